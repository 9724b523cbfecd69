import { expect, test } from 'vitest'
import { accumulatingWaits, erlangC, meanWait, strictWaits } from '../../simulation/theory.ts'

// queue.md C3, Check: six counters, load 0.9, mean service 8 minutes, three elders in ten.
const busy = { counters: 6, arrivalRate: (0.9 * 6) / 8, meanService: 8 }
const elders = 0.3
const overall = ({ elder, ordinary }: { elder: number; ordinary: number }) => elders * elder + (1 - elders) * ordinary

test('Erlang C as in the books', () => {
  expect(erlangC({ counters: 1, arrivalRate: 0.5, meanService: 1 })).toBeCloseTo(0.5)
  expect(erlangC({ counters: 2, arrivalRate: 1, meanService: 1 })).toBeCloseTo(1 / 3)
  expect(meanWait({ counters: 1, arrivalRate: 0.8, meanService: 1 })).toBeCloseTo(4)
  expect(meanWait(busy)).toBeCloseTo(9.87, 2)
})

test('Cobham: elders always first', () => {
  expect(strictWaits(busy, elders).elder).toBeCloseTo(1.35, 2)
  expect(strictWaits(busy, elders).ordinary).toBeCloseTo(13.52, 2)
})

test('Kleinrock: priority that grows with the wait, and its two ends', () => {
  expect(accumulatingWaits(busy, elders, 1 / 2).elder).toBeCloseTo(6.27, 2)
  expect(accumulatingWaits(busy, elders, 1 / 2).ordinary).toBeCloseTo(11.41, 2)
  expect(accumulatingWaits(busy, elders, 1).elder).toBeCloseTo(meanWait(busy))
  expect(accumulatingWaits(busy, elders, 1e-9).ordinary).toBeCloseTo(strictWaits(busy, elders).ordinary, 4)
})

test('conservation: no rule takes a minute from all', () => {
  expect(overall(strictWaits(busy, elders))).toBeCloseTo(meanWait(busy))
  expect(overall(accumulatingWaits(busy, elders, 0.3))).toBeCloseTo(meanWait(busy))
})
