// The only real clock in the house. Tests and simulated days hand in another.

export type Clock = {
  readonly nowMs: () => number
  /** Calls `tick` about every `everyMs` until the returned function is called. */
  readonly every: (everyMs: number, tick: () => void) => () => void
}

export const realClock: Clock = {
  nowMs: () => Date.now(),
  every: (everyMs, tick) => {
    const timer = setInterval(tick, everyMs)
    timer.unref()
    return () => clearInterval(timer)
  },
}
