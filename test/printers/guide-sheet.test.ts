// A guide on A4: the sizes of large print, and a thread that makes the paper.
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, onTestFinished, test } from 'vitest'
import { guideSheet } from '#printers/guide-sheet.ts'
import { openPdfMaker, type Sheet } from '#printers/pdf.ts'
import { firstGuides } from '#prisma/first-guides.ts'

const HALL = { name: { zh: '大厅', en: 'Hall' }, phone: '12333' }
const BODY_PT_MIN = 18
const HEADING_PT_MIN = 26

function makerForTest(...options: Parameters<typeof openPdfMaker>) {
  const maker = openPdfMaker(...options)
  onTestFinished(maker.close)
  return maker
}

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hall-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every font size that stands anywhere in a sheet. */
function sizesIn(content: unknown): readonly number[] {
  if (Array.isArray(content)) return content.flatMap(sizesIn)
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'fontSize' && typeof value === 'number' ? [value] : sizesIn(value),
  )
}

function headingSizesIn(content: unknown): readonly number[] {
  if (Array.isArray(content)) return content.flatMap(headingSizesIn)
  if (typeof content !== 'object' || content === null) return []
  if ('bold' in content && 'fontSize' in content) return [Number(content.fontSize)]
  return Object.values(content).flatMap(headingSizesIn)
}

test('nothing on the sheet is smaller than 18 pt, no heading smaller than 26 (numbers.md B0)', () => {
  for (const guide of firstGuides()) {
    const sheet = guideSheet(guide, HALL, 'zh')
    for (const size of [sheet.bodyPt, sheet.footerPt, ...sizesIn(sheet.content)]) {
      expect(size).toBeGreaterThanOrEqual(BODY_PT_MIN)
    }
    for (const size of headingSizesIn(sheet.content)) expect(size).toBeGreaterThanOrEqual(HEADING_PT_MIN)
  }
})

test('the sheet is plain data: it goes to another thread as it is', () => {
  for (const guide of firstGuides()) {
    const sheet = guideSheet(guide, HALL, 'en')
    expect(structuredClone(sheet)).toEqual(sheet)
  }
})

test('every guide becomes a PDF, also after the thread has gone to rest', async () => {
  const maker = makerForTest({ idleMs: 0 })
  for (const guide of firstGuides().slice(0, 2)) {
    const made = await maker.make(guideSheet(guide, HALL, 'zh'))
    expect(made.ok && made.pdf.subarray(0, 5).toString()).toBe('%PDF-')
  }
})

test('what cannot be laid out is a trouble, and the next sheet is made all the same', async () => {
  const maker = makerForTest()
  const good = guideSheet(firstGuides()[0] ?? never(), HALL, 'zh')
  const bad = { ...good, content: { image: 'no picture at all' } } as Sheet
  const [failed, made] = await Promise.all([maker.make(bad), maker.make(good)])
  expect(failed).toMatchObject({ ok: false, trouble: 'failed' })
  expect(made.ok).toBe(true)
})

test('neither the disk nor the network is read for a sheet', async () => {
  const maker = makerForTest()
  const good = guideSheet(firstGuides()[0] ?? never(), HALL, 'zh')
  const png = createCanvas(10, 10).toBuffer('image/png')
  const file = join(folderForTest(), 'picture.png')
  writeFileSync(file, png)
  const asked: unknown[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.setHeader('content-type', 'image/png').end(png)
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')

  const { port } = server.address() as AddressInfo
  for (const image of [file, `http://127.0.0.1:${port}/picture.png`]) {
    expect(await maker.make({ ...good, content: { image } }), image).toMatchObject({ ok: false, trouble: 'failed' })
  }
  expect(asked).toEqual([])
})

test('whoever waits when the house closes is told', async () => {
  const maker = openPdfMaker()
  const waiting = [1, 2, 3].map(() => maker.make(guideSheet(firstGuides()[0] ?? never(), HALL, 'zh')))
  await maker.close()
  for (const made of await Promise.all(waiting)) expect(made).toMatchObject({ ok: false, trouble: 'failed' })
})

function never(): never {
  throw new Error('There is no first guide')
}
