// The protocol of printing.md 3, against a printer that does what the manuals say, with both acknowledgements.
import { createServer } from 'node:net'
import { describe, expect, type TestContext, test, vi } from 'vitest'
import type { Trouble } from '#contract/devices.ts'
import { openPrinter } from '#printers/open-printer.ts'
import { JOBS_WAITING_MAX, type PrintJob } from '#printers/printer.ts'
import { slipBytes } from '#printers/slip-bytes.ts'
import { ticketSlip } from '#printers/ticket-slip.ts'
import { type SimulatedPrinter, simulatedPrinter } from '../support/simulated-printer.ts'
import { ELDER_SLIP, PRINTER } from './examples.ts'
import type { PrinterState } from './printer-state.ts'

const ACKNOWLEDGEMENTS = ['epson', 'clone'] as const
type Mode = (typeof ACKNOWLEDGEMENTS)[number]

/** Long enough for two looks at the paper. */
const PATIENCE_MS = 1_000

async function start(
  { onTestFinished }: TestContext,
  mode: Mode,
  state: Partial<PrinterState> = {},
  acknowledge: Mode | 'none' = mode,
) {
  const simulated = await simulatedPrinter({ mode, ...state })
  const printer = openPrinter({ address: `tcp://127.0.0.1:${simulated.port}`, acknowledge })
  onTestFinished(async () => {
    await printer.close()
    await simulated.close()
  })
  return { simulated, printer }
}

function slip(number: string, mode: Mode, text: 'gb18030' | 'raster' = 'gb18030'): PrintJob {
  const device = { ...PRINTER, text, acknowledge: mode }
  return { ticket: number, bytes: () => slipBytes(ticketSlip({ ...ELDER_SLIP, number }, 80, 'zh'), device) }
}

const numbersOf = ({ slips }: SimulatedPrinter) => slips.map(({ text }) => text.find((line) => /^老\d+$/.test(line)))

