// What time it is at the server, on a device whose own clock may be wrong, may drift, be set, or have slept. Every view
// carries the server's time; a message can come late but never early, so the greatest difference heard is the truest.
import type { Instant } from '#contract/ids.ts'

/** Views come at least every 15 s: enough of them to find a quick one, and a drifting clock is still followed. */
const WINDOW_MS = 5 * 60_000

export type ServerClock = {
  /** Milliseconds of the epoch by the server's clock; by this device's own for as long as nothing was told. */
  readonly nowMs: () => number
  /** Has the server told its time to this page? Before that no time should be shown. */
  readonly isKnown: () => boolean
  /** The same as `nowMs`, but waits until the server has told its time over the present line. */
  readonly surelyNowMs: () => Promise<number>
  /** A message that was made at this instant has come just now. */
  readonly told: (at: Instant) => void
  /** A new line, or a device whose clock was set: the next message counts alone. The old time goes on until then. */
  readonly beginAgain: () => void
}

/** A clock that knows nothing yet. `deviceMs`: this device's own clock. */
export function openServerClock(deviceMs: () => number = Date.now): ServerClock {
  let aheadMs: number | undefined
  let window = { sinceMs: 0, bestMs: 0, beforeMs: Number.NEGATIVE_INFINITY }
  let sure = Promise.withResolvers<void>()
  let isSure = false
  const nowMs = () => deviceMs() + (aheadMs ?? 0)

  return {
    nowMs,
    isKnown: () => aheadMs !== undefined,
    surelyNowMs: async () => {
      await sure.promise
      return nowMs()
    },
    told: (at) => {
      const heardMs = deviceMs()
      const heardAheadMs = Date.parse(at) - heardMs
      if (!isSure) window = { sinceMs: heardMs, bestMs: heardAheadMs, beforeMs: Number.NEGATIVE_INFINITY }
      else if (heardMs - window.sinceMs > WINDOW_MS) {
        window = { sinceMs: heardMs, bestMs: heardAheadMs, beforeMs: window.bestMs }
      } else window = { ...window, bestMs: Math.max(window.bestMs, heardAheadMs) }
      aheadMs = Math.max(window.bestMs, window.beforeMs)
      isSure = true
      sure.resolve()
    },
    beginAgain: () => {
      if (!isSure) return
      isSure = false
      sure = Promise.withResolvers<void>()
    },
  }
}
