// A printer that is a TCP server and behaves as Epson's and the clone makers' manuals say: it answers DLE EOT at once,
// prints in the order of its memory, stops without paper, and keeps what it has not printed when the line breaks.
// By hand: node test/support/simulated-printer.ts --port 9100 --folder slips [--paper 58] [--mode clone]
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PAPERS, type Paper } from '#printers/slip-line.ts'
import { paperPicture } from '../printers/paper-picture.ts'
import type { PrintedSlip } from '../printers/paper-roll.ts'
import { openMachine, type PrinterMachine } from '../printers/printer-machine.ts'
import { GOOD, type PrinterState } from '../printers/printer-state.ts'

export type SimulatedPrinter = {
  readonly port: number
  /** What was printed and cut, oldest first. */
  readonly slips: readonly PrintedSlip[]
  /** What a strict printer would not have understood. */
  readonly errors: readonly string[]
  /** What hangs out of the printer and is not cut. */
  readonly unfinished: () => PrintedSlip
  /** Changes the state; new paper or a closed cover make it go on printing. */
  readonly set: (change: Partial<PrinterState>) => void
  /** How many lines were opened, how many of them were refused, how many questions were asked. */
  readonly counts: () => { readonly lines: number; readonly refused: number; readonly questions: number }
  readonly close: () => Promise<void>
}

type Setting = Partial<PrinterState> & {
  /** An Epson answers GS ( H and draws QR codes, a clone answers GS r alone. Epson without a word. */
  readonly mode?: 'epson' | 'clone'
  /** 80 mm without a word. */
  readonly paperMm?: Paper
  /** A free one without a word. */
  readonly port?: number
  readonly onSlip?: (slip: PrintedSlip, at: number) => void
}

/** What an old clone can hold before it makes the computer wait. */
const MEMORY_BYTES = 4_096
const LOOK_AGAIN_MS = 5

/** Starts a printer on this machine. */
export async function simulatedPrinter(setting: Setting = {}): Promise<SimulatedPrinter> {
  const { mode = 'epson', paperMm = 80, port = 0, onSlip, ...changes } = setting
  const state: PrinterState = { ...GOOD, ...changes }
  const sockets = new Set<Socket>()
  const counts = { lines: 0, refused: 0 }
  const say = (bytes: readonly number[]) => {
    const line = [...sockets].at(-1)
    if (state.line === 'good' && line?.writable) line.write(Buffer.from(bytes))
  }
  const machine = openMachine({ state, mode, widthDots: PAPERS[paperMm].dots, say, onSlip })

  const server = createServer({ highWaterMark: MEMORY_BYTES }, (socket) => {
    counts.lines += 1
    socket.on('error', () => undefined)
    if (state.line === 'closes' || (state.onlyOneLine && sockets.size > 0)) {
      counts.refused += 1
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    if (state.line === 'hangs') socket.pause()
    else listenTo(socket, machine, state)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  return {
    port: portOf(server),
    slips: machine.roll.slips,
    errors: machine.roll.errors,
    unfinished: machine.roll.unfinished,
    set: (change) => {
      Object.assign(state, change)
      machine.work()
    },
    counts: () => ({ ...counts, questions: machine.questions() }),
    close: async () => {
      machine.stop()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function listenTo(socket: Socket, machine: PrinterMachine, state: PrinterState): void {
  let received = 0
  machine.begin()
  socket.on('data', (bytes: Buffer) => {
    const room = (state.dropAfterBytes ?? Number.POSITIVE_INFINITY) - received
    received += bytes.length
    machine.receive(bytes.subarray(0, Math.min(bytes.length, room)))
    if (bytes.length > room) {
      delete state.dropAfterBytes
      socket.destroy()
    }
    if (state.bytesPerSecond !== undefined) waitForRoom(socket, machine)
  })
}

// A full memory is not read into: TCP holds the sender back.
function waitForRoom(socket: Socket, machine: PrinterMachine): void {
  if (machine.memoryBytes() < MEMORY_BYTES) {
    socket.resume()
    return
  }
  socket.pause()
  setTimeout(() => waitForRoom(socket, machine), LOOK_AGAIN_MS).unref()
}

function portOf(server: Server): number {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

async function startByHand(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '9100' },
      folder: { type: 'string', default: 'slips' },
      paper: { type: 'string', default: '80' },
      mode: { type: 'string', default: 'epson' },
    },
  })
  const paperMm: Paper = values.paper === '58' ? 58 : 80
  await mkdir(values.folder, { recursive: true })
  const printer = await simulatedPrinter({
    port: Number(values.port),
    paperMm,
    mode: values.mode === 'clone' ? 'clone' : 'epson',
    onSlip: async (slip, at) => {
      console.log(`\n── slip ${at} ──\n${slip.text.join('\n')}\n${slip.qr ?? ''}`)
      await writeFile(join(values.folder, `slip-${at}.png`), paperPicture(slip, paperMm))
    },
  })
  console.log(`A ${values.mode} printer with ${paperMm} mm paper listens on port ${printer.port}.`)
}

if (import.meta.main) await startByHand()
