// How many large choices a screen has room for. What does not fit stands on the next page: nothing ever scrolls.

/** numbers.md B0: main choices are at least 30 mm high; two more for the eye. */
export const CHOICE_HEIGHT_MIN_MM = 32
export const CHOICE_GAP_MM = 5
/** numbers.md B0: the words on them are at least 15 mm; larger where every name still stands on one line. */
const TEXT_MM = [22, 17, 15] as const
const TEXT_MIN_MM = 15
const FIRST_TEXT_MM = 36
const LINE = 1.3
const UNDER_LINE_MM = 15
const PADDING_MM = 6
/** Beside the words: padding, and how many wait; the heart beside the first. */
const ASIDE_MM = 90
const FIRST_ASIDE_MM = 98
/** Wide glass gets two columns. */
const TWO_COLUMNS_FROM_MM = 330

export type Choice = {
  readonly id: string
  readonly name: string
  /** What stands beside the name: how many wait. */
  readonly aside: string
  /** What stands under the name: for whom it is, in words that do not break apart. */
  readonly under: readonly string[]
  readonly isFirstAndLargest?: boolean
}

export type Room = { readonly widthMm: number; readonly heightMm: number }

/** `rowsOfFirst`: how high a first, largest choice is. Text sizes are em. */
export type Fit = {
  readonly columns: 1 | 2
  readonly rowsOfFirst: number
  readonly perPage: number
  readonly textMm: number
  readonly firstTextMm: number
}

/**
 * How these choices stand in `room`; one place is kept for «more» when there are several pages. A first and largest
 * choice is twice as high as the others, or takes the whole first column.
 */
export function choicesThatFit(room: Room, choices: readonly Choice[]): Fit {
  const { widthMm, heightMm } = room
  const columns = widthMm >= TWO_COLUMNS_FROM_MM && widthMm > heightMm ? 2 : 1
  const columnMm = (widthMm - CHOICE_GAP_MM * (columns - 1)) / columns
  const first = choices.find(({ isFirstAndLargest }) => isFirstAndLargest)
  const others = choices.filter((choice) => choice !== first)

  const linesAt = (textMm: number) =>
    Math.max(1, ...others.map(({ name }) => linesOf(name, textMm, columnMm - ASIDE_MM)))
  const textMm = TEXT_MM.find((mm) => linesAt(mm) === 1) ?? TEXT_MIN_MM
  const underMm = others.some(({ under }) => under.length > 0) ? UNDER_LINE_MM : 0
  const rowMm = Math.max(CHOICE_HEIGHT_MIN_MM, linesAt(textMm) * textMm * LINE + underMm + PADDING_MM)
  const rows = Math.max(1, Math.floor((heightMm + CHOICE_GAP_MM) / (rowMm + CHOICE_GAP_MM)))

  const rowsOfFirst = columns === 1 ? 2 : Math.min(rows, Math.max(1, others.length))
  const places = Math.max(2, columns * rows - (first ? rowsOfFirst - 1 : 0))
  const perPage = choices.length <= places ? choices.length : places - 1
  const isShort = first === undefined || linesOf(first.name, FIRST_TEXT_MM, columnMm - FIRST_ASIDE_MM) === 1
  return { columns, rowsOfFirst, perPage, textMm, firstTextMm: isShort ? FIRST_TEXT_MM : textMm }
}

/** The choices of page `page` (from 0), and whether there are others. A page past the last is the first again. */
export function pageOf<T>(all: readonly T[], perPage: number, page: number): { shown: readonly T[]; hasMore: boolean } {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const from = (page % pages) * perPage
  return { shown: all.slice(from, from + perPage), hasMore: pages > 1 }
}

// Chinese characters are one em wide; Latin letters a little over half, and their lines break at words.
function linesOf(name: string, textMm: number, widthMm: number): number {
  const ems = Array.from(name).reduce((sum, letter) => sum + (letter < '⺀' ? 0.6 : 1), 0)
  return Math.ceil((ems * textMm) / Math.max(textMm * 2, widthMm))
}
