// The large block when nobody is called: when the hall opens, that it is closed, that one moment is asked for.

import { SIDE_PART } from '#contract/least-screen.ts'
import { emWidth } from '#contract/legible.ts'
import type { BoardView } from '#contract/signage-views.ts'
import { type Text, useText } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import type { BoardLayout } from './board-layout.ts'

type QuietBannerProps = { readonly view: BoardView; readonly layout: BoardLayout; readonly widthPx: number }

export function QuietBanner({ view, layout, widthPx }: QuietBannerProps) {
  const pieces = quietWords(view, useText()).split('|')
  const linePx = widthPx * (1 - 2 * SIDE_PART)
  const whole = pieces.join('')
  const isOneLine = layout.shape === 'line' && linePx / emWidth(whole) >= layout.letters.textPx
  const lines = isOneLine ? [whole] : pieces.map((piece) => piece.trim())
  const fontSize = Math.floor(Math.min(layout.bannerPx, linePx / Math.max(...lines.map(emWidth))))
  return (
    <section className="banner quiet-banner" style={{ fontSize }}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </section>
  )
}

/** Does the board show its calls now, or that the hall is not open? */
export function isCalling({ phase, calls }: BoardView): boolean {
  return calls.length > 0 && (phase === 'open' || phase === 'ending')
}

/** What stands there then, with `|` where a line may break. */
export function quietWords({ phase, opensAt, timeZone }: BoardView, text: Text): string {
  if (phase === 'closed') return text('board.closed')
  if (opensAt && (phase === 'before' || phase === 'early'))
    return text('board.opensAt', { time: timeOf(opensAt, timeZone) })
  return text('board.pleaseWait')
}
