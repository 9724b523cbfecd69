// How loud a sound is to the ear, after ITU-R BS.1770-4: a filter that hears as we do, then the mean power of all that is
// not pause. Blocks are shorter than the standard's 400 ms, because a clip of one syllable is. Pure.

import { HALL_RATE_HZ, type Sound, samplesIn } from './wav.ts'

const BLOCK_MS = 50
/** Softer than this is silence, whatever stands beside it. */
const SILENCE_DB = -70
/** Softer than the rest by this much is a pause, or a consonant on the way to the vowel. */
const PAUSE_BELOW_DB = -10
/** BS.1770: a full-scale sine of 997 Hz has −3.01. */
const OFFSET_DB = -0.691

type Filter = { readonly b: readonly [number, number, number]; readonly a: readonly [number, number] }

/** The loudness in LUFS, or −Infinity for silence. Takes sounds at HALL_RATE_HZ. */
export function loudnessDb({ rateHz, samples }: Sound): number {
  if (rateHz !== HALL_RATE_HZ) throw new RangeError('Loudness is measured at the rate of the hall')
  const heard = filtered(
    filtered(
      Float64Array.from(samples, (sample) => sample / 32_768),
      SHELF,
    ),
    HIGH_PASS,
  )
  const powers = blockPowers(heard).filter((power) => toDb(power) > SILENCE_DB)
  const loud = powers.filter((power) => toDb(power) > toDb(mean(powers)) + PAUSE_BELOW_DB)
  return toDb(mean(loud))
}

function blockPowers(signal: Float64Array): number[] {
  const length = samplesIn(BLOCK_MS, HALL_RATE_HZ)
  const blocks = Math.max(1, Math.floor(signal.length / length))
  return Array.from({ length: blocks }, (_, block) => {
    const part = signal.subarray(block * length, block === blocks - 1 ? undefined : (block + 1) * length)
    return part.reduce((sum, value) => sum + value * value, 0) / part.length
  })
}

function filtered(signal: Float64Array, { b, a }: Filter): Float64Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  return signal.map((x) => {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
    return y
  })
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function toDb(power: number): number {
  return power > 0 ? OFFSET_DB + 10 * Math.log10(power) : Number.NEGATIVE_INFINITY
}

/** The head makes high tones louder: +4 dB above 1.7 kHz. Coefficients for any rate, from the standard’s for 48 kHz. */
const SHELF: Filter = shelf(1681.974450955533, 3.999843853973347, 0.7071752369554196)
/** The ear hardly hears what is below 40 Hz. */
const HIGH_PASS: Filter = highPass(38.13547087602444, 0.5003270373238773)

function shelf(frequencyHz: number, gainDb: number, quality: number): Filter {
  const k = Math.tan((Math.PI * frequencyHz) / HALL_RATE_HZ)
  const high = 10 ** (gainDb / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / quality + k * k
  return {
    b: [
      (high + (band * k) / quality + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / quality + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / quality + k * k) / a0],
  }
}

function highPass(frequencyHz: number, quality: number): Filter {
  const k = Math.tan((Math.PI * frequencyHz) / HALL_RATE_HZ)
  const a0 = 1 + k / quality + k * k
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / quality + k * k) / a0] }
}
