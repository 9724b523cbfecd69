// What time it is at the server, on a device whose own clock may be wrong, may drift, be set, or have slept. Every view
// carries the server's time; a message can come late but never early, so the greatest difference heard is the truest.
import type { Instant } from '#contract/ids.ts'

/** Views come at least every 15 s: enough of them to find a quick one, and a drifting clock is still followed. */
const WINDOW_MS = 5 * 60_000
/** More than the 2 s at which ui/wake.ts opens a new line: whoever waits for that line does not wait in vain. */
const PARTED_MS = 3_000

export type ServerClock = {
  /** Milliseconds of the epoch by the server's clock; by this device's own for as long as nothing was told. */
  readonly nowMs: () => number
  /** Has the server told its time to this page? Before that no time should be shown. */
  readonly isKnown: () => boolean
  /** The same as `nowMs`, but waits until the server has told its time, once more after a sleep or a new line. */
  readonly surelyNowMs: () => Promise<number>
  /** A message that was made at this instant has come just now. */
  readonly told: (at: Instant) => void
  /** A new line is open: its first message counts alone. The old time goes on until then. */
  readonly beginAgain: () => void
}

/** The two clocks of a device: the one on the wall can be set; the steady one only goes on, and sleeps with the device. */
type OwnClocks = { readonly wallMs: () => number; readonly steadyMs: () => number }

const ownClocks: OwnClocks = { wallMs: () => Date.now(), steadyMs: () => performance.now() }

/** A clock that knows nothing yet. */
export function openServerClock({ wallMs, steadyMs }: OwnClocks = ownClocks): ServerClock {
  let aheadMs: number | undefined
  let window = { sinceMs: 0, bestMs: 0, beforeMs: 0 }
  // Where the two clocks stood at the last message, for as long as it can be believed.
  let believed: { readonly wallMs: number; readonly steadyMs: number } | undefined
  let isNewLine = true
  let sure = Promise.withResolvers<void>()
  const nowMs = () => wallMs() + (aheadMs ?? 0)

  return {
    nowMs,
    isKnown: () => aheadMs !== undefined,
    surelyNowMs: async () => {
      doubtAfterJump()
      await sure.promise
      return nowMs()
    },
    told: (at) => {
      doubtAfterJump()
      // After a sleep the line is full of old messages: only a new line tells the time again.
      if (!believed && !isNewLine) return
      const heardMs = wallMs()
      hear(Date.parse(at) - heardMs, heardMs)
      believed = { wallMs: heardMs, steadyMs: steadyMs() }
      isNewLine = false
      sure.resolve()
    },
    beginAgain: () => {
      isNewLine = true
      doubt()
    },
  }

  function hear(heardAheadMs: number, heardMs: number): void {
    if (isNewLine) window = { sinceMs: heardMs, bestMs: heardAheadMs, beforeMs: heardAheadMs }
    else if (heardMs - window.sinceMs > WINDOW_MS) {
      window = { sinceMs: heardMs, bestMs: heardAheadMs, beforeMs: window.bestMs }
    } else window = { ...window, bestMs: Math.max(window.bestMs, heardAheadMs) }
    aheadMs = Math.max(window.bestMs, window.beforeMs)
  }

  function doubtAfterJump(): void {
    if (!believed) return
    const partedMs = wallMs() - believed.wallMs - (steadyMs() - believed.steadyMs)
    if (Math.abs(partedMs) > PARTED_MS) doubt()
  }

  function doubt(): void {
    if (!believed) return
    believed = undefined
    sure = Promise.withResolvers()
  }
}
