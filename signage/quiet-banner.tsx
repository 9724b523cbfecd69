// The large block when nobody is called: when the hall opens, that it is closed, that one moment is asked for.

import { emWidth } from '#contract/legible.ts'
import type { BoardView } from '#contract/signage-views.ts'
import { type Text, useText } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { type BoardLayout, SIDE_PART } from './board-layout.ts'

type QuietBannerProps = { readonly view: BoardView; readonly layout: BoardLayout; readonly widthPx: number }

export function QuietBanner({ view, layout, widthPx }: QuietBannerProps) {
  const pieces = quietWords(view, useText()).split('|')
  const lines = layout.shape === 'stack' ? pieces.map((piece) => piece.trim()) : [pieces.join('')]
  const fontSize = Math.min(layout.bannerPx, (widthPx * (1 - 2 * SIDE_PART)) / Math.max(...lines.map(emWidth)))
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

function quietWords({ phase, opensAt, timeZone }: BoardView, text: Text): string {
  if (phase === 'closed') return text('board.closed')
  if (opensAt && (phase === 'before' || phase === 'early'))
    return text('board.opensAt', { time: timeOf(opensAt, timeZone) })
  return text('board.pleaseWait')
}
