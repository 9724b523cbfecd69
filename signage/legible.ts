// From the size of a screen and the farthest seat to letter heights and rows. Pure. Everything a board shows is sized
// here, so a line that could not be read from the last row is refused instead of being drawn small.
import type { Screen } from '#contract/devices.ts'

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

/** How large one dot of the screen is, in millimetres. */
export function mmPerPx({ diagonalInch, widthPx, heightPx }: Screen): number {
  return (diagonalInch * MM_PER_INCH) / Math.hypot(widthPx, heightPx)
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
export type Letters = { readonly mmPerPx: number; readonly digitPx: number; readonly textPx: number }

/** The smallest letters this screen may show; rounded up, so that rounding never takes from the reader. */
export function lettersOf(screen: Screen): Letters {
  const mm = mmPerPx(screen)
  const textPx = Math.ceil(cjkEmMm(screen.viewingMm) / mm)
  const digitPx = Math.ceil((digitCapMm(screen.viewingMm) / CAP_PER_EM / mm) * HINTING)
  return { mmPerPx: mm, digitPx: Math.max(digitPx, textPx), textPx }
}

/** How many rows of numbers stand one under the other (numbers.md B4, last column). */
export function rowsThatFit(screen: Screen): number {
  return Math.floor(screen.heightPx / (lettersOf(screen).digitPx * LINE_PER_EM))
}

/** A layout that fits, or what would have to change: fewer rows, a larger screen or nearer seats. */
export type RowsAnswer =
  | { readonly fits: true; readonly letters: Letters; readonly rowsMax: number }
  | {
      readonly fits: false
      readonly rowsMax: number
      /** The smallest screen of this shape that would do; absent when none up to 200 inches does. */
      readonly diagonalInchMin?: number
      /** The farthest seat this screen serves with so many rows; absent when not even the nearest. */
      readonly viewingMmMax?: number
    }

/** May this screen show so many rows of numbers? Refuses with the numbers that would fit (numbers.md B4). */
export function askForRows(screen: Screen, rows: number): RowsAnswer {
  const rowsMax = rowsThatFit(screen)
  if (rows <= rowsMax) return { fits: true, letters: lettersOf(screen), rowsMax }
  return {
    fits: false,
    rowsMax,
    diagonalInchMin: wholeNumbers(1, DIAGONAL_INCH_MAX).find((diagonalInch) => fits({ ...screen, diagonalInch }, rows)),
    viewingMmMax: wholeNumbers(1, screen.viewingMm / VIEWING_STEP_MM)
      .map((step) => step * VIEWING_STEP_MM)
      .findLast((viewingMm) => fits({ ...screen, viewingMm }, rows)),
  }
}

const DIAGONAL_INCH_MAX = 200
const VIEWING_STEP_MM = 100

function fits(screen: Screen, rows: number): boolean {
  return rowsThatFit(screen) >= rows
}

function wholeNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.floor(to) - from + 1) }, (_, at) => from + at)
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
