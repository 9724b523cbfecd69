// How many large choices a screen has room for. What does not fit stands on the next page: nothing ever scrolls.

/** numbers.md B0: main choices are at least 30 mm high; two more for the eye. */
export const CHOICE_HEIGHT_MIN_MM = 32
export const CHOICE_GAP_MM = 5
/** numbers.md B0: the words on them are at least 15 mm. */
export const CHOICE_TEXT_MM = 15
const CHOICE_PADDING_MM = 6
const CHOICE_LINE = 1.3
/** Beside the words: padding, and how many wait. */
const CHOICE_ASIDE_MM = 78
/** A row of two stays readable from this width on. */
const TWO_COLUMNS_FROM_MM = 330

export type Room = { readonly widthMm: number; readonly heightMm: number }
/** `lines`: how many the longest name takes. */
export type Fit = { readonly columns: number; readonly perPage: number; readonly lines: number }

/** Columns and choices on one page of `room` for these `names`; one place is kept for «more» when there are several pages. */
export function choicesThatFit({ widthMm, heightMm }: Room, names: readonly string[]): Fit {
  const columns = widthMm >= TWO_COLUMNS_FROM_MM ? 2 : 1
  const columnMm = (widthMm - CHOICE_GAP_MM * (columns - 1)) / columns
  const lines = Math.max(1, ...names.map((name) => linesOf(name, columnMm - CHOICE_ASIDE_MM)))
  const rowMm = Math.max(CHOICE_HEIGHT_MIN_MM, lines * CHOICE_TEXT_MM * CHOICE_LINE + CHOICE_PADDING_MM)
  const rows = Math.max(1, Math.floor((heightMm + CHOICE_GAP_MM) / (rowMm + CHOICE_GAP_MM)))
  const places = Math.max(2, columns * rows)
  return { columns, lines, perPage: names.length <= places ? names.length : places - 1 }
}

/** The choices of page `page` (from 0), and whether there are others. A page past the last is the first again. */
export function pageOf<T>(all: readonly T[], perPage: number, page: number): { shown: readonly T[]; hasMore: boolean } {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const from = (page % pages) * perPage
  return { shown: all.slice(from, from + perPage), hasMore: pages > 1 }
}

// Chinese characters are one em wide; Latin letters a little over half, and their lines break at words.
function linesOf(name: string, widthMm: number): number {
  const ems = Array.from(name).reduce((sum, letter) => sum + (letter < '⺀' ? 0.62 : 1), 0)
  return Math.ceil((ems * CHOICE_TEXT_MM) / Math.max(CHOICE_TEXT_MM * 2, widthMm))
}
