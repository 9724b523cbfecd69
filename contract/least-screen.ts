// The least that a screen must show to its farthest seat. Pure: the server refuses by it, the settings page says it while
// one types, and the screens lay out with the same numbers.
import type { DeviceKind, Screen } from './devices.ts'
import { goodInstead, type Instead } from './fitting-screen.ts'
import { emWidth, LINE_PER_EM, lettersOf, type Surface, surfaceOf } from './legible.ts'

/** The part of the width that stays free at each side of a board. */
export const SIDE_PART = 0.014
/** The arrow with its gaps, in font sizes of the number. */
export const ARROW_EM = 0.95
/** What the frame around a lone counter number adds, in font sizes. */
export const FRAME_EM = 0.5
/** Where there is no room for either, the arrow is small and the frame goes. */
export const TIGHT_ARROW_EM = 0.62
/** The height of the line of a number, in font sizes. */
export const BANNER_LINE_PER_EM = 1.14

/** The widest number of an ordinary day. */
export const USUAL_NUMBER = '老000'
const USUAL_COUNTER = '00'
const VIEWING_MM_MAX = 60_000
const MM_PER_METER = 1000

/**
 * Of a guide screen, in font sizes: the band with the title and fresh calls (a call in it is a third larger than the
 * text), the dots below the page, a heading with three lines below it, eight characters in a line. `sidePart` of the
 * width stays free at each side.
 */
export const GUIDE = { sidePart: 0.024, bandEm: 1.55, footEm: 0.38, linesMin: 4, lineEmMin: 8 } as const

/**
 * What would do instead of this screen, when it is too small for its farthest seat; undefined when it serves it. A board
 * must show one call, a bar one number, a guide screen a heading and three lines. What is held in a hand or stands
 * before its reader (dispenser, review pad) is sized by itself.
 */
export function tooSmall(kind: DeviceKind, screen: Screen): Instead | undefined {
  const surface = surfaceOf(screen)
  const isGood = (other: Surface) => showsLeast(kind, other)
  return isGood(surface) ? undefined : goodInstead(surface, isGood)
}

/** The farthest seat that a screen of this kind serves, in mm in steps of 100 and at most 60 m; undefined: none. */
export function farthestMm(kind: DeviceKind, screen: Screen): number | undefined {
  const surface = { ...surfaceOf(screen), viewingMm: VIEWING_MM_MAX + 1 }
  return goodInstead(surface, (other) => showsLeast(kind, other)).viewingMm
}

function showsLeast(kind: DeviceKind, surface: Surface): boolean {
  if (kind === 'board') return showsCall(surface)
  if (kind === 'bar') return showsNumber(surface)
  return kind === 'guides' ? showsGuide(surface) : true
}

/** Number and counter side by side, or one under the other. */
function showsCall(surface: Surface): boolean {
  const { digitPx } = lettersOf(surface)
  const widthEm = (surface.widthPx * (1 - 2 * SIDE_PART)) / digitPx
  const heightEm = surface.heightPx / digitPx
  const targetEm = TIGHT_ARROW_EM + emWidth(USUAL_COUNTER)
  const onOneLine = widthEm >= emWidth(USUAL_NUMBER) + targetEm && heightEm >= BANNER_LINE_PER_EM
  const onTwo = widthEm >= Math.max(emWidth(USUAL_NUMBER), targetEm) && heightEm >= 2 * BANNER_LINE_PER_EM
  return onOneLine || onTwo
}

function showsNumber(surface: Surface): boolean {
  const { digitPx } = lettersOf(surface)
  const lineEm = (surface.widthPx * (1 - 2 * SIDE_PART)) / digitPx
  return lineEm >= emWidth(USUAL_NUMBER) && surface.heightPx >= digitPx * BANNER_LINE_PER_EM
}

function showsGuide(surface: Surface): boolean {
  const { textPx } = lettersOf(surface)
  const lineEm = (surface.widthPx * (1 - 2 * GUIDE.sidePart)) / textPx
  const linesPx = surface.heightPx - Math.ceil(GUIDE.bandEm * textPx) - Math.ceil(GUIDE.footEm * textPx)
  return lineEm >= GUIDE.lineEmMin && linesPx >= GUIDE.linesMin * LINE_PER_EM * textPx
}

/** A distance in metres, as one says it: 6.2. */
export function metersOf(mm: number): number {
  return mm / MM_PER_METER
}
