// The figures of the follow-up of a month's low reviews (numbers.md B5). Pure.
import type { Day } from '#contract/ids.ts'
import type { CaseFigures } from '#contract/review-cases.ts'
import { shareOf } from './spread.ts'

const DAY_MS = 86_400_000

/** What counts of a case. `overdue`: not closed, and past its day. */
export type CountedCase = {
  readonly day: Day
  readonly state: 'open' | 'contacted' | 'settled' | 'not-upheld'
  readonly dueOn: Day
  readonly closedOn?: Day
  readonly named: boolean
  readonly isContacted: boolean
  readonly isOverdue: boolean
}

/** 整改率, 按时整改率, 回访率 and the median days to close of these cases; those not upheld count in none of the rates. */
export function caseFigures(month: string, cases: readonly CountedCase[]): CaseFigures {
  const upheld = cases.filter(({ state }) => state !== 'not-upheld')
  const settled = upheld.filter(({ state }) => state === 'settled')
  const onTime = settled.filter(({ closedOn, dueOn }) => closedOn !== undefined && closedOn <= dueOn)
  const named = upheld.filter((one) => one.named)
  return {
    month,
    cases: cases.length,
    open: cases.filter(({ state }) => state === 'open' || state === 'contacted').length,
    overdue: cases.filter(({ isOverdue }) => isOverdue).length,
    settled: settled.length,
    notUpheld: cases.length - upheld.length,
    settledShare: shareOf(settled.length, upheld.length),
    // Of those whose day has come: what is open and in time yet is no failure.
    onTimeShare: shareOf(onTime.length, settled.length + upheld.filter(({ isOverdue }) => isOverdue).length),
    calledBackShare: shareOf(named.filter(({ isContacted }) => isContacted).length, named.length),
    medianDaysToClose: median(
      cases.flatMap(({ day, closedOn }) => (closedOn === undefined ? [] : daysFrom(day, closedOn))),
    ),
  }
}

function daysFrom(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS)
}

// By nearest rank, like every quantile of the reports.
function median(days: readonly number[]): number | null {
  return days.toSorted((a, b) => a - b)[Math.ceil(days.length / 2) - 1] ?? null
}
