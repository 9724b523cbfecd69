import { describe, expect, test } from 'vitest'
import { resample } from '#voice/resample.ts'
import { durationMs, peakOf } from '#voice/wav.ts'
import { tone } from './recordings.ts'

/** The amplitude in the middle, away from the ends. */
const amplitude = (samples: Int16Array) => peakOf(samples.subarray(samples.length / 4, (samples.length * 3) / 4))
/** How often it goes from below to above zero in a second. */
const frequencyHz = ({ rateHz, samples }: { rateHz: number; samples: Int16Array }) => {
  let crossings = 0
  for (let index = 1; index < samples.length; index += 1) {
    if ((samples[index - 1] ?? 0) < 0 && (samples[index] ?? 0) >= 0) crossings += 1
  }
  return (crossings * rateHz) / samples.length
}

describe('another rate', () => {
  test.each([16_000, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000])(
    '%i Hz: the same tone, as long, as loud',
    (rateHz) => {
      for (const hz of [220, 1000, 5000]) {
        const sound = resample(tone(hz, { rateHz, amplitude: 20_000 }), 22_050)
        expect(sound.rateHz).toBe(22_050)
        expect(durationMs(sound)).toBe(1000)
        expect(Math.abs(frequencyHz(sound) - hz)).toBeLessThanOrEqual(1.5)
        expect(amplitude(sound.samples) / 20_000).toBeCloseTo(1, 1)
      }
    },
  )

  test('what does not fit any more is gone, and no new tone comes in its place', () => {
    const sound = resample(tone(15_000, { rateHz: 48_000, amplitude: 20_000 }), 22_050)
    expect(amplitude(sound.samples)).toBeLessThan(20)
  })

  test('a constant stays constant', () => {
    const constant = { rateHz: 44_100, samples: new Int16Array(4410).fill(1000) }
    const { samples } = resample(constant, 22_050)
    for (const sample of samples.subarray(200, -200)) expect(Math.abs(sample - 1000)).toBeLessThanOrEqual(1)
  })

  test('the same rate is the same sound', () => {
    const sound = tone(440)
    expect(resample(sound, sound.rateHz)).toBe(sound)
  })

  test('nothing stays nothing', () => {
    expect(resample({ rateHz: 48_000, samples: new Int16Array(0) }, 22_050).samples).toHaveLength(0)
  })
})
