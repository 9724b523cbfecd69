// Day after day through the real queue, and what came of it.
import type { CallRule } from '#contract/settings.ts'
import { clockMs, type DayPlan } from './day-plan.ts'
import { mean, rounded, type WaitFigures, waitFigures } from './figures.ts'
import { openHallLine, type Told } from './hall-line.ts'
import { playDay } from './play-day.ts'
import { simulatedHall } from './simulated-hall.ts'
import { ANY_SERVICE, drawVisitors, MINUTE_MS, type Visitor } from './visitors.ts'

/** The estimate is «too short» when somebody waits this much longer than told (queue.md C7). */
const TOO_SHORT_MINUTES = 5
const END_OF_DAY_MS = 24 * 60 * MINUTE_MS

export type Days = {
  readonly plan: DayPlan
  readonly rule: CallRule
  readonly seed: number
  readonly days: number
  /** The people of a day; drawn by the plan when left out. */
  readonly visitorsOf?: (day: number) => readonly Visitor[]
  /** Mean minutes at a counter by service, walking included. */
  readonly meanMinutes?: Readonly<Record<string, number>>
}

/** One visit that took place. */
export type Visit = {
  readonly class: Visitor['class']
  readonly arrivesMs: number
  /** From the number, or from the opening when the number was taken before, to the call. */
  readonly waitMin: number
  readonly told: Told
}

export type DaysResult = {
  readonly days: number
  readonly visits: readonly Visit[]
  readonly overtakenMax: number
}

/** The shape of `npm run simulate -- --json` (contract.md, Programs beside the server). */
export type SimulationFigures = {
  readonly days: number
  readonly elder: WaitFigures
  readonly ordinary: WaitFigures
  readonly overtakenMax: number
  readonly estimate: {
    readonly maeMin: number | null
    readonly biasMin: number | null
    readonly tooShortShare: number | null
  }
}

/** Plays all days. `onDay` hears how many are done. */
export function runDays(days: Days, onDay: (done: number) => void = () => undefined): DaysResult {
  const visits: Visit[] = []
  let overtakenMax = 0
  for (let day = 0; day < days.days; day += 1) {
    const visitors = days.visitorsOf?.(day) ?? drawVisitors(days.plan, days.seed, day)
    const played = runDay(days, visitors)
    visits.push(...played.visits)
    overtakenMax = Math.max(overtakenMax, played.overtakenMax)
    onDay(day + 1)
  }
  return { days: days.days, visits, overtakenMax }
}

function runDay({ plan, rule, meanMinutes }: Days, visitors: readonly Visitor[]): Omit<DaysResult, 'days'> {
  const opensMs = clockMs(plan.opens)
  const settings = simulatedHall({
    rule,
    counters: Math.max(...plan.counters.map(({ open }) => open)),
    meanMinutes: meanMinutes ?? { [ANY_SERVICE]: meanVisitMinutes(plan) },
    earlyTakingMinutes: opensMs / MINUTE_MS,
    noShowMinutes: plan.noShows.minutes,
  })
  const line = openHallLine(visitors, settings, { opensMs, takingClosesMs: END_OF_DAY_MS, closesMs: END_OF_DAY_MS })
  const calledMs = playDay(visitors, toShifts(plan), line)
  const visits = visitors.flatMap((visitor, at): Visit[] => {
    const told = line.told[at]
    const waitMin = ((calledMs[at] ?? 0) - Math.max(visitor.arrivesMs, opensMs)) / MINUTE_MS
    return visitor.comes && told ? [{ class: visitor.class, arrivesMs: visitor.arrivesMs, waitMin, told }] : []
  })
  return { visits, overtakenMax: Math.max(0, ...line.hall.tickets.values().map(({ gaveWay }) => gaveWay)) }
}

/** The plan's counters as shifts. */
export function toShifts(plan: DayPlan) {
  return plan.counters.map(({ from, open }) => ({ fromMs: clockMs(from), open }))
}

/** What the hall would know from its history: a visit from the call to the end, by the plan's share of elders. */
export function meanVisitMinutes({ elders, serviceMinutes, walkMinutes }: DayPlan): number {
  const elder = serviceMinutes.elder.mean + walkMinutes.elder
  const ordinary = serviceMinutes.ordinary.mean + walkMinutes.ordinary
  return elders * elder + (1 - elders) * ordinary
}

/** The waits of one class, in minutes. */
export function waitsOf(visits: readonly Visit[], ofClass: Visit['class']): number[] {
  return visits.filter((visit) => visit.class === ofClass).map(({ waitMin }) => waitMin)
}

/** The contract's figures. */
export function toFigures({ days, visits, overtakenMax }: DaysResult): SimulationFigures {
  const errors = visits.map(({ told, waitMin }) => told.minutes - waitMin)
  return {
    days,
    elder: waitFigures(waitsOf(visits, 'elder')),
    ordinary: waitFigures(waitsOf(visits, 'ordinary')),
    overtakenMax,
    estimate: {
      maeMin: rounded(mean(errors.map(Math.abs))),
      biasMin: rounded(mean(errors)),
      tooShortShare: share(errors, (error) => error < -TOO_SHORT_MINUTES),
    },
  }
}

/** The share of visits whose wait lay within the range on the slip. */
export function coverage({ visits }: DaysResult): number | null {
  return share(visits, ({ told, waitMin }) => waitMin >= told.low && waitMin <= told.high)
}

function share<T>(all: readonly T[], isOne: (one: T) => boolean): number | null {
  return all.length === 0 ? null : Math.round((all.filter(isOne).length / all.length) * 10_000) / 10_000
}
