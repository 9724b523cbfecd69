// How many counters it takes until nine in ten of a class wait no longer than wished.
import type { Goal } from './arguments.ts'
import { type DayPlan, withCounters } from './day-plan.ts'
import { quantile } from './figures.ts'
import { type Days, runDays, waitsOf } from './run-days.ts'

/** numbers.md B0 sets its goals for the wait that nine in ten do not exceed. */
const GOAL_SHARE = 0.9
export const COUNTERS_TRIED_MAX = 60

export type Tried = { readonly counters: number; readonly p90Min: number; readonly holds: boolean }

/** Every number of counters from the fewest that can do the day's work up to the first that keeps the goal. */
export function countersNeeded(days: Days, goal: Goal, onTried: (tried: Tried) => void = () => undefined): Tried[] {
  const all: Tried[] = []
  for (let counters = fewest(days.plan); counters <= COUNTERS_TRIED_MAX; counters += 1) {
    const { visits } = runDays({ ...days, plan: withCounters(days.plan, counters) })
    const p90Min = quantile(Float64Array.from(waitsOf(visits, goal.class)).sort(), GOAL_SHARE) ?? 0
    const tried = { counters, p90Min: Math.round(p90Min * 10) / 10, holds: p90Min <= goal.minutes }
    all.push(tried)
    onTried(tried)
    if (tried.holds) return all
  }
  return all
}

// With half of what the plan has, most halls would still be serving at night.
function fewest({ counters }: DayPlan): number {
  return Math.max(1, Math.floor(Math.max(...counters.map(({ open }) => open)) / 2))
}
