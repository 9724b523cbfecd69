// What the office is shown before it changes the rule.
import { expect, test } from 'vitest'
import type { CallRule } from '#contract/settings.ts'
import { previewRule } from '../../simulation/preview-rule.ts'

const USUAL: CallRule = { headStartMinutes: 30, overtakeCap: 10 }
const IN_ORDER: CallRule = { headStartMinutes: 0, overtakeCap: 'inf' }

test('a rule beside itself shows no difference', () => {
  const { now, proposed } = previewRule({ now: USUAL, proposed: USUAL, counters: 6 })
  expect(proposed).toEqual(now)
})

test('in the order of arrival nobody is overtaken, and elders wait as long as the others', () => {
  const { proposed, now } = previewRule({ now: USUAL, proposed: IN_ORDER, counters: 6 })
  expect(proposed.overtakenMax).toBe(0)
  expect(Math.abs((proposed.elder.meanMin ?? 0) - (proposed.ordinary.meanMin ?? 0))).toBeLessThan(3)
  expect(now.elder.meanMin).toBeLessThan(proposed.elder.meanMin ?? 0)
})

test('a hall of twice as many counters has twice as many visitors', () => {
  const small = previewRule({ now: USUAL, proposed: USUAL, counters: 3 })
  const large = previewRule({ now: USUAL, proposed: USUAL, counters: 6 })
  expect(large.visitorsPerDay / small.visitorsPerDay).toBeCloseTo(2, 0)
  expect(small.counters).toBe(3)
})

test('the share of elders is the one that was asked for', () => {
  const { now, eldersShare } = previewRule({ now: USUAL, proposed: USUAL, counters: 6, eldersShare: 0.7 })
  expect(eldersShare).toBe(0.7)
  expect(now.elder.n).toBeGreaterThan(2 * now.ordinary.n)
})

test('whoever waits for it hears how far it is', () => {
  const heard: number[] = []
  const { days } = previewRule({ now: USUAL, proposed: USUAL, counters: 1 }, ({ done }) => heard.push(done))
  expect(heard).toEqual(Array.from({ length: days }, (_, at) => at + 1))
})
