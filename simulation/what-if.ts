// The hall as it stands now, played on many times: once with the counters that work, once with more of them.
import type { Counter } from '#contract/settings.ts'
import type { Future, FutureWaits, WhatIf, WhatIfTask } from '#contract/what-if.ts'
import { type Chance, seededChance } from './chance.ts'
import { mean, quantile, rounded } from './figures.ts'
import { openHallLine } from './hall-line.ts'
import { type Line, playDay, type Shift } from './play-day.ts'
import { simulatedHall } from './simulated-hall.ts'
import { HOUR_MS, MINUTE_MS, type Visitor, visitSteps } from './visitors.ts'

/** Over so many runs a mean is known to a fraction of a minute; a slow machine plays fewer. */
const RUNS = 200
const PLAY_MAX_MS = 3_000
const SEED = 1
/** queue.md C3: visits at a counter. */
const SERVICE_CV = 0.7
/** People go on coming for so long; of those, the figures tell of the ones who come first. */
const ARRIVALS_MINUTES = 120
const NEWCOMER_MINUTES = 30
/** Somebody has to come and sit down. */
const SIT_DOWN_MS = 2 * MINUTE_MS
/** «Now» of the simulated day: late enough for everybody who waits to have come before. */
const NOW_MS = 20 * HOUR_MS
const DAY_MS = 24 * HOUR_MS
const LONGEST_DRAWS = 50

type Run = { readonly visitors: readonly Visitor[]; readonly freeMs: readonly number[] }
/** Minutes until the call of all runs together, and those whom nobody called. */
type Group = { readonly minutes: number[]; uncalled: number }
type Gathered = { readonly waiting: Group; readonly newcomers: Group; readonly lastMin: number[] }

/** Plays until the runs are done or time is up; never changes anything. */
export function whatIf(task: WhatIfTask): WhatIf {
  const now = nothing()
  const more = nothing()
  const endMs = performance.now() + PLAY_MAX_MS
  let runs = 0
  while (runs < RUNS && (runs === 0 || performance.now() < endMs)) {
    const run = drawRun(task, seededChance(SEED, runs))
    play(task, run, 0, now)
    play(task, run, task.more, more)
    runs += 1
  }
  return {
    runs,
    newcomerMinutes: NEWCOMER_MINUTES,
    now: toFuture(now, runs, task.counters.length),
    more: toFuture(more, runs, task.counters.length + task.more),
  }
}

function nothing(): Gathered {
  const group = (): Group => ({ minutes: [], uncalled: 0 })
  return { waiting: group(), newcomers: group(), lastMin: [] }
}

function toFuture({ waiting, newcomers, lastMin }: Gathered, runs: number, counters: number): Future {
  return {
    counters,
    waiting: { ...toWaits(waiting, runs), lastMin: rounded(mean(lastMin)) },
    newcomers: toWaits(newcomers, runs),
  }
}

function toWaits({ minutes, uncalled }: Group, runs: number): FutureWaits {
  const sorted = Float64Array.from(minutes).sort()
  return {
    people: (minutes.length + uncalled) / runs,
    uncalled: uncalled / runs,
    meanMin: rounded(mean(sorted)),
    p90Min: rounded(quantile(sorted, 0.9)),
  }
}

function drawRun({ waiting, arrivals, counters, meanMinutes }: WhatIfTask, chance: Chance): Run {
  const draw = (service: string, headStart: boolean, arrivesMs: number): Visitor => {
    const serviceMs = chance.lognormal(meanMinutes[service] ?? 1, SERVICE_CV) * MINUTE_MS
    const ofClass = headStart ? 'elder' : 'ordinary'
    return { arrivesMs, class: ofClass, service, comes: true, steps: visitSteps(0, serviceMs) }
  }
  const here = waiting.map(({ service, headStart, waitedMs }) => draw(service, headStart, NOW_MS - waitedMs))
  const coming = arrivals.flatMap(({ service, headStart, perHour }) => {
    return arrivalTimes(perHour, chance).map((atMs) => draw(service, headStart, atMs))
  })
  return {
    visitors: [...here, ...coming].toSorted((a, b) => a.arrivesMs - b.arrivesMs),
    freeMs: counters.map(({ busy }) => {
      return busy ? NOW_MS + remainingMs((meanMinutes[busy.service] ?? 1) * MINUTE_MS, busy.sinceMs, chance) : NOW_MS
    }),
  }
}

