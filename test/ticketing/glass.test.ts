// Millimetres on the glass of a dispenser.
import { expect, test } from 'vitest'
import { pxPerMmOn } from '#ticketing/glass.ts'
import { cssPxPerMm } from '#ui/millimetres.ts'

const usual = { diagonalInch: 21.5, widthPx: 1080, heightPx: 1920, viewingMm: 600 }

test('21.5 inch with 1080 × 1920 dots has 4.03 of them on a millimetre', () => {
  expect(cssPxPerMm(usual, 1)).toBeCloseTo(4.034, 3)
})

test('a device with two dots for one CSS pixel has half as many CSS pixels on a millimetre', () => {
  expect(cssPxPerMm({ ...usual, widthPx: 2160, heightPx: 3840 }, 2)).toBeCloseTo(4.034, 3)
})

test('a registered screen gives true millimetres', () => {
  const large = { diagonalInch: 32, widthPx: 1080, heightPx: 1920, viewingMm: 600 }
  expect(pxPerMmOn({ widthPx: 1080, heightPx: 1920 }, large, 1)).toBeCloseTo(2.71, 2)
})

test('a window that nobody registered is taken for a whole dispenser of the usual size', () => {
  expect(pxPerMmOn({ widthPx: 1080, heightPx: 1920 }, undefined, 1)).toBeCloseTo(4.034, 3)
  expect(pxPerMmOn({ widthPx: 1280, heightPx: 720 }, undefined, 1)).toBeCloseTo(2.69, 2)
})

test('glass that is too small gets everything smaller rather than cut off', () => {
  const tablet = { diagonalInch: 10.1, widthPx: 800, heightPx: 1280, viewingMm: 600 }
  const pxPerMm = pxPerMmOn({ widthPx: 800, heightPx: 1280 }, tablet, 1)
  expect(pxPerMm).toBeLessThan(cssPxPerMm(tablet, 1))
  expect(1280 / pxPerMm).toBeGreaterThanOrEqual(400)
})
