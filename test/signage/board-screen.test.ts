// How large a screen is: as it is registered, and by its address where somebody tries something out.
import { describe, expect, test } from 'vitest'
import type { Screen } from '#contract/devices.ts'
import { diagonalInchOf } from '#contract/legible.ts'
import { speaksFor, surfaceFor, USUAL_BOARD_MM } from '#signage/board-screen.ts'

const window = { widthPx: 1920, heightPx: 1080, pixelRatio: 1 }
const wall: Screen = { dots: { widthPx: 192, heightPx: 96 }, pitchMm: 5, viewingMm: 6000 }
const panel: Screen = { diagonalInch: 86, widthPx: 3840, heightPx: 2160, viewingMm: 10_000 }
const sizeFor = (search: string, registered?: Screen, seen = window) => {
  const surface = surfaceFor(search, registered, seen, USUAL_BOARD_MM)
  return { ...surface, inch: Math.round(diagonalInchOf(surface)) }
}

describe('a screen that nobody registered', () => {
  test('is what its address says', () => {
    expect(sizeFor('?inch=65&meters=10')).toMatchObject({ inch: 65, viewingMm: 10_000, widthPx: 1920, heightPx: 1080 })
  })

  test.each([
    '',
    '?inch=&meters=',
    '?inch=huge&meters=-3',
    '?inch=900&meters=900',
    '?dots=9x9&pitch=5',
    '?dots=192x96',
  ])('«%s» is 55 inch at 8 m', (search) =>
    expect(sizeFor(search)).toMatchObject({ inch: 55, viewingMm: 8000, isDots: false }),
  )

  test('may be tried out as an LED wall', () => {
    expect(sizeFor('?dots=128x32&pitch=4.75&meters=5')).toMatchObject({
      widthPx: 128,
      heightPx: 32,
      mmPerPx: 4.75,
      viewingMm: 5000,
      isDots: true,
    })
  })
})

describe('a registered screen', () => {
  test('keeps its inches, whatever pixels the browser makes of it', () => {
    expect(sizeFor('', panel)).toMatchObject({ inch: 86, viewingMm: 10_000, widthPx: 1920 })
  })

  test('turned upright it is as large', () => {
    const upright = sizeFor('', panel, { widthPx: 1080, heightPx: 1920, pixelRatio: 2 })
    expect(upright).toMatchObject({ inch: 86, widthPx: 1080, heightPx: 1920 })
  })

  test('an LED wall is the corner of its window, dot by dot', () => {
    expect(sizeFor('', wall)).toMatchObject({ widthPx: 192, heightPx: 96, mmPerPx: 5, viewingMm: 6000, isDots: true })
    const fine = sizeFor('', wall, { ...window, pixelRatio: 2 })
    expect(fine).toMatchObject({ widthPx: 96, heightPx: 48, mmPerPx: 10 })
  })

  test('each part of the address goes before what is registered', () => {
    expect(sizeFor('?meters=4', panel)).toMatchObject({ inch: 86, viewingMm: 4000 })
    expect(sizeFor('?inch=43', wall)).toMatchObject({ inch: 43, viewingMm: 6000, isDots: false })
    expect(sizeFor('?meters=3', wall)).toMatchObject({ widthPx: 192, viewingMm: 3000 })
  })
})

test('a board speaks for every zone, or for its own, or not at all', () => {
  expect(speaksFor({ isSilent: false, zone: undefined }, 'hall')).toBe(true)
  expect(speaksFor({ isSilent: false, zone: 'east' }, 'east')).toBe(true)
  expect(speaksFor({ isSilent: false, zone: 'east' }, 'west')).toBe(false)
  expect(speaksFor({ isSilent: true, zone: 'east' }, 'east')).toBe(false)
})
