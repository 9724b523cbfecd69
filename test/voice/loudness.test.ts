import { describe, expect, test } from 'vitest'
import { loudnessDb } from '#voice/loudness.ts'
import { HALL_RATE_HZ, join } from '#voice/wav.ts'
import { spoken, tone } from './recordings.ts'

describe('loudness', () => {
  test('a full-scale tone of 997 Hz has −3.01 LUFS, as BS.1770 says', () => {
    expect(loudnessDb(tone(997))).toBeCloseTo(-3.01, 1)
  })

  test('half the amplitude is 6 dB less', () => {
    expect(loudnessDb(tone(997, { amplitude: 16_384 }))).toBeCloseTo(-9.03, 1)
  })

  test('high tones are louder to the ear than low ones, and a rumble is hardly heard', () => {
    expect(loudnessDb(tone(4000)) - loudnessDb(tone(200))).toBeGreaterThan(3)
    expect(loudnessDb(tone(200)) - loudnessDb(tone(20))).toBeGreaterThan(8)
  })

  test('silence before and after makes nothing softer', () => {
    const short = tone(997, { lengthMs: 400 })
    const silent = { rateHz: HALL_RATE_HZ, samples: new Int16Array(0) }
    const late = join([
      { sound: silent, pauseMs: 500 },
      { sound: short, pauseMs: 500 },
    ])
    expect(Math.abs(loudnessDb(late) - loudnessDb(short))).toBeLessThan(0.5)
  })

  test('silence has none', () => {
    expect(loudnessDb({ rateHz: HALL_RATE_HZ, samples: new Int16Array(5000) })).toBe(Number.NEGATIVE_INFINITY)
    expect(loudnessDb({ rateHz: HALL_RATE_HZ, samples: new Int16Array(0) })).toBe(Number.NEGATIVE_INFINITY)
  })

  test('another rate than the hall’s is a mistake of ours', () => {
    expect(() => loudnessDb(spoken({ rateHz: 48_000 }))).toThrow(RangeError)
  })
})
