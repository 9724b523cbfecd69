// One connection's talk with a printer: questions with their answers, requests with their acknowledgements.
import { randomInt } from 'node:crypto'
import type { PrinterDevice } from '#contract/devices.ts'
import { type Reply, replyReader } from './printer-replies.ts'
import { askStatus, type PrinterStatus, readStatus, type StatusQuestion } from './printer-status.ts'
import type { Wire } from './wire.ts'

/** A printer answers DLE EOT at once, even when it is offline. */
export const STATUS_WAIT_MS = 800

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>
type NoReply = 'silence' | 'lost'

export type Conversation = {
  readonly wire: Wire
  /** Does it know DLE DC4 8, which empties its memory? Clones have to be switched off and on. */
  readonly canBeEmptied: boolean
  /** All four questions, as one state. A printer that is set up as mute counts as ready. */
  readonly status: () => Promise<PrinterStatus>
  /** The next reply of any kind. */
  readonly next: (waitMs: number) => Promise<Reply | NoReply>
  /** The next reply of one kind; what comes before it is let go. */
  readonly nextOf: <K extends Reply['kind']>(kind: K, waitMs: number) => Promise<ReplyOf<K> | NoReply>
  /** An order whose answer, with this id, says that everything before it was printed; none for a mute printer. */
  readonly acknowledgement: () => { readonly id: string; readonly order: Buffer } | undefined
}

/** Begins to talk over a line; the caller closes it. */
export function openConversation(wire: Wire, acknowledge: PrinterDevice['acknowledge']): Conversation {
  const read = replyReader(acknowledge)
  let heard: readonly Reply[] = []

  const next: Conversation['next'] = async (waitMs) => {
    const until = performance.now() + waitMs
    for (;;) {
      const [first, ...rest] = heard
      heard = rest
      if (first) return first
      const leftMs = until - performance.now()
      if (leftMs < 0) return 'silence'
      const bytes = await wire.read(leftMs)
      if (typeof bytes === 'string') return bytes
      heard = read(bytes)
    }
  }

  const nextOf: Conversation['nextOf'] = async (kind, waitMs) => {
    const until = performance.now() + waitMs
    for (;;) {
      const reply = await next(until - performance.now())
      if (typeof reply === 'string') return reply
      if (isOf(reply, kind)) return reply
    }
  }

  const ask = (question: StatusQuestion) => {
    wire.send(askStatus(question))
    return nextOf('status', STATUS_WAIT_MS)
  }

  return {
    wire,
    canBeEmptied: acknowledge === 'epson',
    next,
    nextOf,
    status: () => (acknowledge === 'none' ? Promise.resolve({ ready: true }) : askAll(ask)),
    acknowledgement: () => acknowledgementOrder(acknowledge),
  }
}

async function askAll(ask: (question: StatusQuestion) => Promise<ReplyOf<'status'> | NoReply>): Promise<PrinterStatus> {
  const printer = await ask(1)
  const offline = typeof printer === 'string' ? printer : await ask(2)
  const error = typeof offline === 'string' ? offline : await ask(3)
  const paper = typeof error === 'string' ? error : await ask(4)
  if (paper === 'silence') return { ready: false, trouble: 'no-status' }
  if (typeof paper === 'string' || typeof error === 'string') return { ready: false, trouble: 'connection-lost' }
  if (typeof offline === 'string' || typeof printer === 'string') return { ready: false, trouble: 'connection-lost' }
  return readStatus([printer.byte, offline.byte, error.byte, paper.byte])
}

/** Epson, GS ( H function 48: the process id is four characters from space to tilde. */
const ID_SYMBOLS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const ID_LENGTH = 4

function acknowledgementOrder(acknowledge: PrinterDevice['acknowledge']) {
  if (acknowledge === 'none') return undefined
  if (acknowledge === 'clone') return { id: '', order: Buffer.from([0x1d, 0x72, 1]) }
  const id = Array.from({ length: ID_LENGTH }, () => ID_SYMBOLS[randomInt(ID_SYMBOLS.length)]).join('')
  const order = Buffer.concat([Buffer.from([0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30]), Buffer.from(id, 'latin1')])
  return { id, order }
}

function isOf<K extends Reply['kind']>(reply: Reply, kind: K): reply is ReplyOf<K> {
  return reply.kind === kind
}
