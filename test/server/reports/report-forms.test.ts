// The reports at the door: JSON, CSV that no spreadsheet takes for a formula, an Excel file and a PDF that open.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import { Report, type ReportOf } from '#contract/reports.ts'
import type { Caller } from '../../support/caller.ts'
import type { MovableClock } from '../../support/movable-clock.ts'
import { findProgram } from '../../support/program.ts'
import { openTestHouse, type RunningHouse } from '../../support/running-house.ts'

const REPORTS = '/api/halls/main/reports'
const FORMULA = '=HYPERLINK("http://example.org","看")'
const MINUTE_MS = 60_000
let house: RunningHouse<MovableClock>
let manager: Caller

beforeAll(async () => {
  house = await openTestHouse()
  manager = await house.hire('manager')
  const move = (minutes: number) => house.clock.move(minutes * MINUTE_MS)
  await manager.done({ type: 'open-counter', counter: '1' })
  const { ticket } = await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  await manager.done({ type: 'take-ticket', service: 'pension', class: 'ordinary' })
  move(12)
  await manager.done({ type: 'call-ticket', counter: '1', ticket: ticket?.id ?? '', reason: FORMULA })
  move(1)
  await manager.done({ type: 'start-service', ticket: ticket?.id ?? '' })
  move(7)
  await manager.done({ type: 'finish-service', ticket: ticket?.id ?? '' })
  await vi.waitFor(async () => expect((await waits()).total).toMatchObject({ taken: 2, service: { n: 1 } }), 10_000)
})
afterAll(() => house.close())

async function waits(): Promise<ReportOf<'waits'>> {
  return Report.parse((await manager.get(`${REPORTS}/waits`)).body) as ReportOf<'waits'>
}

test('the last thirty days without a word, in milliseconds', async () => {
  const report = await waits()
  expect(report).toMatchObject({ from: '2026-10-25', to: '2026-11-23', by: 'class' })
  const elder = report.rows.find(({ key }) => key === 'elder')
  expect(elder).toMatchObject({
    name: { zh: '老年人', en: 'Elder' },
    taken: 1,
    wait: { n: 1, p90Ms: 12 * MINUTE_MS, maxMs: 12 * MINUTE_MS },
    walk: { meanMs: MINUTE_MS },
    service: { meanMs: 7 * MINUTE_MS },
  })
})

test.for([
  ['waits?from=2026-11-31', 'from'],
  ['waits?from=2026-11-23&to=2026-11-22', 'from'],
  ['waits?from=2020-01-01', 'from'],
  ['waits?by=colour', 'by'],
  ['calls?by=staff', 'by'],
  ['exceptions?by=day', 'by'],
  ['waits?format=doc', 'format'],
  ['waits?language=fr', 'language'],
  ['waits?until=2026-11-22', 'until'],
  ['weather', 'report'],
])('%s is refused, and the answer names %s', async ([path, wrong]) => {
  const { status, body } = await manager.get<Problem>(`${REPORTS}/${path}`)
  expect([status, body.code, body.errors?.[0]?.path]).toEqual([400, 'malformed', wrong])
})

test('CSV opens in a spreadsheet as text: with its mark, and no formula in it', async () => {
  const bytes = await download('exceptions', 'csv')
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8').slice(1)
  expect(text).toContain(`"'=HYPERLINK(""http://example.org"",""看"")"`)
  expect(text.split('\r\n')[0]).toBe('时间,例外,票号,窗口,原因,原类别,改为,操作人')
  expect(text).toContain('2026-11-23 10:12,指定叫号,老001,1号窗口')
  const english = (await download('waits', 'csv', '&language=en')).toString('utf8')
  expect(english).toContain('Class,Taken,Called,Taken early,Wait · n,Wait · mean (min)')
  expect(english).toMatch(/\r\nElder,1,1,0,1,12\.0,12\.0/)
})

test('Excel gets numbers as numbers, and the words of the staff as text', async () => {
  const sheet = unzipped(await download('waits', 'xlsx')).get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toContain('<v>12</v>')
  const strings = unzipped(await download('exceptions', 'xlsx'))
  const all = [...strings.values()].join('\n')
  expect(all).toContain('=HYPERLINK(')
  expect(all).not.toMatch(/<f[ >]/)
})

test('the PDF has the figures and Chinese words in it', async ({ skip }) => {
  const pdf = await download('waits', 'pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  if (!findProgram('pdftotext')) skip('pdftotext is not installed here')
  const text = await textOf(pdf)
  expect(text).toContain('等候时间')
  expect(text).toContain('老年人')
  expect(text).toContain('12.0')
})

async function download(report: string, format: string, more = ''): Promise<Buffer> {
  const address = `${house.url()}${REPORTS}/${report}?format=${format}${more}`
  const response = await fetch(address, { headers: manager.headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename\*=UTF-8''.+_2026-10-25_2026-11-23\./,
  )
  return Buffer.from(await response.arrayBuffer())
}

// A zip as Excel reads it: from the directory at its end.
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameSize ?? 0))
    const local = zip.readUInt32LE(at + 42)
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(begins, begins + size)
    files.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (noteSize ?? 0)
  }
  return files
}

async function textOf(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-report-'))
  try {
    await writeFile(join(folder, 'report.pdf'), pdf)
    return (await promisify(execFile)('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'])).stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
