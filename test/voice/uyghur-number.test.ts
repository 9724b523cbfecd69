import { describe, expect, test } from 'vitest'
import { digitsInUyghur, ordinalInUyghur } from '#voice/uyghur-number.ts'

const ONES = ['بىر', 'ئىككى', 'ئۈچ', 'تۆت', 'بەش', 'ئالتە', 'يەتتە', 'سەككىز', 'توققۇز']
const ONES_IN_ORDER = [
  'بىرىنچى',
  'ئىككىنچى',
  'ئۈچىنچى',
  'تۆتىنچى',
  'بەشىنچى',
  'ئالتىنچى',
  'يەتتىنچى',
  'سەككىزىنچى',
  'توققۇزىنچى',
]

/** First to fiftieth, written down by counting up. */
const places = [
  ...ONES_IN_ORDER,
  'ئونىنچى',
  ...ONES_IN_ORDER.map((one) => `ئون ${one}`),
  'يىگىرمىنچى',
  ...ONES_IN_ORDER.map((one) => `يىگىرمە ${one}`),
  'ئوتتۇزىنچى',
  ...ONES_IN_ORDER.map((one) => `ئوتتۇز ${one}`),
  'قىرىقىنچى',
  ...ONES_IN_ORDER.map((one) => `قىرىق ${one}`),
  'ئەللىكىنچى',
]

describe('numbers in Uyghur', () => {
  test('counters 1 to 50 by their place', () => {
    expect(places).toHaveLength(50)
    for (const [index, place] of places.entries()) expect(ordinalInUyghur(index + 1), String(index + 1)).toBe(place)
  })

  test('the vowel before the ending changes in eightieth and ninetieth', () => {
    expect([80, 90, 85].map(ordinalInUyghur)).toEqual(['سەكسىنىنچى', 'توقسىنىنچى', 'سەكسەن بەشىنچى'])
  })

  test('hundreds', () => {
    expect([100, 101, 582].map(ordinalInUyghur)).toEqual(['بىر يۈزىنچى', 'بىر يۈز بىرىنچى', 'بەش يۈز سەكسەن ئىككىنچى'])
  })

  test('digits one by one', () => {
    expect(digitsInUyghur('001')).toBe('نۆل نۆل بىر')
    expect(digitsInUyghur('123456789').split(' ')).toEqual(ONES)
  })

  test.each([0, -1, 1.5, 1000, Number.NaN])('%s is no place', (place) => {
    expect(() => ordinalInUyghur(place)).toThrow(RangeError)
  })
})
