// How long: minutes for those who wait, seconds too for how fast somebody came to help.
import type { Instant } from '#contract/ids.ts'
import type { Text } from '#ui/language.ts'

const SECOND_MS = 1_000
const MINUTE_S = 60

/** From `since` to `nowMs` in whole minutes. */
export function waitedFor(text: Text, since: Instant, nowMs: number): string {
  const minutes = Math.floor((nowMs - Date.parse(since)) / (MINUTE_S * SECOND_MS))
  return minutes < 1 ? text('desk.underMinute') : text('desk.minutes', { n: minutes })
}

/** Between two instants, to the second. */
export function timeBetween(text: Text, from: Instant, to: Instant): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / SECOND_MS))
  if (seconds < MINUTE_S) return text('reception.seconds', { n: seconds })
  return text('reception.minutesSeconds', { m: Math.floor(seconds / MINUTE_S), s: seconds % MINUTE_S })
}
