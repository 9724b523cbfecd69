// The call rule against the books: arrivals by chance, exponential service times, millions of calls (queue.md C3, Check).
import type { CallRule } from '#contract/settings.ts'
import { openBareLine } from './bare-line.ts'
import { type Chance, seededChance } from './chance.ts'
import { mean } from './figures.ts'
import { playDay } from './play-day.ts'
import type { Busy } from './theory.ts'
import { MINUTE_MS, type Step, type Visitor } from './visitors.ts'

/** Runs are independent; the first visitors of each find the hall too empty and do not count. */
const CUSTOMERS_PER_RUN = 50_000
const WARM_UP = 2_000

export type Mmc = {
  readonly busy: Busy
  readonly elders: number
  readonly rule: CallRule
  readonly customers: number
  readonly seed: number
}

/** Mean waits in minutes, with their standard errors from run to run. */
export type MmcWaits = {
  readonly elder: number
  readonly ordinary: number
  readonly elderError: number
  readonly ordinaryError: number
  readonly overtakenMax: number
}

/** Plays as many independent runs as the customers fill, at least two. */
export function playMmc(mmc: Mmc, onRun: (done: number, of: number) => void = () => undefined): MmcWaits {
  const runs = Math.max(2, Math.round(mmc.customers / CUSTOMERS_PER_RUN))
  const elder: number[] = []
  const ordinary: number[] = []
  let overtakenMax = 0
  for (let run = 0; run < runs; run += 1) {
    const visitors = drawMmcVisitors(mmc, seededChance(mmc.seed, run))
    const line = openBareLine(visitors, mmc.rule)
    const calledMs = playDay(visitors, [{ fromMs: 0, open: mmc.busy.counters }], line)
    elder.push(meanWaitOf('elder', visitors, calledMs))
    ordinary.push(meanWaitOf('ordinary', visitors, calledMs))
    overtakenMax = Math.max(overtakenMax, line.overtakenMax())
    onRun(run + 1, runs)
  }
  return {
    elder: mean(elder) ?? 0,
    ordinary: mean(ordinary) ?? 0,
    elderError: standardError(elder),
    ordinaryError: standardError(ordinary),
    overtakenMax,
  }
}

// Gaps and visits are stretched so that this run's load is exactly the one of the books: what is left to chance is their
// order, and a few million visitors are enough.
function drawMmcVisitors({ busy, elders }: Mmc, chance: Chance): Visitor[] {
  const gaps = drawn(() => chance.gap(busy.arrivalRate), 1 / busy.arrivalRate)
  const services = drawn(() => chance.gap(1 / busy.meanService), busy.meanService)
  let nowMs = 0
  return gaps.map((gap, at) => {
    nowMs += gap * MINUTE_MS
    const ofClass = chance.happens(elders) ? 'elder' : 'ordinary'
    const steps: Step[] = [{ afterMs: (services[at] ?? 0) * MINUTE_MS, what: 'finish' }]
    return { arrivesMs: nowMs, class: ofClass, service: '', comes: true, steps }
  })
}

function drawn(draw: () => number, wantedMean: number): number[] {
  const values = Array.from({ length: CUSTOMERS_PER_RUN }, draw)
  const factor = wantedMean / (mean(values) ?? wantedMean)
  return values.map((value) => value * factor)
}

function meanWaitOf(ofClass: Visitor['class'], visitors: readonly Visitor[], calledMs: Float64Array): number {
  const waits: number[] = []
  visitors.forEach((visitor, at) => {
    if (at >= WARM_UP && visitor.class === ofClass) waits.push(((calledMs[at] ?? 0) - visitor.arrivesMs) / MINUTE_MS)
  })
  return mean(waits) ?? 0
}

function standardError(values: readonly number[]): number {
  const middle = mean(values) ?? 0
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}