describe.concurrent.each(ACKNOWLEDGEMENTS)('a printer with the acknowledgement of %s', (mode) => {
  test('prints, and says so', async (context) => {
    const { simulated, printer } = await start(context, mode)
    expect(await printer.print(slip('老001', mode))).toEqual({ outcome: 'printed' })
    expect(numbersOf(simulated)).toEqual(['老001'])
    expect(simulated.errors).toEqual([])
  })

  test.for<[string, Partial<PrinterState>, Trouble]>([
    ['no paper', { paper: 'out' }, 'paper-out'],
    ['the cover open', { cover: 'open' }, 'cover-open'],
    ['a jammed knife', { error: 'cutter' }, 'cutter'],
    ['a broken head', { error: 'unrecoverable' }, 'unrecoverable'],
    ['a line that closes at once', { line: 'closes' }, 'connection-lost'],
    ['a program that hangs', { line: 'hangs' }, 'no-status'],
    ['nothing to say', { line: 'mute' }, 'no-status'],
  ])('with %s has not got the slip, and says why', async ([, state, trouble], context) => {
    const { simulated, printer } = await start(context, mode, state)
    const onSending = vi.fn(async () => true)
    expect(await printer.print({ ...slip('老001', mode), onSending })).toMatchObject({ outcome: 'not-sent', trouble })
    expect(onSending).not.toHaveBeenCalled()
    expect(simulated.unfinished().items).toEqual([])
  })

  test('that is not there is unreachable', async (context) => {
    const { simulated, printer } = await start(context, mode)
    await simulated.close()
    expect(await printer.print(slip('老001', mode))).toEqual({ outcome: 'not-sent', trouble: 'unreachable' })
  })

  test('whose paper ends in mid-slip is waited for: the staff hear of it, and one slip comes out', async (context) => {
    const { simulated, printer } = await start(context, mode, { paperOutAfterLines: 3 })
    const told: (Trouble | undefined)[] = []
    const printing = printer.print({ ...slip('老001', mode), onTrouble: (trouble) => told.push(trouble) })
    await vi.waitFor(() => expect(told).toEqual(['paper-out']), { timeout: 5_000 })
    simulated.set({ paper: 'enough' })
    expect(await printing).toEqual({ outcome: 'printed' })
    expect(told).toEqual(['paper-out', undefined])
    expect(numbersOf(simulated)).toEqual(['老001'])
  })

  test('whose knife jams in mid-slip is named exactly', async (context) => {
    const { simulated, printer } = await start(context, mode, { paperOutAfterLines: 3 })
    const told: (Trouble | undefined)[] = []
    const printing = printer.print({ ...slip('老001', mode), onTrouble: (trouble) => told.push(trouble) })
    await vi.waitFor(() => expect(told).toEqual(['paper-out']), { timeout: 5_000 })
    simulated.set({ paper: 'enough', error: 'cutter' })
    await vi.waitFor(() => expect(told.at(-1)).toBe('cutter'), { timeout: 5_000 })
    simulated.set({ error: 'none' })
    expect(await printing).toEqual({ outcome: 'printed' })
  })

  test('that nobody gives paper in time leaves it open; what it holds back comes out once, and the next slip after it', async (context) => {
    const { simulated, printer } = await start(context, mode, { paperOutAfterLines: 3 })
    const result = await printer.print({ ...slip('老001', mode), patienceMs: PATIENCE_MS })
    expect(result).toEqual({ outcome: 'unknown', trouble: 'paper-out' })
    expect(await printer.print(slip('老002', mode))).toMatchObject({ outcome: 'not-sent', trouble: 'paper-out' })
    simulated.set({ paper: 'enough' })
    expect(await printer.print(slip('老003', mode))).toEqual({ outcome: 'printed' })
    expect(numbersOf(simulated)).toEqual(['老001', '老003'])
  })

  test('whose line breaks in mid-slip leaves it open', async (context) => {
    const { printer } = await start(context, mode, { dropAfterBytes: 200 })
    expect(await printer.print(slip('老001', mode))).toEqual({ outcome: 'unknown', trouble: 'connection-lost' })
  })

  test('whose line broke inside a picture gets no next slip until it proves that it listens', async (context) => {
    const { simulated, printer } = await start(context, mode, { dropAfterBytes: 2_000 })
    expect(await printer.print(slip('老001', mode, 'raster'))).toMatchObject({ outcome: 'unknown' })
    expect(await printer.print(slip('老002', mode))).toEqual({ outcome: 'not-sent', trouble: 'no-acknowledgement' })
    expect(simulated.errors).toEqual([])
  })

  test('with a memory of 4 KB prints a drawn slip slowly', async (context) => {
    const { simulated, printer } = await start(context, mode, { bytesPerSecond: 60_000 })
    expect(await printer.print(slip('老001', mode, 'raster'))).toEqual({ outcome: 'printed' })
    expect(simulated.slips[0]?.rasterRows).toBeGreaterThan(1_000)
    expect(simulated.errors).toEqual([])
  })

  test('that takes one line only loses none of ten slips at once, and a look at its state comes in its turn', async (context) => {
    const { simulated, printer } = await start(context, mode, { onlyOneLine: true })
    const numbers = Array.from({ length: 10 }, (_, at) => `老${String(at + 1).padStart(3, '0')}`)
    const [status, ...results] = await Promise.all([
      printer.status(),
      ...numbers.map((number) => printer.print(slip(number, mode))),
    ])
    expect(status).toEqual({ ready: true })
    expect(results).toEqual(numbers.map(() => ({ outcome: 'printed' })))
    expect(numbersOf(simulated)).toEqual(numbers)
    expect(simulated.counts()).toMatchObject({ lines: 11, refused: 0 })
  })

  test('whose paper is nearly at its end prints and warns', async (context) => {
    const { printer } = await start(context, mode, { paper: 'near-end' })
    expect(await printer.print(slip('老001', mode))).toEqual({ outcome: 'printed', nearEnd: true })
    expect(await printer.status()).toEqual({ ready: true, nearEnd: true })
  })

  test('gets no byte of a slip that somebody else has taken', async (context) => {
    const { simulated, printer } = await start(context, mode)
    const result = await printer.print({ ...slip('老001', mode), onSending: async () => false })
    expect(result).toEqual({ outcome: 'not-sent' })
    expect(simulated.unfinished().items).toEqual([])
    expect(await printer.print(slip('老002', mode))).toEqual({ outcome: 'printed' })
    expect(numbersOf(simulated)).toEqual(['老002'])
  })

  test.for<[string, number[]]>([
    ['a status byte', [0x12]],
    ['an automatic status of four bytes', [0x10, 0x00, 0x00, 0x00]],
    ['flow control', [0x13, 0x11]],
  ])('that says %s unasked is not believed to have printed', async ([, stray], context) => {
    const { printer } = await start(context, mode, { stray: Buffer.from(stray), paperOutAfterLines: 5 })
    const result = await printer.print({ ...slip('老001', mode), patienceMs: PATIENCE_MS })
    expect(result).toEqual({ outcome: 'unknown', trouble: 'paper-out' })
  })

  test('whose picture happens to look like a question is not asked it', async (context) => {
    const { simulated, printer } = await start(context, mode)
    const picture = Buffer.from([0x10, 0x04, 0x02, 0x10, 0x04, 0x04, 0x10, 0x14])
    const { rasterBands } = await import('#printers/dots.ts')
    const bytes = [rasterBands({ widthDots: 64, heightDots: 1, rows: picture }), Buffer.from([0x1d, 0x56, 66, 0])]
    expect(await printer.print({ ticket: '老001', bytes })).toEqual({ outcome: 'printed' })
    expect(simulated.counts().questions).toBe(4)
  })

  test('that is closed breaks off: the slip under way is open, those behind it were not sent', async (context) => {
    const { simulated, printer } = await start(context, mode, { paperOutAfterLines: 3 })
    const first = printer.print(slip('老001', mode))
    const second = printer.print(slip('老002', mode))
    await vi.waitFor(() => expect(simulated.unfinished().text).not.toEqual([]))
    await printer.close()
    expect(await first).toEqual({ outcome: 'unknown', trouble: 'connection-lost' })
    expect(await second).toEqual({ outcome: 'not-sent', trouble: 'unreachable' })
  })

  test('is not held up by a slip that cannot be made', async (context) => {
    const { printer } = await start(context, mode)
    const bytes = async () => {
      throw new Error('no slip')
    }
    await expect(printer.print({ ticket: '老001', bytes })).rejects.toThrow('no slip')
    expect(await printer.print(slip('老002', mode))).toEqual({ outcome: 'printed' })
  })
})

