// The quiet line at the foot of the board: the hall's time and who waits; when the server is away, since when.

import { SIDE_PART } from '#contract/least-screen.ts'
import { emWidth } from '#contract/legible.ts'
import type { BoardView } from '#contract/signage-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { Clock, timeOf } from '#ui/parts/clock.tsx'
import { type BoardLayout, wordsPx } from './board-layout.ts'
import { CLOCK_DWELL_MS, stripLines, stripSentences } from './board-pages.ts'
import { type Page, TurningPages } from './turning-pages.tsx'
import { dwellMs } from './turns.ts'

type BoardStripProps = { readonly view: BoardView; readonly layout: BoardLayout; readonly widthPx: number }

// 10:32 and the gap after it, in font sizes of digits.
const CLOCK_EM = 3.3

export function BoardStrip({ view, layout, widthPx }: BoardStripProps) {
  const text = useText()
  const words = useWords()
  const sentences = stripSentences(view, text, words)
  const linePx = widthPx * (1 - 2 * SIDE_PART)
  const emPx = wordsPx(layout.letters, sentences.join(''))
  const besideClockEm = (linePx - CLOCK_EM * layout.letters.digitPx) / emPx
  const lines = stripLines(sentences, besideClockEm)
  const pages = lines.map((line) => stripPage(view, line, { besideClockEm, linePx, emPx }))
  const hasClock = lines.some((line) => emWidth(line) <= besideClockEm)
  return (
    <footer className="board-strip">
      <TurningPages
        className="strip-pages"
        restart={view.phase}
        pages={hasClock ? pages : [clockPage(view), ...pages]}
      />
    </footer>
  )
}

/** Covers the strip, or the foot of a board that has none, for as long as the server is away. */
export function AwaySign({ view, layout, widthPx }: BoardStripProps) {
  const text = useText()
  const words = text('common.dataAsOf', { time: timeOf(view.at, view.timeZone) })
  const fontSize = Math.min(layout.letters.textPx, (widthPx * (1 - 2 * SIDE_PART)) / emWidth(words))
  return (
    <footer className="board-strip away-sign" role="status" style={{ fontSize }}>
      {words}
    </footer>
  )
}

type Room = { readonly besideClockEm: number; readonly linePx: number; readonly emPx: number }

function stripPage(view: BoardView, line: string, { besideClockEm, linePx, emPx }: Room): Page {
  const lineEm = emWidth(line)
  // A name longer than the board is wide is written smaller: those who stand near can read it.
  const fontSize = lineEm * emPx > linePx ? linePx / lineEm : undefined
  const content = (
    <div className="strip-line">
      {lineEm <= besideClockEm ? <Clock timeZone={view.timeZone} /> : undefined}
      <span style={{ fontSize }}>{line}</span>
    </div>
  )
  return { key: line, dwellMs: dwellMs([line]), content }
}

function clockPage({ timeZone }: BoardView): Page {
  const content = (
    <div className="strip-line">
      <Clock timeZone={timeZone} />
    </div>
  )
  return { key: 'clock', dwellMs: CLOCK_DWELL_MS, content }
}
