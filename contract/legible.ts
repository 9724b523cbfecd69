// From the size of a screen and the farthest seat to letter heights and rows. Pure. Everything a board shows is sized
// here, and the server refuses by the same numbers what could not be read from the last row.
import type { Screen } from './devices.ts'

const MM_PER_INCH = 25.4
const MM_PER_FOOT = 304.8

/** EN 301 549 5.1.4 (numbers.md B0, B3): a capital spans 0.7° at the farthest seat. */
export const CAP_PER_DISTANCE = 0.0122
/** numbers.md B6: running Chinese text spans 55 minutes of arc. */
export const CJK_PER_DISTANCE = 0.016
/** The height of a digit in our typeface, as a part of its font size (numbers.md B0). */
export const CAP_PER_EM = 0.73
/** A renderer that rounds glyphs to whole dots takes up to 2 % of a digit's height; seen in Chromium on Linux. */
export const HINTING = 1.02
/** numbers.md B2: lines stand at least 1.3 font sizes apart. */
export const LINE_PER_EM = 1.3

// ADA 703.5.5 for signs hung 1780 to 3050 mm above the floor: 51 mm up to 15 feet, then an eighth of an inch a foot.
const ADA_CAP_MM = 51
const ADA_FEET = 15
const ADA_CAP_PER_FOOT_MM = 3.2

/** signage.md 5.1: with fewer dots the strokes of a dense Chinese character run into each other. */
export const DOTS_PER_EM_MIN = 24

/** What a layout needs to know of a screen: its dots, how large one is, and from how far it is read. */
export type Surface = {
  readonly widthPx: number
  readonly heightPx: number
  readonly mmPerPx: number
  readonly viewingMm: number
  /** An LED wall: its letters are made of dots that one can count. */
  readonly isDots: boolean
}

/** The surface of a registered screen. */
export function surfaceOf(screen: Screen): Surface {
  const { viewingMm } = screen
  if ('dots' in screen) return { ...screen.dots, mmPerPx: screen.pitchMm, viewingMm, isDots: true }
  const { diagonalInch, widthPx, heightPx } = screen
  const mmPerPx = (diagonalInch * MM_PER_INCH) / Math.hypot(widthPx, heightPx)
  return { widthPx, heightPx, mmPerPx, viewingMm, isDots: false }
}

/** How large a surface is from corner to corner, in inches. */
export function diagonalInchOf({ widthPx, heightPx, mmPerPx }: Surface): number {
  return (Math.hypot(widthPx, heightPx) * mmPerPx) / MM_PER_INCH
}

/** The least height of a digit in mm: the larger of 0.7° and the rule for hanging signs (numbers.md B4). */
export function digitCapMm(viewingMm: number): number {
  return Math.max(CAP_PER_DISTANCE * viewingMm, adaCapMm(viewingMm))
}

/** ADA 703.5.5, signs hung 1780 to 3050 mm high: the least height of a capital in mm (signage.md 5.2). */
export function adaCapMm(viewingMm: number): number {
  return ADA_CAP_MM + Math.max(0, viewingMm / MM_PER_FOOT - ADA_FEET) * ADA_CAP_PER_FOOT_MM
}

/** The least size of Chinese running text in mm, edge to edge of the character's square. */
export function cjkEmMm(viewingMm: number): number {
  return CJK_PER_DISTANCE * viewingMm
}

/** Letter sizes of one screen as CSS font sizes in px: `digitPx` for numbers and counters, `textPx` for sentences. */
export type Letters = { readonly digitPx: number; readonly textPx: number }

/** The smallest letters this screen may show; rounded up, so that rounding never takes from the reader. */
export function lettersOf({ mmPerPx, viewingMm, isDots }: Surface): Letters {
  const dotsMin = isDots ? DOTS_PER_EM_MIN : 0
  const textPx = Math.max(dotsMin, Math.ceil(cjkEmMm(viewingMm) / mmPerPx))
  const digitPx = Math.ceil((digitCapMm(viewingMm) / CAP_PER_EM / mmPerPx) * HINTING)
  return { digitPx: Math.max(digitPx, textPx), textPx }
}

/** How many rows of numbers stand one under the other (numbers.md B4, last column). */
export function rowsThatFit(surface: Surface): number {
  return Math.floor(surface.heightPx / (lettersOf(surface).digitPx * LINE_PER_EM))
}

// Advance widths of Noto Sans SC in bold, in font sizes.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 0.6],
  [/\s/, 0.25],
  [/[ijlI.,:;'’!|]/, 0.34],
  [/[frt()-]/, 0.44],
  [/[mwMW]/, 0.98],
  [/[A-Z]/, 0.7],
]
const OTHER_LATIN_EM = 0.64
// Quotation marks and dashes are as wide as a character in a Chinese typeface.
const FIRST_WIDE_CODE = 0x2000

/** About how wide a text is in font sizes: a Chinese character is one, a digit a good half. */
export function emWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterEm(letter), 0)
}

function letterEm(letter: string): number {
  const known = widths.find(([letters]) => letters.test(letter))
  return known?.[1] ?? (letter.charCodeAt(0) < FIRST_WIDE_CODE ? OTHER_LATIN_EM : 1)
}
