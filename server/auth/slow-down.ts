// A growing delay after wrong passwords: guessing gets slow long before it gets far.

const FAILURES_FREE = 5
const DELAY_FIRST_MS = 2_000
const DELAY_MAX_MS = 15 * 60_000
const NAMES_MAX = 10_000

export type SlowDown = {
  /** How long this one must wait before the next try; 0 when it may try now. */
  readonly waitMs: (key: string) => number
  /** One more failure; how long the next try has to wait. Four are free, the fifth costs 2 s, each further twice as much. */
  readonly failed: (key: string) => number
  readonly forgive: (key: string) => void
}

/** Kept in memory: a server that starts again forgives, which costs a guesser more than it gives. */
export function openSlowDown(nowMs: () => number): SlowDown {
  const failures = new Map<string, { count: number; untilMs: number }>()
  return {
    waitMs: (key) => Math.max(0, (failures.get(key)?.untilMs ?? 0) - nowMs()),
    failed: (key) => {
      if (failures.size >= NAMES_MAX) failures.clear()
      const count = (failures.get(key)?.count ?? 0) + 1
      const delayMs = count < FAILURES_FREE ? 0 : Math.min(DELAY_MAX_MS, DELAY_FIRST_MS * 2 ** (count - FAILURES_FREE))
      failures.set(key, { count, untilMs: nowMs() + delayMs })
      return delayMs
    },
    forgive: (key) => void failures.delete(key),
  }
}
