// Below the banner: the earlier calls, and in quiet moments the rule in large print. A new call brings the calls back.
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import { useText, useWords } from '#ui/language.ts'
import { Clock } from '#ui/parts/clock.tsx'
import type { BoardLayout } from './board-layout.ts'
import { CLOCK_DWELL_MS, printedPages, stripSentences, typedPages, zoneSentences } from './board-pages.ts'
import { CallList } from './call-list.tsx'
import { type Page, printed, TurningPages } from './turning-pages.tsx'

// Earlier calls stay this long before the rule takes its turn, and shorter when others wait for their place.
const CALLS_DWELL_MS = 20_000
const RUSH_DWELL_MS = 4_000

type TurningZoneProps = {
  readonly view: BoardView
  readonly earlier: readonly ShownCall[]
  /** Recent calls for which there is no place beside these, page by page. */
  readonly rush: readonly (readonly ShownCall[])[]
  /** To be told which calls are to be seen. */
  readonly onShown: (calls: readonly ShownCall[]) => void
  /** What a manager typed: it goes before everything here. */
  readonly typed?: Say
  readonly layout: BoardLayout
  readonly widthPx: number
}

export function TurningZone({ view, earlier, rush, onShown, typed, layout, widthPx }: TurningZoneProps) {
  const text = useText()
  const words = useWords()
  if (typed) {
    const pages = typedPages(typed, layout, widthPx).map(printed)
    return <TurningPages className="zone-pages" pages={pages} restart={typed.call} />
  }
  const hasStrip = layout.strip === 'own'
  const sentences = [...zoneSentences(view, text, words), ...(hasStrip ? [] : stripSentences(view, text, words))]
  const pages = [
    ...(earlier.length > 0 ? [callsPage(earlier, layout, rush.length > 0 ? RUSH_DWELL_MS : CALLS_DWELL_MS)] : []),
    ...rush.map((calls, at) => rushPage(calls, at, layout, onShown)),
    ...printedPages(sentences, layout, widthPx).map(printed),
    ...(hasStrip ? [] : [clockPage(view)]),
  ]
  return <TurningPages className="zone-pages" pages={pages} restart={`${view.phase} ${view.calls[0]?.call}`} />
}

function callsPage(calls: readonly ShownCall[], layout: BoardLayout, dwellMs: number): Page {
  return { key: 'calls', dwellMs, content: <CallList calls={calls} layout={layout} /> }
}

function rushPage(
  calls: readonly ShownCall[],
  at: number,
  layout: BoardLayout,
  onShown: TurningZoneProps['onShown'],
): Page {
  return { ...callsPage(calls, layout, RUSH_DWELL_MS), key: `rush ${at}`, onShown: () => onShown(calls) }
}

function clockPage({ timeZone }: BoardView): Page {
  return { key: 'clock', dwellMs: CLOCK_DWELL_MS, content: <Clock timeZone={timeZone} /> }
}
