// Chance that can be repeated: the same seed gives the same day, on any machine. The generator is Chris Doty-Humphrey's
// sfc32 (PractRand), seeded by splitmix32.

export type Chance = {
  /** Evenly between 0 (included) and 1 (left out). */
  readonly even: () => number
  /** Time until the next of events that come by chance at `perUnit` a unit of time. */
  readonly gap: (perUnit: number) => number
  /** Lognormal with this mean and coefficient of variation. */
  readonly lognormal: (mean: number, cv: number) => number
  /** True in this share of cases. */
  readonly happens: (share: number) => boolean
}

/** One stream of chance. Streams of the same seed and different `stream` numbers have nothing to do with each other. */
export function seededChance(seed: number, stream = 0): Chance {
  const even = sfc32(seed >>> 0, stream >>> 0)
  return {
    even,
    gap: (perUnit) => -Math.log(1 - even()) / perUnit,
    lognormal: (mean, cv) => {
      const variance = Math.log(1 + cv * cv)
      return mean * Math.exp(Math.sqrt(variance) * normal(even) - variance / 2)
    },
    happens: (share) => even() < share,
  }
}

function sfc32(seed: number, stream: number): () => number {
  const first = splitmix32(seed)
  const second = splitmix32(stream ^ 0x5f35_6495)
  let a = first()
  let b = second()
  let c = first() ^ second()
  let count = 1
  const next = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // The first numbers still look like the seed.
  for (let thrownAway = 0; thrownAway < 15; thrownAway += 1) next()
  return next
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e37_79b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0_aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a_2d97)
    return mixed ^ (mixed >>> 15)
  }
}

// Box and Muller, one of the two.
function normal(even: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even())
}
