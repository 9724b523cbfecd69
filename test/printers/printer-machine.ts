// The inside of a simulated printer: a memory that fills and is worked off in order, and orders obeyed at once.
import { type Order, readOrder } from './escpos-orders.ts'
import { openPaperRoll, type PrintedSlip } from './paper-roll.ts'
import { isStopped, type PrinterState, statusByte } from './printer-state.ts'

/** DLE DC4 8. */
const EMPTY_MEMORY = Buffer.from([0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8])
const TICK_MS = 10
const NOT_FOR_CLONES: readonly Order['order'][] = ['answer-id', 'print-qr', 'empty-memory']

type MachineSetting = {
  readonly state: PrinterState
  readonly mode: 'epson' | 'clone'
  readonly widthDots: number
  /** Says bytes to whoever is connected now. */
  readonly say: (bytes: readonly number[]) => void
  readonly onSlip?: ((slip: PrintedSlip, at: number) => void) | undefined
}

export type PrinterMachine = ReturnType<typeof openMachine>

export function openMachine({ state, mode, widthDots, say, onSlip }: MachineSetting) {
  const roll = openPaperRoll(widthDots)
  let memory = Buffer.alloc(0)
  let picture: { readonly widthBytes: number; readonly bytes: number; readonly rows: Buffer } | undefined
  let lastBytes = Buffer.alloc(0)
  let printedLines = 0
  let questions = 0
  let timer: NodeJS.Timeout | undefined

  // Real-time orders are looked for in everything that comes in, pictures included: that is what printers do.
  const hear = (byte: number): 'emptied' | undefined => {
    lastBytes = Buffer.from([...lastBytes.subarray(-9), byte])
    const [dle, eot, question = 0] = lastBytes.subarray(-3)
    if (dle === 0x10 && eot === 0x04 && question >= 1 && question <= 4) {
      questions += 1
      say([statusByte(state, question)])
    }
    if (mode !== 'epson' || !lastBytes.equals(EMPTY_MEMORY)) return undefined
    memory = Buffer.alloc(0)
    picture = undefined
    say([0x37, 0x25, 0x00])
    return 'emptied'
  }

  const linePrinted = () => {
    printedLines += 1
    if (state.stray) say([...state.stray])
    if (printedLines !== state.paperOutAfterLines) return
    state.paper = 'out'
    delete state.paperOutAfterLines
  }

  const obey = (order: Order) => {
    if (order.order === 'picture') {
      picture = { widthBytes: order.widthBytes, bytes: order.widthBytes * order.rows, rows: Buffer.alloc(0) }
    }
    if (order.order === 'answer-sensor') say([state.paper === 'near-end' ? 0x03 : 0x00])
    if (order.order === 'answer-id' && mode === 'epson') say([0x37, 0x22, ...order.id, 0x00])
    if (mode === 'clone' && NOT_FOR_CLONES.includes(order.order)) {
      roll.errors.push(`a clone does not know ${order.order}`)
    }
    const slipsBefore = roll.slips.length
    roll.take(order)
    if (order.order === 'feed-line' || order.order === 'print-qr') linePrinted()
    const cut = roll.slips[slipsBefore]
    if (cut) onSlip?.(cut, roll.slips.length)
  }

  const workOnPicture = ({ widthBytes, bytes, rows }: NonNullable<typeof picture>, atMost: number): number => {
    const part = memory.subarray(0, Math.min(bytes - rows.length, atMost))
    picture = { widthBytes, bytes, rows: Buffer.concat([rows, part]) }
    if (picture.rows.length === bytes) {
      roll.addPicture(widthBytes, picture.rows)
      picture = undefined
      linePrinted()
    }
    return part.length
  }

  // One order, or as much of a picture as there is. Gives the bytes it took out of the memory.
  const step = (atMost: number): number => {
    if (picture) return workOnPicture(picture, atMost)
    const read = readOrder(memory, roll.isChinese())
    if (read === 'incomplete') return 0
    obey(read.order)
    return read.length
  }

  const workAtMost = (bytes: number) => {
    for (let left = bytes; left > 0 && memory.length > 0 && !isStopped(state); ) {
      const taken = step(left)
      if (taken === 0) return
      memory = memory.subarray(taken)
      left -= taken
    }
  }

  const work = () => {
    const { bytesPerSecond } = state
    if (bytesPerSecond === undefined) return workAtMost(Number.POSITIVE_INFINITY)
    timer ??= setInterval(() => workAtMost((bytesPerSecond * TICK_MS) / 1_000), TICK_MS)
  }

  return {
    roll,
    work,
    memoryBytes: () => memory.length,
    questions: () => questions,
    stop: () => clearInterval(timer),
    /** A new line: half a real-time order of the old one is forgotten, the memory is not. */
    begin: () => {
      lastBytes = Buffer.alloc(0)
    },
    receive: (bytes: Buffer) => {
      let kept = 0
      bytes.forEach((byte, at) => {
        if (hear(byte) === 'emptied') kept = at + 1
      })
      memory = Buffer.concat([memory, bytes.subarray(kept)])
      work()
    },
  }
}
