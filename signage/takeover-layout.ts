// How large the words of an emergency notice are: as large as the glass allows, in both languages, no word torn. Pure.
import { emWidth } from '#contract/legible.ts'
import { wrapLines } from './wrap-lines.ts'

export type Glass = { readonly widthPx: number; readonly heightPx: number }

export type TakeoverLayout = {
  /** Font sizes in CSS px, and the lines as they are broken. */
  readonly firstPx: number
  readonly firstLines: readonly string[]
  readonly secondPx: number
  readonly secondLines: readonly string[]
  /** Of the head and the foot. */
  readonly signPx: number
  readonly padPx: number
  /** A strip with room for one line beside the words. */
  readonly isLow: boolean
}

/** The second language beside the first. */
const SECOND_PART = 0.55
const LINE_PER_EM = 1.28
const BETWEEN_EM = 0.45
/** Head and foot, each with the room around its words. */
const SIGN_LINE_PER_EM = 1.7
const SIGN_PER_WIDTH = 0.05
const SIGN_PER_HEIGHT = 0.1
const SIGN_PX_MIN = 13
const PAD_PER_SIDE = 0.035
const LEAST_PX = 8
// Chinese letters have dots to be told apart by; larger than this they are a wall.
const FIRST_PER_HEIGHT_MAX = 0.5
const CLAUSES_WORTH = 0.72
/** On a strip so low the foot gives its room to the words. */
const LOW_PX = 160

/** The words of the screen's own language are the first. */
export function takeoverLayout(glass: Glass, first: string, second: string): TakeoverLayout {
  const free = largestLayout(glass, first, second, wrapLines)
  const byClause = largestLayout(glass, first, second, clauseLines)
  // A strip of dots that has no room for two languages says it in its own.
  if (!free) return largestLayout(glass, first, '', wrapLines) ?? leastLayout(glass, first)
  // One thing to do on each line is worth somewhat smaller letters.
  return byClause && byClause.firstPx >= free.firstPx * CLAUSES_WORTH ? byClause : free
}

// Nothing fits: as small as letters can be, and what does not fit is cut off.
function leastLayout({ widthPx }: Glass, first: string): TakeoverLayout {
  const firstLines = wrapLines(first, widthPx / LEAST_PX)
  const least = { firstPx: LEAST_PX, secondPx: LEAST_PX, signPx: LEAST_PX, padPx: 0 }
  return { ...least, firstLines, secondLines: [], isLow: true }
}

type Wrap = (text: string, lineEm: number) => readonly string[]

function largestLayout(
  { widthPx, heightPx }: Glass,
  first: string,
  second: string,
  wrap: Wrap,
): TakeoverLayout | undefined {
  const isLow = heightPx < LOW_PX
  const signPx = Math.max(SIGN_PX_MIN, Math.floor(Math.min(widthPx * SIGN_PER_WIDTH, heightPx * SIGN_PER_HEIGHT)))
  const padPx = Math.floor(Math.min(widthPx, heightPx) * PAD_PER_SIDE)
  const roomWidthPx = widthPx - 2 * padPx
  const roomHeightPx = heightPx - (isLow ? 1 : 2) * SIGN_LINE_PER_EM * signPx - 2 * padPx
  const sized = (firstPx: number) => {
    const secondPx = Math.max(LEAST_PX, Math.floor(firstPx * SECOND_PART))
    const firstLines = wrap(first, roomWidthPx / firstPx)
    const secondLines = second === '' ? [] : wrap(second, roomWidthPx / secondPx)
    return { firstPx, firstLines, secondPx, secondLines, signPx, padPx, isLow }
  }
  const fits = (firstPx: number) => {
    const { firstLines, secondLines, secondPx } = sized(firstPx)
    const highPx = (firstLines.length * firstPx + secondLines.length * secondPx) * LINE_PER_EM + BETWEEN_EM * firstPx
    const widest = Math.max(widestWord(first) * firstPx, widestWord(second) * secondPx)
    return highPx <= roomHeightPx && widest <= roomWidthPx
  }
  if (!fits(LEAST_PX)) return undefined
  return sized(largest(LEAST_PX, Math.floor(heightPx * FIRST_PER_HEIGHT_MAX), fits))
}

// A new line after every stop of the sentence.
function clauseLines(text: string, lineEm: number): readonly string[] {
  return text
    .split(/(?<=[，。；！？])|(?<=[.;!?])\s+/u)
    .filter((clause) => clause.trim() !== '')
    .flatMap((clause) => wrapLines(clause, lineEm))
}

// Lines grow with the letters but for a hair: halving finds the largest size, or one that is a hair smaller.
function largest(from: number, to: number, fits: (px: number) => boolean): number {
  let [good, bad] = [from, to + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}

// A Latin word stays whole; Chinese breaks anywhere.
function widestWord(text: string): number {
  return Math.max(...text.split(/[\s\p{Script=Han}]+/u).map(emWidth))
}
