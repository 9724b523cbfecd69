// Days of a calendar, without any time zone.
import type { Day } from '#contract/ids.ts'

const DAY_MS = 86_400_000

/** 2026-11-01, 1 → 2026-10-31. */
export function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - days * DAY_MS).toISOString().slice(0, 10)
}
