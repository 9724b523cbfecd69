// Another sample rate, by a windowed sinc for each of the few places that a new sample can have between two old ones.
// Pure.

import type { Sound } from './wav.ts'

/** Zero crossings of the sinc on each side: more is sharper and slower. */
const CROSSINGS = 24
/** Below the highest frequency that fits, so that the slope of the filter fits too. */
const PASS_SHARE = 0.94

/** The sound at another rate, as long as before. At its own rate it is returned as it is. */
export function resample(sound: Sound, rateHz: number): Sound {
  if (sound.rateHz === rateHz) return sound
  const shared = greatestCommonDivisor(sound.rateHz, rateHz)
  const [up, down] = [rateHz / shared, sound.rateHz / shared]
  const kernels = kernelsFor(up, Math.min(1, rateHz / sound.rateHz) * PASS_SHARE)
  const length = Math.round((sound.samples.length * up) / down)
  const samples = Int16Array.from({ length }, (_, index) => {
    const at = index * down
    return weighed(sound.samples, Math.floor(at / up), kernels[at % up] ?? new Float64Array(0))
  })
  return { rateHz, samples }
}

/** One set of weights for each place between two samples; each adds up to one, so that a constant stays constant. */
function kernelsFor(places: number, cutoff: number): readonly Float64Array[] {
  const half = Math.ceil(CROSSINGS / cutoff)
  return Array.from({ length: places }, (_, place) => {
    const weights = Float64Array.from({ length: half * 2 }, (__, tap) => {
      const distance = tap - half + 1 - place / places
      return sinc(distance * cutoff) * window(distance / half)
    })
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return weights.map((weight) => weight / sum)
  })
}

function weighed(samples: Int16Array, at: number, weights: Float64Array): number {
  const first = at - weights.length / 2 + 1
  let sum = 0
  for (let tap = 0; tap < weights.length; tap += 1) sum += (samples[first + tap] ?? 0) * (weights[tap] ?? 0)
  return Math.max(-32_768, Math.min(32_767, Math.round(sum)))
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

/** Blackman’s window, from −1 to 1. */
function window(x: number): number {
  if (Math.abs(x) >= 1) return 0
  return 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x)
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
