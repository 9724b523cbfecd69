// The week of a hall: its days, copying one to others, and where its stretches stand on a picture. Pure.
import type { Hours, OpeningSpan } from '#contract/settings.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** contract/settings.ts, SPANS_PER_DAY_MAX. */
export const SPANS_MAX = 4

const MORNING: OpeningSpan = { opens: '09:00', takingCloses: '11:30', closes: '12:00' }
const AFTERNOON: OpeningSpan = { opens: '14:00', takingCloses: '16:30', closes: '17:00' }
const HOUR_MINUTES = 60
/** A picture of a hall that is never open still has an axis. */
const USUAL_HOURS = { from: 8, to: 18 } as const

/** The hours with one day copied to others. */
export function copiedDay(hours: Hours, from: Weekday, to: readonly Weekday[]): Hours {
  const same = Object.fromEntries(to.map((day) => [day, structuredClone(hours[from])]))
  return { ...hours, ...same }
}

/** One more stretch behind the last one: the usual morning, the usual afternoon, or the next hour. */
export function nextSpan(spans: readonly OpeningSpan[]): OpeningSpan {
  const ends = spans.at(-1)?.closes
  if (ends === undefined) return MORNING
  if (ends <= AFTERNOON.opens) return AFTERNOON
  const opens = minutesOf(ends)
  const closes = Math.min(opens + HOUR_MINUTES, 24 * HOUR_MINUTES - 1)
  return { opens: ends, takingCloses: timeOf(closes), closes: timeOf(closes) }
}

/** The whole hours that a picture of these days must show. */
export function hoursShown(days: readonly (readonly OpeningSpan[])[], earlyMinutes: number) {
  const spans = days.flat().filter(({ opens, closes }) => !Number.isNaN(minutesOf(opens) + minutesOf(closes)))
  if (spans.length === 0) return USUAL_HOURS
  const from = Math.min(...spans.map(({ opens }) => minutesOf(opens) - earlyMinutes))
  const to = Math.max(...spans.map(({ closes }) => minutesOf(closes)))
  return { from: Math.max(0, Math.floor(from / HOUR_MINUTES)), to: Math.ceil(to / HOUR_MINUTES) }
}

/** `09:30` as minutes since midnight; NaN for what is no time. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? []
  return Number(hours) * HOUR_MINUTES + Number(minutes)
}

/** Is this a whole time of a day, as `typedTime` makes it? */
export function isTimeOfDay(typed: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed)
}

/** What was typed as a time: `9`, `930` and `9：30` are `09:00`, `09:30` and `09:30`; anything else stays as it is. */
export function typedTime(typed: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2}?)\s*[:：.]?\s*(\d{2})?\s*$/.exec(typed) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return typed
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** Minutes since midnight as `09:30`. */
export function timeOf(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / HOUR_MINUTES))}:${two(minutes % HOUR_MINUTES)}`
}
