// The protocol of one slip (printing.md 3): is the printer ready, is the slip still ours, send it, and wait until the
// printer says that it printed it. Between the first byte and that answer nobody knows, and we say so.
import type { Trouble } from '#contract/devices.ts'
import type { Conversation } from './conversation.ts'
import type { PrintJob, PrintResult } from './printer.ts'
import { askStatus, hasError, whichError, whyOffline } from './printer-status.ts'

/** While we wait for the acknowledgement we look so often whether paper or cover hold it up. */
const POLL_EVERY_MS = 400

/** Enough to change a roll. */
const PATIENCE_MS = 90_000

/** A printer that stands at the beginning of an order answers at once; an old slip of text may still be printing. */
const PROOF_WAIT_MS = 5_000

/** Epson empties its memory in well under a second. */
const CLEAR_WAIT_MS = 2_000

/** For printers that say nothing: a drawn slip takes 54 s at 9600 baud (printing.md 2). */
const HAND_OVER_MS = 60_000

/** DLE DC4 8: forget everything that was sent. */
const EMPTY_MEMORY = Buffer.from([0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8])

/** What is known about a printer beyond one connection. */
export type Memory = {
  /** The last slip ended as `unknown`: the printer may hold a piece of it and take the next slip for the rest. */
  isUncertain: boolean
}

/** Prints over a conversation that has just begun. The caller ends it. */
export async function printSlip(conversation: Conversation, job: PrintJob, memory: Memory): Promise<PrintResult> {
  const { ready, ...status } = await conversation.status()
  if (!ready) return { outcome: 'not-sent', ...status }
  if (job.clearFirst && conversation.canBeEmptied) await emptyMemory(conversation, memory)
  if (memory.isUncertain && !(await isAtBeginning(conversation))) {
    return { ...status, outcome: 'not-sent', trouble: 'no-acknowledgement' }
  }
  const bytes = typeof job.bytes === 'function' ? [await job.bytes()] : job.bytes
  if (job.onSending && !(await job.onSending())) return { ...status, outcome: 'not-sent' }
  if (conversation.wire.isLost()) return { ...status, outcome: 'not-sent', trouble: 'connection-lost' }

  const result = await sendSlip(conversation, bytes, job)
  memory.isUncertain = result.outcome === 'unknown'
  return { ...status, ...result }
}

async function sendSlip(conversation: Conversation, bytes: readonly Buffer[], job: PrintJob): Promise<PrintResult> {
  const { wire } = conversation
  const acknowledgement = conversation.acknowledgement()
  if (acknowledgement) {
    wire.send(Buffer.concat([...bytes, acknowledgement.order]))
    return awaitPrinted(conversation, acknowledgement.id, job)
  }
  wire.send(Buffer.concat(bytes))
  if (await wire.isSent(HAND_OVER_MS)) return { outcome: 'sent' }
  return { outcome: 'unknown', trouble: 'connection-lost' }
}

async function awaitPrinted(conversation: Conversation, id: string, job: PrintJob): Promise<PrintResult> {
  const watch = watchTrouble(conversation, job.onTrouble)
  const until = performance.now() + (job.patienceMs ?? PATIENCE_MS)
  while (performance.now() < until) {
    const reply = await conversation.next(POLL_EVERY_MS)
    if (reply === 'lost') return { outcome: 'unknown', trouble: 'connection-lost' }
    if (reply === 'silence') watch.ask()
    else if (reply.kind === 'status') watch.heard(reply.byte)
    else if (reply.kind === 'printed' && reply.id === id) {
      watch.tell(undefined)
      return { outcome: 'printed' }
    }
  }
  return { outcome: 'unknown', trouble: watch.trouble() ?? 'no-acknowledgement' }
}

// Question 2 names paper and cover; of any other error it only says that there is one, and question 3 which.
function watchTrouble({ wire }: Conversation, onTrouble: PrintJob['onTrouble']) {
  let question: 2 | 3 = 2
  let told: Trouble | undefined
  const ask = (next: 2 | 3) => {
    question = next
    wire.send(askStatus(next))
  }
  const tell = (trouble: Trouble | undefined) => {
    if (trouble === told) return
    told = trouble
    onTrouble?.(trouble)
  }
  const heard = (byte: number) => {
    if (question === 3) {
      question = 2
      return tell(whichError(byte))
    }
    const trouble = whyOffline(byte)
    if (trouble === undefined && hasError(byte)) return ask(3)
    tell(trouble)
  }
  return { ask: () => ask(2), heard, tell, trouble: () => told }
}

// A reprint after `unknown`: what is left of the first slip must not come out as well. A printer that does not answer
// leaves `memory` as it was, and has to prove where it stands.
async function emptyMemory({ wire, nextOf }: Conversation, memory: Memory): Promise<void> {
  wire.send(EMPTY_MEMORY)
  const reply = await nextOf('cleared', CLEAR_WAIT_MS)
  if (typeof reply !== 'string') memory.isUncertain = false
}

// A connection that broke inside a picture leaves the printer waiting for its rest: it would swallow the beginning of
// the next slip (printing.md 3). An acknowledgement without a slip comes back only from a printer that reads orders.
async function isAtBeginning({ wire, nextOf, acknowledgement }: Conversation): Promise<boolean> {
  const proof = acknowledgement()
  if (!proof) return true
  wire.send(proof.order)
  const until = performance.now() + PROOF_WAIT_MS
  for (;;) {
    const reply = await nextOf('printed', until - performance.now())
    if (typeof reply === 'string') return false
    if (reply.id === proof.id) return true
  }
}
