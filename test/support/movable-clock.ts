// A clock that stands still until a test moves it: a day, a pairing code or a session grows old in an instant.
import { toInstant, toMs } from '#contract/ids.ts'
import type { Clock } from '#server/clock.ts'

/** A Monday morning at ten in Shanghai: the hall of the first start is open. */
export const MONDAY_TEN = '2026-11-23T02:00:00.000Z'

export type MovableClock = Clock & {
  readonly now: () => string
  /** Sets the time, forwards or back, and lets whoever looks at the clock now and then look once. */
  readonly set: (instant: string) => void
  readonly move: (byMs: number) => void
  /** Lets everybody look without moving the time. */
  readonly tick: () => void
}

/** A clock that shows this instant. */
export function movableClock(instant = MONDAY_TEN): MovableClock {
  let nowMs = toMs(instant)
  const lookers = new Set<() => void>()
  const tick = () => {
    for (const look of lookers) look()
  }
  return {
    nowMs: () => nowMs,
    now: () => toInstant(nowMs),
    every: (_everyMs, look) => {
      lookers.add(look)
      return () => lookers.delete(look)
    },
    set: (to) => {
      nowMs = toMs(to)
      tick()
    },
    move: (byMs) => {
      nowMs += byMs
      tick()
    },
    tick,
  }
}
