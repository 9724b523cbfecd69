// Fresh calls in the band of a guide screen, one after the other: each is seen, none stays when it is not true any more.
// Pure.
import type { CallId } from '#contract/ids.ts'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'

/** How long a call stands in the band, and how long at least when others wait behind it. */
export const CALL_STANDS_MS = 12_000
export const CALL_STANDS_MIN_MS = 5_000
/** A call that is older than this when the screen first sees it is history. */
const FRESH_MS = 30_000
const CALLS_KEPT_MAX = 500

export type CallTurns = {
  readonly now?: { readonly call: ShownCall; readonly sinceMs: number }
  readonly waiting: readonly ShownCall[]
  /** Calls that this screen has seen before. */
  readonly known: readonly CallId[]
}

export const NO_CALLS: CallTurns = { waiting: [], known: [] }

/** After a new picture of the board; `nowMs` is this device’s own steady clock. */
export function afterBoard(turns: CallTurns, { calls, at }: BoardView, nowMs: number): CallTurns {
  const isFresh = ({ calledAt }: ShownCall) => Date.parse(at) - Date.parse(calledAt) < FRESH_MS
  const isNew = ({ call }: ShownCall) => !turns.known.includes(call)
  // A visitor who was called again or sent back must not walk for the earlier call.
  const stillTrue = ({ call }: ShownCall) => calls.some((one) => one.call === call)
  const fresh = calls.filter((call) => isNew(call) && isFresh(call)).toReversed()
  const { now, waiting, known } = turns
  return atTime(
    {
      ...(now && stillTrue(now.call) && { now }),
      waiting: [...waiting.filter(stillTrue), ...fresh],
      known: [...known, ...calls.filter(isNew).map(({ call }) => call)].slice(-CALLS_KEPT_MAX),
    },
    nowMs,
  )
}

/** The same at a later time: the next call comes, or the band is free again. */
export function atTime(turns: CallTurns, nowMs: number): CallTurns {
  const { now, waiting, known } = turns
  const endsMs = now ? now.sinceMs + (waiting.length > 0 ? CALL_STANDS_MIN_MS : CALL_STANDS_MS) : nowMs
  if (nowMs < endsMs) return turns
  const [next, ...rest] = waiting
  return { ...(next && { now: { call: next, sinceMs: nowMs } }), waiting: rest, known }
}

/** How long from now until something changes by itself; undefined when nothing does. */
export function changesInMs({ now, waiting }: CallTurns, nowMs: number): number | undefined {
  if (!now) return undefined
  const standsMs = waiting.length > 0 ? CALL_STANDS_MIN_MS : CALL_STANDS_MS
  return Math.max(0, now.sinceMs + standsMs - nowMs)
}
