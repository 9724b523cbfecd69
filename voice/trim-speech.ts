// Where in a recording somebody speaks. A room is never silent, so the edge is found by how much louder speech is than
// the rest, not by a fixed number. Pure.

import { type Sound, samplesIn } from './wav.ts'

const FRAME_MS = 10
/** Speech fades out over more than this below its loudest part; beyond it nothing is missed. */
const BELOW_PEAK_DB_MAX = 40
/** … but a noisy room may cut nothing off that is louder than this. */
const BELOW_PEAK_DB_MIN = 28
/** A frame this much above the room's own noise is speech. */
const ABOVE_NOISE_DB = 8
/** What does not rise and fall by this much is hum, and no speech. */
const SPEECH_ABOVE_NOISE_DB = 10
/** Softer than this no recording of speech can be. */
const SILENT_BELOW_DB = -55
const MARGIN_BEFORE_MS = 15
const MARGIN_AFTER_MS = 25
/** Noise that starts or ends at once would click. */
const FADE_MS = 6

/** The speech in a recording with soft edges; undefined where there is none. */
export function trimSpeech(sound: Sound): Sound | undefined {
  if (sound.samples.length === 0) return undefined
  const levels = frameLevelsDb(sound)
  const peak = Math.max(...levels)
  const noise = quietest(levels)
  if (peak < SILENT_BELOW_DB || peak - Math.min(...levels) < SPEECH_ABOVE_NOISE_DB) return undefined

  const edge = Math.min(peak - BELOW_PEAK_DB_MIN, Math.max(peak - BELOW_PEAK_DB_MAX, noise + ABOVE_NOISE_DB))
  const first = levels.findIndex((level) => level > edge)
  const last = levels.findLastIndex((level) => level > edge)
  const frame = samplesIn(FRAME_MS, sound.rateHz)
  const from = Math.max(0, first * frame - samplesIn(MARGIN_BEFORE_MS, sound.rateHz))
  const to = (last + 1) * frame + samplesIn(MARGIN_AFTER_MS, sound.rateHz)
  return faded({ rateHz: sound.rateHz, samples: sound.samples.slice(from, to) })
}

/** The level of each 10 ms in dB below full scale, without what is constant in it (a cheap recorder's offset). */
function frameLevelsDb({ rateHz, samples }: Sound): readonly number[] {
  const length = samplesIn(FRAME_MS, rateHz)
  return Array.from({ length: Math.max(1, Math.floor(samples.length / length)) }, (_, frame) => {
    const part = samples.subarray(frame * length, (frame + 1) * length)
    const mean = part.reduce((sum, sample) => sum + sample, 0) / part.length
    const power = part.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / part.length
    return 10 * Math.log10(Math.max(power, 1e-3)) - 20 * Math.log10(32_768)
  })
}

/** The level below which one frame in ten lies. */
function quietest(levels: readonly number[]): number {
  const sorted = levels.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 10)] ?? 0
}

function faded({ rateHz, samples }: Sound): Sound {
  const fade = Math.min(samplesIn(FADE_MS, rateHz), Math.floor(samples.length / 2))
  const edges = samples.map((sample, index) =>
    Math.round(sample * Math.min(1, index / fade, (samples.length - 1 - index) / fade)),
  )
  return { rateHz, samples: edges }
}
