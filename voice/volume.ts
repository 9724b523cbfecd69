// How loud the hall speaks at each hour of its own clock: softer where neighbours rest at noon. Pure.

import type { Sound } from './wav.ts'

export const VOLUME_MAX = 100

/** The volume in percent for an hour from 0 to 23; full where the hall has no list. */
export function volumeAt(volumeByHour: readonly number[] | undefined, hour: number): number {
  return volumeByHour?.[hour] ?? VOLUME_MAX
}

/**
 * The sound at a volume from 0 to 100. By the square, because the ear hears half the amplitude as hardly softer:
 * 50 is a quarter of the amplitude, −12 dB, about half as loud.
 */
export function atVolume({ rateHz, samples }: Sound, percent: number): Sound {
  const kept = Math.min(VOLUME_MAX, Math.max(0, percent))
  if (kept === VOLUME_MAX) return { rateHz, samples }
  const gain = (kept / VOLUME_MAX) ** 2
  return { rateHz, samples: samples.map((sample) => Math.round(sample * gain)) }
}
