// The wall clock of the hall, for what is typed in from paper: the tablet may stand in another time zone. Pure.
import type { Instant } from '#contract/ids.ts'

const MINUTE_CHARS = 'YYYY-MM-DDTHH:mm'.length
const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-22T09:05` on the hall's wall at this instant, as a field for day and time takes it. */
export function wallTimeAt(at: Instant | number, timeZone: string): string {
  return wall(typeof at === 'number' ? at : Date.parse(at), timeZone).slice(0, MINUTE_CHARS)
}

/**
 * The instant at which the hall's wall shows this; undefined for what is no day and time. Of a time that daylight saving
 * has twice, or skips, one that is at most an hour away.
 */
export function instantAt(wallTime: string, timeZone: string): Instant | undefined {
  const asUtcMs = Date.parse(`${wallTime}Z`)
  if (Number.isNaN(asUtcMs)) return undefined
  const roughMs = asUtcMs - offsetMs(asUtcMs, timeZone)
  return new Date(asUtcMs - offsetMs(roughMs, timeZone)).toISOString()
}

function offsetMs(atMs: number, timeZone: string): number {
  return Date.parse(`${wall(atMs, timeZone)}Z`) - Math.floor(atMs / 1_000) * 1_000
}

// `2026-11-22T09:05:03`: the Swedish way of writing a day is the one of ISO 8601.
function wall(atMs: number, timeZone: string): string {
  const known = formats.get(timeZone)
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  if (!known) formats.set(timeZone, format)
  return format.format(atMs).replace(' ', 'T')
}
