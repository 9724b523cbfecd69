// Pages of large print that take their turns: no line ever moves, and each page stays as long as slow eyes need. Pure.
import { emWidth } from '#contract/legible.ts'

/** numbers.md B0: at least 12 s and 0.35 s for each character. */
const PAGE_MS = 12_000
const CHARACTER_MS = 350
// Latin letters are read by the word; five of them take about as long as two characters.
const LATIN_PART = 0.4

/** How long a page of these lines must stay. */
export function dwellMs(lines: readonly string[]): number {
  const letters = lines.join('')
  const latin = [...letters].filter((letter) => /[a-z]/i.test(letter)).length
  return PAGE_MS + CHARACTER_MS * (letters.length - latin + latin * LATIN_PART)
}

/** How much stands on a page: so many lines, each so many font sizes wide. */
export type PageSize = { readonly lineEm: number; readonly lines: number }

/**
 * A sentence on as few pages as it needs. It breaks where it has a `|` (or, without any, between its words). Only a
 * Chinese piece that is wider than a line is torn; a Latin word never is, whoever draws it must make it fit.
 */
export function toPages(sentence: string, { lineEm, lines }: PageSize): readonly (readonly string[])[] {
  const pieces = piecesOf(sentence).flatMap((piece) => (mustBeTorn(piece, lineEm) ? [...piece] : [piece]))
  const all = packLines(pieces, lineEm)
  const pages = Math.ceil(all.length / Math.max(1, lines))
  // Five lines on pages of four: three and two, not four and a lonely one.
  const each = Math.ceil(all.length / Math.max(1, pages))
  return Array.from({ length: pages }, (_, page) => all.slice(page * each, (page + 1) * each))
}

/** The sentence in one piece, for those who hear the page. */
export function wholeSentence(sentence: string): string {
  return sentence.replaceAll('|', '')
}

function mustBeTorn(piece: string, lineEm: number): boolean {
  return !/[a-z]/i.test(piece) && emWidth(piece) > lineEm
}

function piecesOf(sentence: string): readonly string[] {
  return sentence.includes('|') ? sentence.split('|') : (sentence.match(/\S+\s*/g) ?? [])
}

/** Puts pieces beside each other, with `gap` between them, for as long as a line of `lineEm` holds them. */
export function packLines(pieces: readonly string[], lineEm: number, gap = ''): readonly string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const together = `${lines.at(-1)}${gap}${piece}`
    if (lines.length > 0 && emWidth(together.trimEnd()) <= lineEm) lines[lines.length - 1] = together
    else lines.push(piece)
  }
  return lines.map((line) => line.trim())
}
