// Chance that can be repeated, for tests: a seed that failed is written into a title and stays.
import { type Chance, seededChance } from '../../simulation/chance.ts'

export type Seeded = Chance & {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number
  /** One of these. */
  readonly oneOf: <T>(list: readonly T[]) => T
}

/** Chance from this seed. */
export function seeded(seed: number): Seeded {
  const chance = seededChance(seed)
  const whole = (least: number, most: number) => least + Math.floor(chance.even() * (most - least + 1))
  return {
    ...chance,
    whole,
    oneOf: (list) => {
      const one = list[whole(0, list.length - 1)]
      if (one === undefined) throw new Error('One of nothing cannot be chosen.')
      return one
    },
  }
}