test('an Epson forgets the rest of a broken slip before its reprint', async (context) => {
  const { simulated, printer } = await start(context, 'epson', { dropAfterBytes: 2_000 })
  expect(await printer.print(slip('老001', 'epson', 'raster'))).toMatchObject({ outcome: 'unknown' })
  expect(await printer.print({ ...slip('老001', 'epson'), clearFirst: true })).toEqual({ outcome: 'printed' })
  expect(numbersOf(simulated)).toEqual(['老001'])
  expect(simulated.errors).toEqual([])
})

test('a clone, which cannot forget, is not asked to before a reprint', async (context) => {
  const { simulated, printer } = await start(context, 'clone')
  expect(await printer.print({ ...slip('老001', 'clone'), clearFirst: true })).toEqual({ outcome: 'printed' })
  expect(simulated.errors).toEqual([])
})

test('a printer that is set up as mute is not asked, and its slips are sent, never printed', async (context) => {
  const { simulated, printer } = await start(context, 'clone', { line: 'mute' }, 'none')
  expect(await printer.print(slip('老001', 'clone', 'raster'))).toEqual({ outcome: 'sent' })
  await vi.waitFor(() => expect(simulated.slips).toHaveLength(1))
  expect(simulated.counts().questions).toBe(0)
  expect(await printer.status()).toEqual({ ready: true })
})

test('an Epson that is set up as a clone prints and acknowledges as well', async (context) => {
  const { simulated, printer } = await start(context, 'epson', {}, 'clone')
  expect(await printer.print(slip('老001', 'clone'))).toEqual({ outcome: 'printed' })
  expect(simulated.errors).toEqual([])
})

test('more slips than a dispenser gives in an hour are refused rather than piled up', async (context) => {
  const { printer } = await start(context, 'epson', { line: 'hangs' })
  const waiting = Array.from({ length: JOBS_WAITING_MAX }, () => printer.print(slip('老001', 'epson')))
  expect(await printer.print(slip('老002', 'epson'))).toEqual({ outcome: 'not-sent', trouble: 'too-late' })
  await printer.close()
  expect(await Promise.all(waiting)).toHaveLength(JOBS_WAITING_MAX)
})

test('a machine that is no printer and talks nonsense has not got the slip', async ({ onTestFinished }) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const printer = openPrinter({ address: `tcp://127.0.0.1:${port}`, acknowledge: 'clone' })
  onTestFinished(() => printer.close())
  expect(await printer.print(slip('老001', 'clone'))).toMatchObject({ outcome: 'not-sent' })
})
