// Which screens serve which hall: the arithmetic of numbers.md B0 and B4 for the sizes that are sold, and for LED walls.
import { describe, expect, test } from 'vitest'
import type { Screen } from '#contract/devices.ts'
import { farthestMm, tooSmall } from '#contract/least-screen.ts'
import { CAP_PER_EM, digitCapMm, HINTING, lettersOf, rowsThatFit, surfaceOf } from '#contract/legible.ts'

const tv = (diagonalInch: number, meters: number): Screen => ({
  diagonalInch,
  widthPx: 1920,
  heightPx: 1080,
  viewingMm: meters * 1000,
})
const wall = (widthPx: number, heightPx: number, pitchMm: number, meters: number): Screen => ({
  dots: { widthPx, heightPx },
  pitchMm,
  viewingMm: meters * 1000,
})

// Rows of digits by hand: height / (cap × 1.02 / 0.73 × 1.3), rounded down; cap 51, 61, 98 and 122 mm.
describe.each([
  { inch: 32, rows: [4, 3, 2, 1] },
  { inch: 43, rows: [5, 4, 3, 2] },
  { inch: 55, rows: [7, 6, 3, 3] },
  { inch: 65, rows: [8, 7, 4, 3] },
  { inch: 86, rows: [11, 9, 6, 4] },
])('$inch inch', ({ inch, rows }) => {
  test.each([3, 5, 8, 10].map((meters, at) => ({ meters, rows: rows[at] })))(
    'read from $meters m has $rows rows of digits that are high enough',
    ({ meters, rows: expected }) => {
      const surface = surfaceOf(tv(inch, meters))
      const capMm = (lettersOf(surface).digitPx * surface.mmPerPx * CAP_PER_EM) / HINTING
      expect(rowsThatFit(surface)).toBe(expected)
      expect(capMm).toBeGreaterThanOrEqual(digitCapMm(meters * 1000) - 1e-9)
      expect(tooSmall('board', tv(inch, meters))).toBeUndefined()
    },
  )
})

// The width holds 老000 → 00, 4.62 font sizes; the height 1.14, or two such lines.
describe.each([
  { name: '192 × 96 dots of 5 mm', dots: [192, 96, 5], meters: 12.3 },
  { name: '320 × 160 dots of 5 mm', dots: [320, 160, 5], meters: 20.5 },
  { name: '128 × 32 dots of 5 mm', dots: [128, 32, 5], meters: 7.6 },
  { name: '128 × 32 dots of 10 mm', dots: [128, 32, 10], meters: 15.2 },
] as const)('an LED wall of $name', ({ dots: [wide, high, pitch], meters }) => {
  test(`shows one call up to ${meters} m and is refused beyond`, () => {
    expect(farthestMm('board', wall(wide, high, pitch, 1))).toBe(meters * 1000)
    expect(tooSmall('board', wall(wide, high, pitch, meters))).toBeUndefined()
    expect(tooSmall('board', wall(wide, high, pitch, meters + 0.1))).toMatchObject({ viewingMm: meters * 1000 })
  })
})

test('a wall is as large as its dots times their pitch', () => {
  expect(surfaceOf(wall(192, 96, 7.62, 5))).toEqual({
    widthPx: 192,
    heightPx: 96,
    mmPerPx: 7.62,
    viewingMm: 5000,
    isDots: true,
  })
})

test('near a fine wall a character still has 24 dots (signage.md 5.1)', () => {
  expect(lettersOf(surfaceOf(wall(320, 160, 5, 2)))).toEqual({ digitPx: 24, textPx: 24 })
})

test('a wall too low for 24 dots is refused, and no distance would do', () => {
  expect(tooSmall('board', wall(128, 16, 10, 1))).toEqual({ pitchMm: undefined, viewingMm: undefined })
})

test('a bar needs less than a board, a guide screen more', () => {
  const screen = tv(43, 5)
  const [bar = 0, board = 0, guides = 0] = (['bar', 'board', 'guides'] as const).map((kind) => farthestMm(kind, screen))
  expect(bar).toBeGreaterThanOrEqual(board)
  expect(board).toBeGreaterThan(guides)
})

test('what stands before its reader is sized by itself', () => {
  expect(tooSmall('dispenser', tv(10, 60))).toBeUndefined()
  expect(tooSmall('review', tv(10, 60))).toBeUndefined()
})
