// Letter heights against the tables of numbers.md B4 and signage.md 5.2 and 5.3.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adaCapMm,
  CAP_PER_DISTANCE,
  CAP_PER_EM,
  cjkEmMm,
  digitCapMm,
  emWidth,
  HINTING,
  LINE_PER_EM,
  lettersOf,
  rowsThatFit,
  type Surface,
  surfaceOf,
} from '#contract/legible.ts'

const tv = (diagonalInch: number, metres: number): Surface =>
  surfaceOf({ diagonalInch, widthPx: 1920, heightPx: 1080, viewingMm: metres * 1000 })

describe('the table of numbers.md B4, a 55 inch screen of 1920 × 1080', () => {
  test('one dot is 0.634 mm', () => expect(tv(55, 8).mmPerPx).toBeCloseTo(0.634, 3))

  test.each([
    { metres: 3, capMm: 37, emMm: 50, px: 79, rows: 10 },
    { metres: 5, capMm: 61, emMm: 84, px: 132, rows: 6 },
    { metres: 8, capMm: 98, emMm: 134, px: 211, rows: 3 },
    { metres: 10, capMm: 122, emMm: 167, px: 264, rows: 3 },
  ])('0.7° at $metres m is $capMm mm, $px px and $rows rows', ({ metres, capMm, emMm, px, rows }) => {
    const cap = CAP_PER_DISTANCE * metres * 1000
    const em = cap / CAP_PER_EM
    expect(Math.round(cap)).toBe(capMm)
    expect(Math.round(em)).toBe(emMm)
    expect(Math.round(em / tv(55, metres).mmPerPx)).toBe(px)
    expect(Math.floor(1080 / (px * LINE_PER_EM))).toBe(rows)
  })

  test.each([
    { metres: 5, px: 132, rows: 6 },
    { metres: 8, px: 211, rows: 3 },
    { metres: 10, px: 264, rows: 3 },
  ])('at $metres m digits take $px px and 2 % for hinting, and $rows rows fit', ({ metres, px, rows }) => {
    expect(Math.abs(lettersOf(tv(55, metres)).digitPx - px * HINTING)).toBeLessThan(1.1)
    expect(rowsThatFit(tv(55, metres))).toBe(rows)
  })

  test('near seats still get the 51 mm of a hanging sign: 7 rows at 3 m, not 10', () => {
    expect(digitCapMm(3000)).toBe(51)
    expect(rowsThatFit(tv(55, 3))).toBe(7)
  })
})

test.each([
  { metres: 3, en: 37, ada: 51 },
  { metres: 5, en: 61, ada: 56 },
  { metres: 8, en: 98, ada: 87 },
  { metres: 10, en: 122, ada: 108 },
  { metres: 15, en: 183, ada: 160 },
  { metres: 20, en: 244, ada: 213 },
])(
  'signage.md 5.2 at $metres m: $en mm by EN 301 549, $ada mm by ADA, and the larger counts',
  ({ metres, en, ada }) => {
    expect(Math.round(CAP_PER_DISTANCE * metres * 1000)).toBe(en)
    // The table was made with 3.2 mm for each 305 mm, a foot: half a millimetre of rounding either way.
    expect(Math.abs(adaCapMm(metres * 1000) - ada)).toBeLessThan(1)
    expect(digitCapMm(metres * 1000)).toBeCloseTo(
      Math.max(adaCapMm(metres * 1000), CAP_PER_DISTANCE * metres * 1000),
      6,
    )
  },
)

test.each([
  { inch: 43, metres: 5, px: 123 },
  { inch: 43, metres: 8, px: 197 },
  { inch: 55, metres: 5, px: 96 },
  { inch: 55, metres: 8, px: 154 },
  { inch: 55, metres: 10, px: 193 },
  { inch: 65, metres: 8, px: 130 },
  { inch: 65, metres: 10, px: 163 },
  { inch: 75, metres: 10, px: 141 },
  { inch: 86, metres: 10, px: 123 },
])('signage.md 5.3: a digit on $inch inch read from $metres m is $px px high', ({ inch, metres, px }) => {
  expect(Math.abs((CAP_PER_DISTANCE * metres * 1000) / tv(inch, metres).mmPerPx - px)).toBeLessThan(1)
})

test.each([
  [3, 48],
  [5, 80],
  [8, 128],
  [10, 160],
])('Chinese text read from %d m is %d mm', (metres, mm) => expect(cjkEmMm(metres * 1000)).toBeCloseTo(mm, 6))

const anySurface = fc
  .record({
    diagonalInch: fc.integer({ min: 10, max: 120 }),
    widthPx: fc.integer({ min: 600, max: 7680 }),
    heightPx: fc.integer({ min: 600, max: 4320 }),
    viewingMm: fc.integer({ min: 1000, max: 30_000 }),
  })
  .map(surfaceOf)

test('the letters it allows are never smaller than the two rules ask', () => {
  fc.assert(
    fc.property(anySurface, (surface) => {
      const { digitPx, textPx } = lettersOf(surface)
      expect(digitPx * CAP_PER_EM * surface.mmPerPx).toBeGreaterThanOrEqual(digitCapMm(surface.viewingMm) - 1e-6)
      expect(textPx * surface.mmPerPx).toBeGreaterThanOrEqual(cjkEmMm(surface.viewingMm) - 1e-6)
    }),
  )
})

test('a Chinese character is one font size wide, a digit a good half', () => {
  expect(emWidth('老012')).toBeCloseTo(2.8)
  expect(emWidth('3号窗口')).toBeCloseTo(3.6)
})
