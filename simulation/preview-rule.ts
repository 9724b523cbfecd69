// Two call rules on the same simulated days, for somebody who wants to change the rule of a hall: what it would do.
import type { PreviewedRule, PreviewFigures, PreviewProgress, PreviewTask } from '#contract/rule-preview.ts'
import type { CallRule } from '#contract/settings.ts'
import { type DayPlan, REFERENCE_DAY, withCounters, withElders } from './day-plan.ts'
import { type DaysResult, runDays, toFigures } from './run-days.ts'
import { drawVisitors } from './visitors.ts'

/** Over so many days the mean wait is known to about half a minute. */
export const PREVIEW_DAYS = 100
/** A large hall on a slow machine plays fewer days: somebody waits for the answer. */
const PREVIEW_MAX_MS = 5_000
const SEED = 1

type Played = { readonly visits: DaysResult['visits'][number][]; overtakenMax: number }

/** Plays both rules day by day, and stops early when time is up; `onDay` hears how far it is. */
export function previewRule(
  { now, proposed, counters, eldersShare }: PreviewTask,
  onDay: (progress: PreviewProgress) => void = () => undefined,
): PreviewFigures {
  const plan = planFor(counters, eldersShare)
  const present: Played = { visits: [], overtakenMax: 0 }
  const wanted: Played = { visits: [], overtakenMax: 0 }
  const endMs = performance.now() + PREVIEW_MAX_MS
  let days = 0
  while (days < PREVIEW_DAYS && (days === 0 || performance.now() < endMs)) {
    playOne(plan, now, days, present)
    playOne(plan, proposed, days, wanted)
    days += 1
    onDay({ done: days, of: PREVIEW_DAYS })
  }
  return {
    days,
    visitorsPerDay: Math.round(present.visits.length / days),
    eldersShare: plan.elders,
    counters,
    now: toPreviewed(now, days, present),
    proposed: toPreviewed(proposed, days, wanted),
  }
}

/** The reference day for a hall of so many counters: as many visitors to each of them, and half of them at noon. */
function planFor(counters: number, eldersShare: number | undefined): DayPlan {
  const fullest = Math.max(...REFERENCE_DAY.counters.map(({ open }) => open))
  const size = counters / fullest
  const { early, arrivals } = REFERENCE_DAY
  const plan = withCounters(
    {
      ...REFERENCE_DAY,
      early: { ...early, visitors: Math.round(early.visitors * size) },
      arrivals: arrivals.map(({ from, perHour }) => ({ from, perHour: perHour * size })),
    },
    counters,
  )
  return eldersShare === undefined ? plan : withElders(plan, eldersShare)
}

function playOne(plan: DayPlan, rule: CallRule, day: number, played: Played): void {
  const visitors = drawVisitors(plan, SEED, day)
  const { visits, overtakenMax } = runDays({ plan, rule, seed: SEED, days: 1, visitorsOf: () => visitors })
  played.visits.push(...visits)
  played.overtakenMax = Math.max(played.overtakenMax, overtakenMax)
}

function toPreviewed(callRule: CallRule, days: number, played: Played): PreviewedRule {
  const { elder, ordinary, overtakenMax } = toFigures({ days, ...played })
  return { callRule, elder: withoutP99(elder), ordinary: withoutP99(ordinary), overtakenMax }
}

function withoutP99({ p99Min: _, ...figures }: ReturnType<typeof toFigures>['elder']): PreviewedRule['elder'] {
  return figures
}
