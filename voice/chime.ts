// Two falling tones that ask for attention before a call, made here so that no sound file is needed. Pure.

import { join, type Sound, samplesIn } from './wav.ts'

/** B5 and G5, a falling third: signage.md 6.4. */
const TONES = [
  { frequencyHz: 988, lengthMs: 350 },
  { frequencyHz: 784, lengthMs: 600 },
] as const
/** Softer than the voice, which stands at −3 dB. */
const CHIME_PEAK = 32_767 * 10 ** (-9 / 20)
/** A tone that starts or ends at once would click. */
const FADE_MS = 8
/** Each tone has died away by this factor when it ends. */
const DECAY = 4

/** The chime, 0.95 s, in samples of the rate that the voice has. */
export function chime(rateHz: number): Sound {
  return join(TONES.map((one) => ({ sound: tone(one.frequencyHz, one.lengthMs, rateHz), pauseMs: 0 })))
}

function tone(frequencyHz: number, lengthMs: number, rateHz: number): Sound {
  const length = samplesIn(lengthMs, rateHz)
  const fade = samplesIn(FADE_MS, rateHz)
  const samples = Int16Array.from({ length }, (_, index) => {
    const edges = Math.min(1, index / fade, (length - 1 - index) / fade)
    const loudness = Math.exp((-DECAY * index) / length) * edges
    return Math.round(CHIME_PEAK * loudness * Math.sin((2 * Math.PI * frequencyHz * index) / rateHz))
  })
  return { rateHz, samples }
}
