// What takes its turns on a board: the earlier calls, the rule, who waits, what the hall wants to say. Pure.

import { SIDE_PART } from '#contract/least-screen.ts'
import { emWidth, LINE_PER_EM } from '#contract/legible.ts'
import type { BoardView, WaitingCount } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import type { Text } from '#ui/language.ts'
import { type BoardLayout, wordsPx } from './board-layout.ts'
import { ruleSentences } from './rule-text.ts'
import { dwellMs, packLines, toPages } from './turns.ts'
import { wrapLines } from './wrap-lines.ts'

/** Lines of large print on one page, their font size, and how long they stay. */
export type PrintedPage = {
  readonly key: string
  readonly lines: readonly string[]
  readonly fontPx: number
  readonly dwellMs: number
}

// Large print may be half as large again where there is room; more would shout.
const PRINT_GROWS_MAX = 1.5

/** The time of day stays as long as any page. */
export const CLOCK_DWELL_MS = 12_000

type Words = (name: WaitingCount['name']) => string

/** The pages of some sentences, each sentence on pages of its own, for the place below the banner. */
export function printedPages(sentences: readonly string[], layout: BoardLayout, widthPx: number): PrintedPage[] {
  const linePx = widthPx * (1 - 2 * SIDE_PART)
  return sentences.flatMap((sentence) => {
    const emPx = wordsPx(layout.letters, sentence)
    // A place of one line holds one line, whatever the space between lines would be.
    const lines = Math.max(1, Math.floor((layout.rowsHeightPx + emPx * (LINE_PER_EM - 1)) / (emPx * LINE_PER_EM)))
    return toPages(sentence, { lineEm: linePx / emPx, lines }).map((page, at) => {
      const widest = Math.max(...page.map(emWidth))
      const roomPx = Math.min(linePx / widest, layout.rowsHeightPx / page.length / LINE_PER_EM)
      // Only a Latin word wider than the board is written smaller.
      const leastPx = Math.min(emPx, linePx / widest)
      const fontPx = Math.max(leastPx, Math.min(roomPx, emPx * PRINT_GROWS_MAX))
      return { key: `${sentence} ${at}`, lines: page, fontPx, dwellMs: dwellMs(page) }
    })
  })
}

/** The pages of what a manager typed: nobody marked where its lines may break. */
export function typedPages({ text }: Say, layout: BoardLayout, widthPx: number): PrintedPage[] {
  const emPx = wordsPx(layout.letters, text)
  const lines = wrapLines(text, (widthPx * (1 - 2 * SIDE_PART)) / emPx)
  return printedPages([lines.join('|')], layout, widthPx)
}

/** What stands beside the clock, one after the other: who waits, by class and by service, and what is over for today. */
export function stripSentences(view: BoardView, text: Text, words: Words): readonly string[] {
  const counts = [...view.waitingByClass, ...view.waitingByService]
    .filter(({ waiting }) => waiting > 0)
    .map(({ name, waiting }) => text('board.waitingFor', { name: words(name), n: waiting }))
  return [
    ...(view.phase === 'ending' ? [text('board.takingOver')] : []),
    ...(counts.length > 0 ? counts : [text('board.nobodyWaiting')]),
  ]
}

/** The sentences below the banner, with `|` where a line may break. */
export function zoneSentences(view: BoardView, text: Text, words: Words): readonly string[] {
  const rule = ruleSentences(text, view.rule, view.headStartClasses.map(words))
  if (view.phase === 'closed') return [text('board.closedKind')]
  if (view.phase === 'before') return [text('board.beforeKind'), ...rule]
  if (view.phase === 'early') return [text('board.early', { n: view.early }), text('board.earlyKind'), ...rule]
  return view.calls.length === 0 ? [text('board.waitForCall'), ...rule] : rule
}

/** Sentences that stand beside each other on one line of this width, line after line. */
export function stripLines(sentences: readonly string[], lineEm: number): readonly string[] {
  return packLines(sentences, lineEm, WIDE_SPACE)
}

const WIDE_SPACE = '　'
