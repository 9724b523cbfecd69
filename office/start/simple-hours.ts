// The week of a hall in six answers: which days, from when, until when numbers, until when at all, and a noon break. Pure.
import type { Hours, OpeningSpan } from '#contract/settings.ts'
import { isSame } from '#contract/settings-changes.ts'
import { minutesOf, timeOf, WEEKDAYS, type Weekday } from '../settings/week-hours.ts'

export type SimpleHours = {
  readonly days: readonly Weekday[]
  readonly opens: string
  readonly takingCloses: string
  readonly closes: string
  /** Undefined: open at noon as well. */
  readonly noon: { readonly from: string; readonly to: string } | undefined
}

export const USUAL_NOON = { from: '12:00', to: '14:00' } as const
const USUAL = { opens: '09:00', takingCloses: '16:30', closes: '17:00', noon: undefined } as const

/** The answers that these hours came from; undefined when the days differ, or a day has more than one break. */
export function simpleHours(hours: Hours): SimpleHours | undefined {
  const days = WEEKDAYS.filter((day) => hours[day].length > 0)
  const [first] = days
  if (first === undefined) return { ...USUAL, days }
  const spans = hours[first]
  const [morning, afternoon = morning] = spans
  if (!morning || !afternoon || spans.length > 2 || days.some((day) => !isSame(hours[day], spans))) return undefined
  return {
    days,
    opens: morning.opens,
    takingCloses: afternoon.takingCloses,
    closes: afternoon.closes,
    noon: spans.length === 2 ? { from: morning.closes, to: afternoon.opens } : undefined,
  }
}

/**
 * The same week day by day; special days and early numbers stay. Before the break numbers end as long before it as they
 * do in the evening, so that whoever has one is still served. Times that are no times yet are left for the server to name.
 */
export function withSimpleHours(hours: Hours, simple: SimpleHours): Hours {
  const spans = spansOf(simple)
  const week = WEEKDAYS.map((day) => [day, simple.days.includes(day) ? structuredClone(spans) : []] as const)
  return { ...hours, ...(Object.fromEntries(week) as Record<Weekday, OpeningSpan[]>) }
}

function spansOf({ opens, takingCloses, closes, noon }: SimpleHours): OpeningSpan[] {
  if (!noon) return [{ opens, takingCloses, closes }]
  return [
    { opens, takingCloses: takingBefore(noon.from, { opens, takingCloses, closes }), closes: noon.from },
    { opens: noon.to, takingCloses, closes },
  ]
}

function takingBefore(breakFrom: string, { opens, takingCloses, closes }: OpeningSpan): string {
  const lastMinutes = minutesOf(breakFrom) - (minutesOf(closes) - minutesOf(takingCloses))
  return lastMinutes > minutesOf(opens) ? timeOf(lastMinutes) : breakFrom
}
