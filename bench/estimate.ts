// How well the wait is foretold at taking, on the simulated reference day (queue.md C7), beside what ticket systems usually
// say: the mean wait of the last ten called; and beside all who wait × mean time / counters.
import { toRange } from '#queue/waiting-time.ts'
import { clockMs, REFERENCE_DAY as DAY } from '../simulation/day-plan.ts'
import { openHallLine } from '../simulation/hall-line.ts'
import { playDay } from '../simulation/play-day.ts'
import { meanVisitMinutes, toShifts } from '../simulation/run-days.ts'
import { simulatedHall } from '../simulation/simulated-hall.ts'
import { ANY_SERVICE, drawVisitors, MINUTE_MS } from '../simulation/visitors.ts'
import type { Row } from './row.ts'

const DAYS = 100
const SEED = 1
const LAST_CALLED = 10
/** queue.md C7: to be told too little is the costly error. */
const TOO_SHORT_MINUTES = 5
const END_OF_DAY_MS = 24 * 60 * MINUTE_MS
const OPENS_MS = clockMs(DAY.opens)
const MEAN_MINUTES = meanVisitMinutes(DAY)

type Told = { readonly minutes: number; readonly lowMinutes: number; readonly highMinutes: number }
/** What one visitor was told by each, and what came true; in minutes. */
type Foretold = { readonly waitMin: number; readonly ours: Told; readonly rolling: Told; readonly naive: Told }
type Score = { readonly mae: number; readonly bias: number; readonly tooShort: number; readonly covered: number }

/** 100 seeded days, about 24 000 visitors; a few seconds. */
export async function benchEstimate(): Promise<Row[]> {
  const all = Array.from({ length: DAYS }, (_, day) => foretoldOn(day)).flat()
  const [ours, rolling, naive] = (['ours', 'rolling', 'naive'] as const).map((name) => score(all, name))
  if (!ours || !rolling || !naive) return []
  return [
    {
      name: 'estimate-mae',
      ...less(ours.mae, rolling.mae),
      unit: 'min',
      goal: 'at most 3.5; peer: mean of the last 10',
    },
    {
      name: 'estimate-mae-naive',
      ...less(ours.mae, naive.mae),
      unit: 'min',
      goal: 'peer: all waiting × mean / counters',
    },
    { name: 'estimate-bias', value: ours.bias, peer: rolling.bias, unit: 'min' },
    { name: 'estimate-too-short', ...less(ours.tooShort, rolling.tooShort), unit: '%', goal: 'at most 10' },
    {
      name: 'estimate-covered',
      value: ours.covered,
      peer: rolling.covered,
      ratio: ours.covered / rolling.covered,
      unit: '%',
      goal: 'at least 88',
    },
  ]
}

function less(value: number, peer: number) {
  return { value, peer, ratio: peer / value }
}

function foretoldOn(day: number): Foretold[] {
  const visitors = drawVisitors(DAY, SEED, day)
  const settings = simulatedHall({
    rule: { headStartMinutes: 30, overtakeCap: 10 },
    counters: Math.max(...DAY.counters.map(({ open }) => open)),
    meanMinutes: { [ANY_SERVICE]: MEAN_MINUTES },
    earlyTakingMinutes: OPENS_MS / MINUTE_MS,
    noShowMinutes: DAY.noShows.minutes,
  })
  const line = openHallLine(visitors, settings, {
    opensMs: OPENS_MS,
    takingClosesMs: END_OF_DAY_MS,
    closesMs: END_OF_DAY_MS,
  })
  const calledMs = playDay(visitors, toShifts(DAY), line)
  const waits = visitors.map(({ arrivesMs }, at) => ({ arrivesMs, calledMs: calledMs[at] ?? 0 }))
  return visitors.flatMap(({ arrivesMs, comes }, at): Foretold[] => {
    const told = line.told[at]
    if (!comes || !told) return []
    const naive = naiveMinutes(waits, at)
    return [
      {
        waitMin: waitMinutes(waits[at]),
        ours: { minutes: told.minutes, lowMinutes: told.low, highMinutes: told.high },
        rolling: withRange(rollingMinutes(waits, arrivesMs) ?? naive),
        naive: withRange(naive),
      },
    ]
  })
}

type Wait = { readonly arrivesMs: number; readonly calledMs: number }

function naiveMinutes(waits: readonly Wait[], me: number): number {
  const nowMs = waits[me]?.arrivesMs ?? 0
  const waiting = waits.slice(0, me).filter(({ calledMs }) => calledMs > nowMs).length
  const shift = DAY.counters.findLast(({ from }) => clockMs(from) <= Math.max(nowMs, OPENS_MS))
  return (waiting * MEAN_MINUTES) / (shift?.open ?? 1)
}

// Undefined until somebody was called: then it has nothing to say.
function rollingMinutes(waits: readonly Wait[], nowMs: number): number | undefined {
  const called = waits.filter(({ calledMs }) => calledMs <= nowMs).toSorted((a, b) => a.calledMs - b.calledMs)
  return called.length === 0 ? undefined : mean(called.slice(-LAST_CALLED).map(waitMinutes))
}

// Minutes count from the opening for those who came before it.
function waitMinutes(wait: Wait | undefined): number {
  return wait ? (wait.calledMs - Math.max(wait.arrivesMs, OPENS_MS)) / MINUTE_MS : 0
}

function withRange(minutes: number): Told {
  return { minutes, ...toRange(minutes) }
}

function score(all: readonly Foretold[], name: 'ours' | 'rolling' | 'naive'): Score {
  const errors = all.map(({ waitMin, [name]: told }) => told.minutes - waitMin)
  const percent = (count: number) => (100 * count) / all.length
  return {
    mae: mean(errors.map(Math.abs)),
    bias: mean(errors),
    tooShort: percent(errors.filter((error) => error < -TOO_SHORT_MINUTES).length),
    covered: percent(
      all.filter(({ waitMin, [name]: told }) => waitMin >= told.lowMinutes && waitMin <= told.highMinutes).length,
    ),
  }
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length
}
