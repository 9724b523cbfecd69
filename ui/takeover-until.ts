// Until when an emergency notice holds, in words. Pure.
import type { Day, Instant, Language } from '#contract/ids.ts'
import { wallTimeAt } from './hall-time.ts'
import { textIn } from './language.ts'
import { timeOf } from './parts/clock.tsx'

/** `day`: the hall's day of now. A notice may last a day, so that its end may be tomorrow. */
export function untilText(
  language: Language,
  until: Instant,
  { timeZone, day }: { readonly timeZone: string; readonly day: Day },
): string {
  const key = wallTimeAt(until, timeZone).startsWith(day) ? 'takeover.until' : 'takeover.untilTomorrow'
  return textIn(language, key, { time: timeOf(until, timeZone) })
}