function arrivalTimes(perHour: number, chance: Chance): number[] {
  const times: number[] = []
  if (perHour <= 0) return times
  for (let atMs = NOW_MS; ; ) {
    atMs += chance.gap(perHour) * HOUR_MS
    if (atMs > NOW_MS + ARRIVALS_MINUTES * MINUTE_MS) return times
    times.push(Math.ceil(atMs))
  }
}

// What is left of a visit that has lasted so long already: drawn again until it is longer than that.
function remainingMs(meanMs: number, sinceMs: number, chance: Chance): number {
  for (let draws = 0; draws < LONGEST_DRAWS; draws += 1) {
    const lengthMs = chance.lognormal(meanMs, SERVICE_CV)
    if (lengthMs > sinceMs) return Math.round(lengthMs - sinceMs)
  }
  return meanMs
}

type Desk = { readonly services: Counter['services']; readonly fromMs: number }

function play(task: WhatIfTask, { visitors, freeMs }: Run, more: number, into: Gathered): void {
  const added = Array.from({ length: more }, (): Desk => ({ services: 'all', fromMs: NOW_MS + SIT_DOWN_MS }))
  const desks = [...task.counters.map(({ services }, at) => ({ services, fromMs: freeMs[at] ?? NOW_MS })), ...added]
  const inOrder = desks.toSorted((a, b) => a.fromMs - b.fromMs)
  const calledMs = inOrder.length === 0 ? [] : playDay(visitors, toShifts(inOrder), lineOf(task, visitors, inOrder))
  visitors.forEach((visitor, at) => {
    note(visitor, calledMs[at] ?? Number.NaN, into)
  })
  const ofWaiting = visitors.flatMap(({ arrivesMs }, at) => (arrivesMs <= NOW_MS ? [calledMs[at] ?? Number.NaN] : []))
  const lastMs = Math.max(...ofWaiting)
  if (Number.isFinite(lastMs)) into.lastMin.push((lastMs - NOW_MS) / MINUTE_MS)
}

// One desk after the other begins to call, each when its visitor has gone.
function toShifts(desks: readonly Desk[]): Shift[] {
  return desks.map(({ fromMs }, at) => ({ fromMs, open: at + 1 }))
}

// A last counter that never opens serves everything: so nobody's service is turned away at the dispenser.
function lineOf({ rule, meanMinutes }: WhatIfTask, visitors: readonly Visitor[], desks: readonly Desk[]): Line {
  const plan = { rule, meanMinutes, counters: desks.length + 1, earlyTakingMinutes: 0, noShowMinutes: 1.5 }
  const settings = simulatedHall(plan)
  const counters = settings.counters.map((counter, at) => ({ ...counter, services: desks[at]?.services ?? 'all' }))
  return openHallLine(visitors, { ...settings, counters }, { opensMs: 0, takingClosesMs: DAY_MS, closesMs: DAY_MS })
}

function note({ arrivesMs }: Visitor, calledMs: number, into: Gathered): void {
  const isHere = arrivesMs <= NOW_MS
  if (!isHere && arrivesMs > NOW_MS + NEWCOMER_MINUTES * MINUTE_MS) return
  const minutes = (calledMs - Math.max(arrivesMs, NOW_MS)) / MINUTE_MS
  const group = isHere ? into.waiting : into.newcomers
  if (Number.isNaN(minutes)) group.uncalled += 1
  else group.minutes.push(minutes)
}
