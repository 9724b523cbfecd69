// The program's rule against the books, within two per cent. The seed is fixed: a run of this size has a standard error of
// about one per cent at this load.
import { expect, test } from 'vitest'
import { playMmc } from '../../simulation/mmc.ts'
import { accumulatingWaits, meanWait, strictWaits } from '../../simulation/theory.ts'

const TEST_MS = 120_000
const WITHIN = 0.02
const busy = { counters: 6, arrivalRate: (0.8 * 6) / 8, meanService: 8 }
const mmc = { busy, elders: 0.3, customers: 1_000_000, seed: 1 }

function expectNear(simulated: number, books: number): void {
  expect(Math.abs(simulated / books - 1)).toBeLessThan(WITHIN)
}

test(
  'without a head start all wait as Erlang C says, which is Kleinrock’s rule with equal rates',
  () => {
    const waits = playMmc({ ...mmc, rule: { headStartMinutes: 0, overtakeCap: 'inf' } })
    expectNear(waits.elder, meanWait(busy))
    expectNear(waits.ordinary, meanWait(busy))
    expectNear(waits.ordinary, accumulatingWaits(busy, mmc.elders, 1).ordinary)
    expect(waits.overtakenMax).toBe(0)
  },
  TEST_MS,
)

test(
  'with an unlimited head start and no cap all wait as Cobham says',
  () => {
    const waits = playMmc({ ...mmc, rule: { headStartMinutes: 'inf', overtakeCap: 'inf' } })
    const books = strictWaits(busy, mmc.elders)
    expectNear(waits.elder, books.elder)
    expectNear(waits.ordinary, books.ordinary)
  },
  TEST_MS,
)

test(
  'whatever the rule, the mean over all is kept',
  () => {
    const { elder, ordinary, overtakenMax } = playMmc({ ...mmc, rule: { headStartMinutes: 30, overtakeCap: 10 } })
    expectNear(mmc.elders * elder + (1 - mmc.elders) * ordinary, meanWait(busy))
    expect(overtakenMax).toBe(10)
  },
  TEST_MS,
)
