import { describe, expect, test } from 'vitest'
import { chime } from '#voice/chime.ts'
import { durationMs, peakOf } from '#voice/wav.ts'

/** How strongly a frequency sounds in some samples (Goertzel). */
function strength(samples: Int16Array, frequencyHz: number, rateHz: number): number {
  const turn = (2 * Math.PI * frequencyHz) / rateHz
  const cosine = samples.reduce((sum, sample, index) => sum + sample * Math.cos(turn * index), 0)
  const sine = samples.reduce((sum, sample, index) => sum + sample * Math.sin(turn * index), 0)
  return Math.hypot(cosine, sine) / samples.length
}

describe.each([22_050, 16_000, 48_000])('the chime at %i Hz', (rateHz) => {
  const { samples } = chime(rateHz)
  const at = (ms: number) => Math.round((ms / 1000) * rateHz)

  test('lasts 0.95 s', () => {
    expect(durationMs({ rateHz, samples })).toBe(950)
  })

  test('is 988 Hz first and 784 Hz after', () => {
    const first = samples.subarray(0, at(350))
    const second = samples.subarray(at(350))
    expect(strength(first, 988, rateHz)).toBeGreaterThan(20 * strength(first, 784, rateHz))
    expect(strength(second, 784, rateHz)).toBeGreaterThan(20 * strength(second, 988, rateHz))
  })

  test('begins and ends in silence, with no click in between', () => {
    expect(samples[0]).toBe(0)
    expect(Math.abs(samples.at(-1) ?? 1)).toBe(0)
    const steepest = samples.reduce(
      (most, sample, index) => Math.max(most, Math.abs(sample - (samples[index - 1] ?? 0))),
      0,
    )
    // No step is larger than the steepest of a pure tone of that height.
    expect(steepest).toBeLessThanOrEqual(peakOf(samples) * ((2 * Math.PI * 988) / rateHz) * 1.1)
  })

  test('is softer than the voice and dies away', () => {
    expect(peakOf(samples)).toBeLessThan(11_700)
    expect(peakOf(samples)).toBeGreaterThan(9_000)
    expect(peakOf(samples.subarray(at(900)))).toBeLessThan(peakOf(samples.subarray(at(350), at(500))) / 10)
  })
})
