// How long something has lasted, in whole minutes: a desk needs no seconds.
import type { Instant } from '#contract/ids.ts'
import type { Text } from '#ui/language.ts'

const MINUTE_MS = 60_000

/** `nowMs` by the hall's clock. */
export function lengthSince(text: Text, since: Instant, nowMs: number): string {
  const minutes = Math.floor((nowMs - Date.parse(since)) / MINUTE_MS)
  return minutes < 1 ? text('desk.underMinute') : text('desk.minutes', { n: minutes })
}
