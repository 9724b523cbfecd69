import { describe, expect, test } from 'vitest'
import { trimSpeech } from '#voice/trim-speech.ts'
import { durationMs, HALL_RATE_HZ } from '#voice/wav.ts'
import { spoken, tone } from './recordings.ts'

const lengthMs = (sound: ReturnType<typeof trimSpeech>) => (sound ? durationMs(sound) : undefined)

describe('the speech in a recording', () => {
  test.each([
    ['a quiet room', { noise: 0.0005 }],
    ['a noisy room', { noise: 0.01 }],
    ['a soft voice', { loud: 0.05, noise: 0.0005 }],
    ['digital silence around it', { noise: 0 }],
  ])('%s: the syllable and a little margin', (_, speech) => {
    const trimmed = lengthMs(trimSpeech(spoken({ beforeMs: 700, lengthMs: 400, afterMs: 900, ...speech })))
    expect(trimmed).toBeGreaterThanOrEqual(400)
    expect(trimmed).toBeLessThanOrEqual(460)
  })

  test('a recorder’s constant offset is no sound', () => {
    const offset = spoken({ loud: 0.3 })
    const moved = { ...offset, samples: offset.samples.map((sample) => sample + 2000) }
    expect(lengthMs(trimSpeech(moved))).toBe(lengthMs(trimSpeech(offset)))
  })

  test('cut tightly already, it loses nothing', () => {
    expect(lengthMs(trimSpeech(spoken({ beforeMs: 0, afterMs: 0, noise: 0 })))).toBeGreaterThanOrEqual(390)
  })

  test('it begins and ends without a click', () => {
    const samples = trimSpeech(spoken({ noise: 0.02 }))?.samples ?? new Int16Array(0)
    expect([samples.at(0), samples.at(-1)]).toEqual([0, 0])
  })

  test('silence, hiss and hum are no speech', () => {
    expect(trimSpeech({ rateHz: HALL_RATE_HZ, samples: new Int16Array(22_050) })).toBeUndefined()
    expect(trimSpeech(spoken({ loud: 0, noise: 0.001 }))).toBeUndefined()
    expect(trimSpeech(spoken({ loud: 0, noise: 0.2 }))).toBeUndefined()
    expect(trimSpeech(tone(50, { amplitude: 10_000 }))).toBeUndefined()
    expect(trimSpeech({ rateHz: HALL_RATE_HZ, samples: new Int16Array(0) })).toBeUndefined()
  })
})
