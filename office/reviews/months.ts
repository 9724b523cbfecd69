// Months of a calendar, without any time zone.
import type { Day } from '#contract/ids.ts'

const DAY_MS = 86_400_000

/** 2026-11, -1 → 2026-10. */
export function monthsOn(month: string, months: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, nth - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The first day of a month and the last one; of the present month today. */
export function daysOf(month: string, today: Day): { readonly from: Day; readonly to: Day } {
  const next = Date.parse(`${monthsOn(month, 1)}-01T00:00:00.000Z`)
  const last = new Date(next - DAY_MS).toISOString().slice(0, 10)
  return { from: `${month}-01`, to: last < today ? last : today }
}
