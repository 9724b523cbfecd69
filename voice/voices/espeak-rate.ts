// How fast espeak-ng must be asked to speak so that it speaks as fast as we want. Pure.

import type { Language } from '../language.ts'

/** 字 a minute: the default and the limits of a hall's setting, numbers.md B0 and B6. */
export const RATE_DEFAULT = 150
export const RATE_MIN = 120
export const RATE_MAX = 200

type Pair = readonly [rate: number, speed: number]

/**
 * 字 a minute against espeak's -s, measured with 「请A零零一号，到三号窗口，办理业务」 (15 syllables, pauses included)
 * on espeak-ng 1.51; the WebAssembly build is about 3 % faster.
 */
const MANDARIN: readonly Pair[] = [
  [114, 110],
  [126, 120],
  [139, 130],
  [151, 140],
  [164, 150],
  [177, 160],
  [191, 170],
  [205, 180],
]
const CANTONESE: readonly Pair[] = [
  [107, 90],
  [121, 100],
  [135, 110],
  [149, 120],
  [164, 130],
  [180, 140],
  [193, 150],
  [208, 160],
]

/**
 * The -s for a rate in 字 a minute, kept between RATE_MIN and RATE_MAX. English and Uyghur are counted in words a
 * minute, which is what -s means.
 */
export function espeakSpeed(rate: number, language: Language): number {
  const wanted = Math.min(RATE_MAX, Math.max(RATE_MIN, rate))
  if (language === 'zh') return interpolate(MANDARIN, wanted)
  return language === 'yue' ? interpolate(CANTONESE, wanted) : Math.round(wanted)
}

/** Between the two pairs around the rate; the tables reach beyond both limits. */
function interpolate(pairs: readonly Pair[], rate: number): number {
  const above = Math.max(
    1,
    pairs.findIndex(([pairRate]) => pairRate >= rate),
  )
  const [lowRate, lowSpeed] = pairs[above - 1] ?? [rate, rate]
  const [highRate, highSpeed] = pairs[above] ?? [rate + 1, rate]
  return Math.round(lowSpeed + ((rate - lowRate) / (highRate - lowRate)) * (highSpeed - lowSpeed))
}
