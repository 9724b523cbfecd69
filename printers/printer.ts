// What any printer can do: print a slip, say how it went, and tell its trouble. One slip at a time, one line at a time:
// a second connection beside the first one costs slips (printing.md 3).
import type { PrinterDevice, Trouble } from '#contract/devices.ts'
import { type Conversation, openConversation } from './conversation.ts'
import { type Memory, printSlip } from './print-slip.ts'
import type { PrinterStatus } from './printer-status.ts'
import type { OpenWire } from './wire.ts'

/**
 * `printed`: the printer said so. `sent`: it cannot say. `not-sent`: not a byte of the slip went out, it may be printed
 * elsewhere. `unknown`: it may lie in the tray, nobody prints it again by himself.
 */
export type PrintResult = {
  readonly outcome: 'printed' | 'sent' | 'not-sent' | 'unknown'
  readonly trouble?: Trouble
  readonly nearEnd?: boolean
}

export type PrintJob = {
  /** The ticket's number or id, for file names and logs. */
  readonly ticket: string
  /** The slip; a function is called when the printer is ready for it. */
  readonly bytes: readonly Buffer[] | (() => Promise<Buffer>)
  /** Asked after the printer is ready and before the first byte: `false` when somebody else has this slip. */
  readonly onSending?: () => Promise<boolean>
  /** Hears of trouble while the slip is under way, and of its end (`undefined`). */
  readonly onTrouble?: (trouble: Trouble | undefined) => void
  /** How long an acknowledgement may take, a change of paper included. */
  readonly patienceMs?: number
  /** Empties the memory of an Epson first: for a reprint after `unknown` (DLE DC4 8). */
  readonly clearFirst?: boolean
}

export type Printer = {
  readonly print: (job: PrintJob) => Promise<PrintResult>
  readonly status: () => Promise<PrinterStatus>
  /** Breaks off what is under way; what waits is `not-sent`. */
  readonly close: () => Promise<void>
}

/** More than a dispenser gives in an hour; what comes then is told that it is too late. */
export const JOBS_WAITING_MAX = 100

/** A printer at the end of a line, with the acknowledgement it is set up for. */
export function printerAt(openWire: OpenWire, acknowledge: PrinterDevice['acknowledge']): Printer {
  const memory: Memory = { isUncertain: false }
  const { inTurn, waiting, empty } = openQueue()
  let isClosed = false
  let hangUp = async () => {}

  const connect = async (): Promise<Conversation | { readonly trouble: Trouble }> => {
    if (isClosed) return { trouble: 'unreachable' }
    const wire = await openWire()
    if ('trouble' in wire) return wire
    hangUp = wire.close
    if (isClosed) await wire.close()
    return openConversation(wire, acknowledge)
  }

  const print = async (job: PrintJob): Promise<PrintResult> => {
    const line = await connect()
    if ('trouble' in line) return { outcome: 'not-sent', ...line }
    return printSlip(line, job, memory).finally(line.wire.close)
  }

  const status = async (): Promise<PrinterStatus> => {
    const line = await connect()
    if ('trouble' in line) return { ready: false, ...line }
    return line.status().finally(line.wire.close)
  }

  return {
    print: async (job) =>
      waiting() < JOBS_WAITING_MAX ? inTurn(() => print(job)) : { outcome: 'not-sent', trouble: 'too-late' },
    status: () => inTurn(status),
    close: async () => {
      isClosed = true
      await hangUp()
      await empty()
    },
  }
}

function openQueue() {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    waiting += 1
    const done = last.then(task).finally(() => {
      waiting -= 1
    })
    // One job's bug is told to its caller; the next one is printed all the same.
    last = done.catch(() => undefined)
    return done
  }
  return { inTurn, waiting: () => waiting, empty: async () => void (await last) }
}
