// A board with one place only, a low LED bar: the call has it; everything else waits until nobody is called.
import type { ReactNode } from 'react'
import { lettersOf, type Surface } from '#contract/legible.ts'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import { useText, useWords } from '#ui/language.ts'
import { Clock, timeOf } from '#ui/parts/clock.tsx'
import type { BoardLayout } from './board-layout.ts'
import { CLOCK_DWELL_MS, printedPages, typedPages } from './board-pages.ts'
import { quietWords } from './quiet-banner.tsx'
import { type Page, printed, TurningPages } from './turning-pages.tsx'

/** How long a call stays before it makes room for the word that the server is away. */
const CALL_DWELL_MS = 10_000
/** Number and counter, one after the other, where they cannot stand together. */
const PART_DWELL_MS = 3_000

type OnePlaceProps = {
  readonly view: BoardView
  readonly call: ShownCall | undefined
  readonly banner: ReactNode
  readonly typed: Say | undefined
  readonly surface: Surface
  readonly layout: BoardLayout
  readonly isAway: boolean
}

export function OnePlace({ view, call, banner, typed, surface, layout, isAway }: OnePlaceProps) {
  const text = useText()
  const words = useWords()
  const { widthPx, heightPx } = surface
  const place = { ...layout, letters: lettersOf(surface), rowsHeightPx: heightPx }
  const pagesOf = (...sentences: readonly string[]) => printedPages(sentences, place, widthPx)
  const away = isAway ? pagesOf(text('common.dataAsOf', { time: timeOf(view.at, view.timeZone) })).map(printed) : []
  if (typed) return <Turns pages={typedPages(typed, place, widthPx).map(printed)} restart={typed.call} />
  if (!call) {
    const quiet = pagesOf(quietWords(view, text)).map(printed)
    return <Turns pages={[...quiet, clockPage(view), ...away]} restart={view.phase} />
  }
  const parts = pagesOf(call.number, `→${words(call.counterName)}`).map((page) => ({ ...page, dwellMs: PART_DWELL_MS }))
  const pages =
    layout.isLegible || !surface.isDots
      ? [{ key: call.call, dwellMs: CALL_DWELL_MS, content: banner }, ...away]
      : [...parts.map(printed), ...away]
  return <Turns pages={pages} restart={call.call} />
}

function clockPage({ timeZone }: BoardView): Page {
  return { key: 'clock', dwellMs: CLOCK_DWELL_MS, content: <Clock timeZone={timeZone} /> }
}

function Turns({ pages, restart }: { readonly pages: readonly Page[]; readonly restart: string }) {
  return <TurningPages className="one-place" pages={pages} restart={restart} />
}
