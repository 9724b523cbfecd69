// Appends that are made during a write gather and go to the disk together: a hundred presses at once are two writes, not
// a hundred. Nobody hears «written» before the write is done.
import { setImmediate } from 'node:timers/promises'
import { assert } from '#contract/assert.ts'
import type { HallEvent } from '#contract/events.ts'
import type { Day, HallId } from '#contract/ids.ts'
import type { Append, Appended } from './journal.ts'

/** As many events go into one write; 2 000 are about a megabyte. The first append always goes, however long. */
export const BATCH_EVENTS_MAX = 2_000

/** The appends of one hall's day in one batch, end to end: they are written together or not at all. */
export type Chain = {
  readonly hall: HallId
  readonly day: Day
  readonly after: number
  readonly events: readonly HallEvent[]
}

/**
 * Writes all chains in one go, each whole or not at all, and returns those whose place was taken. Resolves when the
 * others are on the disk; rejects when it does not know what is there.
 */
export type WriteBatch = (chains: readonly Chain[]) => Promise<readonly Chain[]>

type Waiting = Append & {
  readonly settle: (appended: Appended) => void
  readonly fail: (cause: Error) => void
}
type Gathered = Chain & { readonly events: HallEvent[]; readonly waiting: Waiting[] }

/** The one who writes, given how a batch is written. After a failed write it refuses everything. */
export function groupCommit(write: WriteBatch): {
  readonly append: (append: Append) => Promise<Appended>
  readonly close: () => Promise<void>
} {
  let gathered: Waiting[] = []
  let writing: Promise<void> | undefined
  let refusal: Error | undefined
  /** The line of each hall that last lost its place. */
  const lostLines = new Map<HallId, number>()

  // Not async: the writer must hear «place-taken» before anybody else decides.
  function append(append: Append): Promise<Appended> {
    assert(append.events.length > 0, `an append to ${append.hall} on ${append.day} has events`)
    if (refusal) return Promise.reject(refusal)
    if (append.line !== undefined && lostLines.get(append.hall) === append.line) return Promise.resolve('place-taken')
    const { promise, resolve, reject } = Promise.withResolvers<Appended>()
    gathered.push({ ...append, settle: resolve, fail: reject })
    writing ??= writeAll()
    return promise
  }

  async function writeAll(): Promise<void> {
    while (gathered.length > 0) {
      // Whatever has already arrived at a socket is heard first, and goes along.
      await setImmediate()
      await writeOneBatch(takeBatch())
    }
    writing = undefined
  }

  async function writeOneBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const chains = chainsOf(batch, lose)
      const taken = new Set<Chain>(chains.length > 0 ? await write(chains) : [])
      for (const chain of chains) {
        if (taken.has(chain)) loseChain(chain)
        else for (const { settle } of chain.waiting) settle('written')
      }
    } catch (cause) {
      // After a failed write we do not know what is on the disk. Refuse everything until a restart reads it.
      refusal = new Error('The journal could not be written, and takes nothing more until it is opened again.', {
        cause,
      })
      for (const { fail } of [...batch, ...gathered]) fail(refusal)
      gathered = []
    }
  }

  function takeBatch(): readonly Waiting[] {
    let events = 0
    const end = gathered.findIndex((waiting, at) => {
      events += waiting.events.length
      return at > 0 && events > BATCH_EVENTS_MAX
    })
    return gathered.splice(0, end === -1 ? gathered.length : end)
  }

  function loseChain(chain: Gathered): void {
    for (const waiting of chain.waiting) lose(waiting)
    // What was appended behind it in the meantime stands on events that are not there.
    const standing = (waiting: Waiting) => waiting.hall === chain.hall && waiting.day === chain.day
    const behind = gathered.filter(standing)
    gathered = gathered.filter((waiting) => !standing(waiting))
    for (const waiting of behind) lose(waiting)
  }

  function lose(waiting: Waiting): void {
    if (waiting.line !== undefined) lostLines.set(waiting.hall, waiting.line)
    waiting.settle('place-taken')
  }

  async function close(): Promise<void> {
    await writing
    refusal ??= new Error('The journal is closed.')
  }

  return { append, close }
}

/** Joins the appends of each hall's day; one that does not go on where the one before it ends has lost its place. */
function chainsOf(batch: readonly Waiting[], lose: (waiting: Waiting) => void): readonly Gathered[] {
  const chains = new Map<string, Gathered>()
  for (const waiting of batch) {
    const { hall, day, after, events } = waiting
    const key = `${hall} ${day}`
    const chain = chains.get(key)
    if (!chain) chains.set(key, { hall, day, after, events: [...events], waiting: [waiting] })
    else if (after === chain.after + chain.events.length) {
      chain.events.push(...events)
      chain.waiting.push(waiting)
    } else lose(waiting)
  }
  return [...chains.values()]
}
