// A bar shows its number to the farthest reader, with everything around it where there is room.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Screen } from '#contract/devices.ts'
import { tooSmall, USUAL_NUMBER } from '#contract/least-screen.ts'
import { lettersOf, surfaceOf } from '#contract/legible.ts'
import { barLayout } from '#signage/bar-layout.ts'

const strip: Screen = { diagonalInch: 37, widthPx: 1920, heightPx: 540, viewingMm: 5000 }
const lowWall: Screen = { dots: { widthPx: 128, heightPx: 32 }, pitchMm: 5, viewingMm: 5000 }

test('a strip read from 5 m has room for counter and words, a low wall for the number alone', () => {
  expect(barLayout(surfaceOf(strip)).isAlone).toBe(false)
  expect(barLayout(surfaceOf(lowWall)).isAlone).toBe(true)
  expect(barLayout(surfaceOf(lowWall)).alonePx(USUAL_NUMBER)).toBe(28)
})

test('what the settings accept shows a number that can be read', () => {
  const anyWall = fc
    .record({ widthPx: fc.integer({ min: 16, max: 640 }), heightPx: fc.integer({ min: 16, max: 320 }) })
    .map((dots): Screen => ({ dots, pitchMm: 5, viewingMm: 5000 }))
  fc.assert(
    fc.property(anyWall, (screen) => {
      const surface = surfaceOf(screen)
      const { isAlone, alonePx } = barLayout(surface)
      const isAccepted = tooSmall('bar', screen) === undefined
      if (isAccepted && isAlone) expect(alonePx(USUAL_NUMBER)).toBeGreaterThanOrEqual(lettersOf(surface).digitPx)
      if (!isAccepted) expect(alonePx(USUAL_NUMBER)).toBeLessThan(lettersOf(surface).digitPx)
    }),
  )
})
