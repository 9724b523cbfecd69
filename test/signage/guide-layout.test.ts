// How a guide screen is divided: letters that the farthest reader can read, or the plain statement that they cannot.
import { describe, expect, test } from 'vitest'
import { lettersOf, type Surface, surfaceOf } from '#contract/legible.ts'
import { guideLayout, guideMetersMax } from '#signage/guide-layout.ts'

const screen = (diagonalInch: number, metres: number, isUpright = false): Surface =>
  surfaceOf({
    diagonalInch,
    widthPx: isUpright ? 1080 : 1920,
    heightPx: isUpright ? 1920 : 1080,
    viewingMm: metres * 1000,
  })

describe.each([
  ['55 inch from 5 m', screen(55, 5)],
  ['55 inch upright from 5 m', screen(55, 5, true)],
  ['86 inch from 8 m', screen(86, 8)],
  ['43 inch from 3 m', screen(43, 3)],
])('%s', (_name, size) => {
  test.each(['zh', 'en'] as const)('is legible in %s, with a heading and three lines at least', (language) => {
    const layout = guideLayout(size, language)
    const { digitPx, textPx } = lettersOf(size)
    expect(layout.isLegible).toBe(true)
    expect(layout.textPx).toBeGreaterThanOrEqual(language === 'en' ? digitPx : textPx)
    expect(layout.lines).toBeGreaterThanOrEqual(4)
  })

  test('band, page and dots are as high as the screen', () => {
    const { bandHeightPx, pageHeightPx, footHeightPx, lines, textPx } = guideLayout(size, 'zh')
    expect(bandHeightPx + pageHeightPx + footHeightPx).toBe(size.heightPx)
    expect(lines * 1.3 * textPx).toBeLessThanOrEqual(pageHeightPx)
  })
})

test('near readers get larger letters, not longer lines', () => {
  expect(guideLayout(screen(55, 1), 'zh').lineEm).toBeLessThanOrEqual(18)
  expect(guideLayout(screen(55, 1), 'zh').textPx).toBeGreaterThan(lettersOf(screen(55, 1)).textPx)
})

test('a screen that is too small says how far it serves, and shows what it can', () => {
  const layout = guideLayout(screen(55, 12), 'zh')
  const near = guideMetersMax(screen(55, 12), 'zh') ?? 0
  expect(layout.isLegible).toBe(false)
  expect(near).toBeGreaterThanOrEqual(5)
  expect(guideLayout(screen(55, near), 'zh').isLegible).toBe(true)
  expect(guideLayout(screen(55, near + 1), 'zh').isLegible).toBe(false)
})

test('a phone in the hand shows pages as well', () => {
  const phone = surfaceOf({ diagonalInch: 6, widthPx: 390, heightPx: 844, viewingMm: 8_000 })
  const { lines, lineEm, textPx } = guideLayout(phone, 'zh')
  expect(lines).toBeGreaterThanOrEqual(4)
  expect(lineEm * textPx).toBeLessThanOrEqual(phone.widthPx)
})
