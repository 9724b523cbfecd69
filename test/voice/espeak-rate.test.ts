import { describe, expect, test } from 'vitest'
import { espeakSpeed, RATE_DEFAULT } from '#voice/voices/espeak-rate.ts'

describe('from 字 a minute to espeak’s -s', () => {
  test('the measured pairs of Mandarin', () => {
    const pairs = [
      [126, 120],
      [139, 130],
      [151, 140],
      [164, 150],
      [177, 160],
      [191, 170],
    ] as const
    expect(pairs.map(([rate]) => espeakSpeed(rate, 'zh'))).toEqual(pairs.map(([, speed]) => speed))
  })

  test('between them in proportion', () => {
    expect(espeakSpeed(RATE_DEFAULT, 'zh')).toBe(139)
    expect(espeakSpeed(120, 'zh')).toBe(115)
    expect(espeakSpeed(200, 'zh')).toBe(176)
    expect(espeakSpeed(150, 'yue')).toBe(121)
  })

  test('English and Uyghur count words, as -s does', () => {
    expect([espeakSpeed(150, 'en'), espeakSpeed(130, 'ug')]).toEqual([150, 130])
  })

  test('no faster and no slower than elders can follow', () => {
    expect(espeakSpeed(5, 'zh')).toBe(espeakSpeed(120, 'zh'))
    expect(espeakSpeed(900, 'zh')).toBe(espeakSpeed(200, 'zh'))
    expect(espeakSpeed(900, 'en')).toBe(200)
  })

  test('faster is never slower', () => {
    for (const language of ['zh', 'yue', 'en', 'ug'] as const) {
      const speeds = Array.from({ length: 81 }, (_, index) => espeakSpeed(120 + index, language))
      expect(speeds).toEqual(speeds.toSorted((a, b) => a - b))
    }
  })
})
