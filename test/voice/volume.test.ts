import { describe, expect, test } from 'vitest'
import { atVolume, volumeAt } from '#voice/volume.ts'
import { peakOf } from '#voice/wav.ts'
import { tone } from './recordings.ts'

describe('the volume of the hour', () => {
  const softAtNoon = Array.from({ length: 24 }, (_, hour) => (hour === 12 || hour === 13 ? 40 : 90))

  test('is the one of its hour, and full without a list', () => {
    expect([11, 12, 13, 14].map((hour) => volumeAt(softAtNoon, hour))).toEqual([90, 40, 40, 90])
    expect(volumeAt(undefined, 12)).toBe(100)
  })
})

describe('a sound at a volume', () => {
  const sound = tone(440, { amplitude: 20_000 })
  const peak = (percent: number) => peakOf(atVolume(sound, percent).samples)

  test('half is a quarter of the amplitude, nothing is silence, full is the sound itself', () => {
    expect(peak(50)).toBeCloseTo(peak(100) / 4, -1)
    expect(peak(0)).toBe(0)
    expect(atVolume(sound, 100).samples).toBe(sound.samples)
  })

  test('never louder than it was, and never softer than nothing', () => {
    expect(peak(1000)).toBe(peak(100))
    expect(peak(-5)).toBe(0)
  })

  test('each step up is louder', () => {
    const peaks = Array.from({ length: 11 }, (_, step) => peak(step * 10))
    expect(peaks).toEqual(peaks.toSorted((one, other) => one - other))
    expect(new Set(peaks).size).toBe(11)
  })
})
