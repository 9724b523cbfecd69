// «One more counter now»: what the simulator says of the hall as it stands.
import { expect, test } from 'vitest'
import type { WhatIfTask } from '#contract/what-if.ts'
import { whatIf } from '../../simulation/what-if.ts'

const MINUTE_MS = 60_000
const waiting = Array.from({ length: 20 }, (_, at) => {
  return { service: 'card', headStart: at % 4 === 0, waitedMs: at * MINUTE_MS }
})
const task: WhatIfTask = {
  rule: { headStartMinutes: 30, overtakeCap: 10 },
  more: 1,
  meanMinutes: { card: 8, pension: 8 },
  waiting,
  counters: [{ services: 'all', busy: { service: 'card', sinceMs: 4 * MINUTE_MS } }, { services: 'all' }],
  arrivals: [{ service: 'card', headStart: false, perHour: 6 }],
}

test('with one more counter everybody is called sooner, and the two figures are of the same people', () => {
  const { now, more, runs } = whatIf(task)
  expect(runs).toBeGreaterThan(0)
  expect(now.counters).toBe(2)
  expect(more.counters).toBe(3)
  expect(now.waiting.people).toBe(20)
  expect(more.newcomers.people).toBe(now.newcomers.people)
  // Twenty visits of eight minutes at two counters: the last begins after about 72, at three after about 48.
  expect(now.waiting.lastMin).toBeGreaterThan(60)
  expect(now.waiting.lastMin).toBeLessThan(90)
  expect(more.waiting.lastMin).toBeLessThan((now.waiting.lastMin ?? 0) * 0.8)
  expect(more.waiting.meanMin).toBeLessThan(now.waiting.meanMin ?? 0)
})

test('when nobody works, nobody would be called, and one counter changes that', () => {
  const { now, more } = whatIf({ ...task, counters: [] })
  expect(now.waiting).toEqual({ people: 20, uncalled: 20, meanMin: null, p90Min: null, lastMin: null })
  expect(more.waiting).toMatchObject({ uncalled: 0 })
})

test('those whose service no counter that works has stay uncalled', () => {
  const forPension = { service: 'pension', headStart: false, waitedMs: MINUTE_MS }
  const { now, more } = whatIf({ ...task, counters: [{ services: ['card'] }], waiting: [...waiting, forPension] })
  expect(now.waiting.uncalled).toBe(1)
  expect(more.waiting.uncalled).toBe(0)
})

test('an empty hall has nothing to tell, and nothing breaks', () => {
  const { now } = whatIf({ ...task, waiting: [], arrivals: [] })
  expect(now.waiting).toMatchObject({ people: 0, meanMin: null })
})
