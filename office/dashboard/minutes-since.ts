// How long something has lasted, by the hall's clock.
import type { Instant } from '#contract/ids.ts'

const MINUTE_MS = 60_000

/** Whole minutes from `since` to `now`, never less than none. */
export function minutesSince(since: Instant, now: Instant): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE_MS))
}
