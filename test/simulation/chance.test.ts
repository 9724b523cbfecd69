import { expect, test } from 'vitest'
import { seededChance } from '../../simulation/chance.ts'
import { mean } from '../../simulation/figures.ts'

const DRAWS = 200_000
const drawn = (draw: () => number, count = DRAWS) => Array.from({ length: count }, draw)

test('the same seed gives the same chance, another seed or stream another one', () => {
  const five = (seed: number, stream: number) => drawn(seededChance(seed, stream).even, 5)
  expect(five(1, 2)).toEqual(five(1, 2))
  expect(five(1, 2)).not.toEqual(five(2, 2))
  expect(five(1, 2)).not.toEqual(five(1, 3))
})

test('numbers lie evenly between 0 and 1, and neighbours have nothing to do with each other', () => {
  const numbers = drawn(seededChance(1).even)
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth))
  for (const { length } of tenths) expect(length / DRAWS).toBeCloseTo(0.1, 2)
  const together = numbers.slice(1).map((number, at) => (number - 0.5) * ((numbers[at] ?? 0) - 0.5))
  expect(mean(together)).toBeCloseTo(0, 3)
})

test('gaps and lengths have the mean and the spread that were asked for', () => {
  const chance = seededChance(7)
  expect(mean(drawn(() => chance.gap(0.5)))).toBeCloseTo(2, 1)
  const lengths = drawn(() => chance.lognormal(8, 0.7))
  const middle = mean(lengths) ?? 0
  const spread = Math.sqrt(mean(lengths.map((length) => (length - middle) ** 2)) ?? 0)
  expect(middle).toBeCloseTo(8, 0)
  expect(spread / middle).toBeCloseTo(0.7, 1)
  expect(drawn(() => chance.lognormal(8, 0), 1)).toEqual([8])
  expect((mean(drawn(() => Number(chance.happens(0.3)))) ?? 0).toFixed(1)).toBe('0.3')
})
