import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PrinterAddress } from '#contract/devices.ts'
import { toEscPos } from '#printers/escpos.ts'
import { openPrinter } from '#printers/open-printer.ts'
import { slipBytes } from '#printers/slip-bytes.ts'
import { PAPERS } from '#printers/slip-line.ts'
import { slipPicture } from '#printers/slip-picture.ts'
import { TEST_PAGE_CODE, testPage } from '#printers/test-page.ts'
import { ticketSlip } from '#printers/ticket-slip.ts'
import { columnsOf } from '#printers/wrap-text.ts'
import { simulatedPrinter } from '../support/simulated-printer.ts'
import { ELDER_SLIP, PRINTER } from './examples.ts'
import { readSlips } from './reading.ts'

const AT = Date.UTC(2026, 10, 22, 1, 2, 3, 456)
const BYTES = toEscPos(ticketSlip(ELDER_SLIP, 80, 'zh'), 80, 'clone')

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'paper-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

test('paper in a folder: each slip is a file of its own, named by time and number, and nothing half done lies about', async () => {
  const path = join(await folder(), 'new')
  const printer = openPrinter({ address: `file://${path}`, acknowledge: 'none' }, () => AT)
  expect(await printer.status()).toEqual({ ready: true })
  expect(await printer.print({ ticket: '老001', bytes: [BYTES] })).toEqual({ outcome: 'printed' })
  expect(await printer.print({ ticket: '../A/002', bytes: async () => BYTES })).toEqual({ outcome: 'printed' })
  expect((await readdir(path)).toSorted()).toEqual([
    '2026-11-22T01-02-03.456Z-___A_002.bin',
    '2026-11-22T01-02-03.456Z-老001.bin',
  ])
  expect(await readFile(join(path, '2026-11-22T01-02-03.456Z-老001.bin'))).toEqual(BYTES)
})

test('a folder that cannot be written to is unreachable, and a slip that somebody else has stays unwritten', async () => {
  const path = await folder()
  await writeFile(join(path, 'file'), '')
  const blocked = openPrinter({ address: `file://${join(path, 'file', 'below')}`, acknowledge: 'none' })
  expect(await blocked.print({ ticket: '老001', bytes: [BYTES] })).toEqual({
    outcome: 'not-sent',
    trouble: 'unreachable',
  })
  expect(await blocked.status()).toEqual({ ready: false, trouble: 'unreachable' })
  const printer = openPrinter({ address: `file://${path}`, acknowledge: 'none' })
  const result = await printer.print({ ticket: '老001', bytes: [BYTES], onSending: async () => false })
  expect(result).toEqual({ outcome: 'not-sent' })
  expect(await readdir(path)).toEqual(['file'])
})

test('every kind of address in the contract opens a printer; those nobody is at are unreachable', async () => {
  const addresses = [
    'tcp://127.0.0.1:9',
    'tcp://[::1]:9',
    'usb:/dev/usb/none',
    'serial:/dev/none?baud=9600',
    'agent://door',
  ]
  for (const address of addresses) {
    expect(PrinterAddress.safeParse(address).success).toBe(true)
    const printer = openPrinter({ address, acknowledge: 'clone' })
    expect(await printer.status()).toEqual({ ready: false, trouble: 'unreachable' })
    await printer.close()
  }
})

test('a printer may be named by its host', async () => {
  const simulated = await simulatedPrinter()
  onTestFinished(simulated.close)
  const printer = openPrinter({ address: `tcp://localhost:${simulated.port}`, acknowledge: 'epson' })
  expect(await printer.status()).toEqual({ ready: true })
})

test.each([58, 80] as const)(
  'the test page of %i mm names its printer, goes to the edge and has a code',
  async (paper) => {
    const device = { ...PRINTER, paper }
    for (const line of testPage(device)) {
      if (line.kind === 'text') expect(columnsOf(line.text) * line.wide).toBeLessThanOrEqual(PAPERS[paper].columns)
    }
    const { slips, errors } = readSlips(await slipBytes(testPage(device), device), PAPERS[paper].dots)
    expect(errors).toEqual([])
    expect(slips[0]).toMatchObject({ maxScale: 8, qr: TEST_PAGE_CODE, cut: true })
    expect(slips[0]?.text).toContain('入口取号机')
    expect(slips[0]?.rasterRows).toBeGreaterThan(0)
    expect(slips[0]?.text.some((line) => columnsOf(line) === PAPERS[paper].columns)).toBe(true)
  },
)

test.each([
  [58, 448],
  [80, 640],
] as const)('a slip of %i mm can be shown as a picture %i pixels wide', async (paper, width) => {
  const png = await slipPicture(ticketSlip(ELDER_SLIP, paper, 'zh'), paper)
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(width)
})
