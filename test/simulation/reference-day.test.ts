// The goals of queue.md C7 and numbers.md B0 on 500 reference days, with the real queue.
import { expect, test } from 'vitest'
import { openBareLine } from '../../simulation/bare-line.ts'
import { clockMs, REFERENCE_DAY } from '../../simulation/day-plan.ts'
import { openHallLine } from '../../simulation/hall-line.ts'
import { playDay } from '../../simulation/play-day.ts'
import { coverage, meanVisitMinutes, runDays, toFigures, toShifts } from '../../simulation/run-days.ts'
import { simulatedHall } from '../../simulation/simulated-hall.ts'
import { ANY_SERVICE, drawVisitors } from '../../simulation/visitors.ts'

const TEST_MS = 240_000
const rule = { headStartMinutes: 30, overtakeCap: 10 }
const recommended = { plan: REFERENCE_DAY, rule, seed: 1, days: 500 }

test(
  'the recommended rule and the estimate keep their goals on the reference day',
  () => {
    const result = runDays(recommended)
    const { elder, ordinary, overtakenMax, estimate } = toFigures(result)
    expect(elder.meanMin).toBeLessThanOrEqual(4.5)
    expect(elder.p90Min).toBeLessThanOrEqual(15)
    expect(ordinary.meanMin).toBeLessThanOrEqual(17.2)
    expect(ordinary.p90Min).toBeLessThanOrEqual(45)
    expect(overtakenMax).toBe(10)
    expect(estimate.maeMin).toBeLessThanOrEqual(3.5)
    expect(estimate.tooShortShare).toBeLessThanOrEqual(0.1)
    expect(coverage(result)).toBeGreaterThanOrEqual(0.88)
  },
  TEST_MS,
)

test(
  'without a head start elders and others wait alike, and nobody is overtaken',
  () => {
    const { elder, ordinary, overtakenMax } = toFigures(
      runDays({ ...recommended, rule: { headStartMinutes: 0, overtakeCap: 'inf' }, days: 100 }),
    )
    expect(Math.abs((elder.meanMin ?? 0) - (ordinary.meanMin ?? 99))).toBeLessThan(1)
    expect(overtakenMax).toBe(0)
  },
  TEST_MS,
)

test(
  'the bare rule and the real hall call the same people at the same times',
  () => {
    for (let day = 0; day < 20; day += 1) {
      const visitors = drawVisitors(REFERENCE_DAY, 5, day)
      const shifts = toShifts(REFERENCE_DAY)
      const settings = simulatedHall({
        rule,
        counters: 6,
        meanMinutes: { [ANY_SERVICE]: meanVisitMinutes(REFERENCE_DAY) },
        earlyTakingMinutes: 60,
        noShowMinutes: 1.5,
      })
      const hours = { opensMs: clockMs('09:00'), takingClosesMs: clockMs('16:30'), closesMs: clockMs('23:00') }
      const real = playDay(visitors, shifts, openHallLine(visitors, settings, hours))
      expect(playDay(visitors, shifts, openBareLine(visitors, rule))).toEqual(real)
    }
  },
  TEST_MS,
)

test('the same seed gives the same figures', () => {
  const twoDays = () => toFigures(runDays({ ...recommended, days: 2 }))
  expect(twoDays()).toEqual(twoDays())
})
