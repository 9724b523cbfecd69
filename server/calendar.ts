// The hall's own calendar: its day, and its opening stretches as instants. Daylight saving is the time zone's business.
import type { Day } from '#contract/ids.ts'
import type { HallSettings, Hours } from '#contract/settings.ts'
import type { Stretch } from '#queue/moment.ts'
import type { WallClock } from '#queue/views/guides-view.ts'

const DAY_MS = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** One day of a hall's calendar: from its first to the first millisecond after it. */
export type CalendarDay = {
  readonly day: Day
  readonly beginsMs: number
  readonly endsMs: number
  readonly stretches: readonly Stretch[]
}

/** The calendar day of a time zone that holds this instant. */
export function calendarDay(hours: Hours, timeZone: string, nowMs: number): CalendarDay {
  const day = dayIn(timeZone, nowMs)
  const stretches = hoursOf(hours, day).map(({ opens, takingCloses, closes }) => ({
    opensMs: toLocalMs(day, opens, timeZone),
    takingClosesMs: toLocalMs(day, takingCloses, timeZone),
    closesMs: toLocalMs(day, closes, timeZone),
  }))
  return {
    day,
    beginsMs: toLocalMs(day, '00:00', timeZone),
    endsMs: toLocalMs(nextDay(day), '00:00', timeZone),
    stretches,
  }
}

/** The day that a clock on the hall's wall would show. */
export function dayIn(timeZone: string, nowMs: number): Day {
  return wallClock(timeZone, nowMs).slice(0, 10)
}

/**
 * A time of the wall clock as milliseconds of the epoch; a time that daylight saving skips is the one after the gap, and
 * of a time that it has twice the first counts. Some places skip midnight itself (Havana, Santiago, the Azores).
 */
export function toLocalMs(day: Day, time: string, timeZone: string): number {
  const asUtcMs = Date.parse(`${day}T${time}:00.000Z`)
  const beforeMs = asUtcMs - offsetMs(timeZone, asUtcMs - DAY_MS)
  const afterMs = asUtcMs - offsetMs(timeZone, asUtcMs + DAY_MS)
  const shows = (atMs: number) => asUtcMs - offsetMs(timeZone, atMs) === atMs
  return shows(afterMs) && !shows(beforeMs) ? afterMs : beforeMs
}

/** What the clock and the calendar on the hall's wall say: for playlists. A holiday is a special day without hours. */
export function wallTime({ hours, timeZone }: Pick<HallSettings, 'hours' | 'timeZone'>, nowMs: number): WallClock {
  const [day = '', time = ''] = wallClock(timeZone, nowMs).split('T')
  return { weekday: weekdayOf(day), time: time.slice(0, 5), isHoliday: hours.special[day]?.length === 0 }
}

/** 2026-12-31 → 2027-01-01. */
export function nextDay(day: Day): Day {
  return addDays(day, 1)
}

/** So many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** `2026-11-22T09:05:03` on the wall of this time zone. */
export function wallClock(timeZone: string, nowMs: number): string {
  return formatOf(timeZone).format(nowMs).replace(' ', 'T')
}

/** Is the hall open on that day at all? */
export function isWorkingDay(hours: Hours, day: Day): boolean {
  return hoursOf(hours, day).length > 0
}

function hoursOf(hours: Hours, day: Day) {
  return hours.special[day] ?? hours[weekdayOf(day)]
}

function weekdayOf(day: Day) {
  return WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? 'sunday'
}

function offsetMs(timeZone: string, atMs: number): number {
  return Date.parse(`${wallClock(timeZone, atMs)}.000Z`) - Math.floor(atMs / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format costs a millisecond, using it a microsecond. The Swedish way of writing dates is ISO 8601.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return format
}
