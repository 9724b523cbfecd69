// What a board paints: the call of this moment, the calls before it, who waits, and the rule. Nothing is asked or said here.

import { USUAL_NUMBER } from '#contract/least-screen.ts'
import { emWidth, type Surface } from '#contract/legible.ts'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import { useLanguage, useText, useWords } from '#ui/language.ts'
import { useAway } from '#ui/use-away.ts'
import { useConnection } from '#ui/use-connection.ts'
import { type BoardLayout, type BoardTexts, boardLayout } from './board-layout.ts'
import { AwaySign, BoardStrip } from './board-strip.tsx'
import { boardStyle } from './board-style.ts'
import { CalledBanner } from './called-banner.tsx'
import { counterWords } from './counter-words.ts'
import { OnePlace } from './one-place.tsx'
import { isCalling, QuietBanner } from './quiet-banner.tsx'
import { RuleWords } from './rule-words.tsx'
import { rushPages } from './rush.ts'
import './signage.css'
import './dots.css'
import { TooSmallSign } from './too-small-sign.tsx'
import { TurningZone } from './turning-zone.tsx'

/** What stands on the board: the layout, the large call and those below it. */
export type Painted = {
  readonly texts: BoardTexts
  readonly layout: BoardLayout
  readonly now: ShownCall | undefined
  readonly earlier: readonly ShownCall[]
  /** In a rush: the recent calls that have no place there, page by page. */
  readonly rush: readonly (readonly ShownCall[])[]
}

/** The picture's parts for this surface; `speaking`: the call that is spoken now, if any. */
export function usePainted(view: BoardView, surface: Surface, speaking: string | undefined): Painted {
  const texts = useBoardTexts(view)
  const layout = boardLayout(surface, texts)
  return { texts, layout, ...shownCalls(view, layout, speaking) }
}

type BoardPictureProps = {
  readonly view: BoardView
  readonly surface: Surface
  readonly painted: Painted
  /** What is spoken now. */
  readonly speaking: string | undefined
  /** What a manager typed. */
  readonly typed: Say | undefined
  readonly isNews: (call: ShownCall) => boolean
  /** To be told which calls of a rush are to be seen now. */
  readonly onShown: (calls: readonly ShownCall[]) => void
}

export function BoardPicture({ view, surface, painted, speaking, typed, isNews, onShown }: BoardPictureProps) {
  const text = useText()
  const { language } = useLanguage()
  const isAway = useIsAway()
  const { texts, layout, now, earlier, rush } = painted
  const { widthPx, heightPx, isDots } = surface
  const isOnePlace = layout.strip === 'none' || (isDots && !layout.isLegible)
  const banner = now && (
    <CalledBanner key={now.call} call={now} layout={layout} isNews={isNews} isSpoken={speaking === now.call} />
  )
  return (
    <main
      className="board"
      aria-label={text('board.title')}
      data-language={language}
      data-dots={isDots}
      data-tight={layout.isTight}
      style={{ ...boardStyle(layout, surface), ...(isDots && { width: widthPx, height: heightPx }) }}
    >
      {isOnePlace ? (
        <OnePlace
          view={view}
          call={now}
          banner={banner}
          typed={typed}
          surface={surface}
          layout={layout}
          isAway={isAway}
        />
      ) : (
        <>
          {banner ?? <QuietBanner view={view} layout={layout} widthPx={widthPx} />}
          <TurningZone {...{ view, earlier, rush, onShown, typed, layout, widthPx }} />
          {layout.strip === 'own' ? <BoardStrip view={view} layout={layout} widthPx={widthPx} /> : undefined}
          {isAway ? <AwaySign view={view} layout={layout} widthPx={widthPx} /> : undefined}
        </>
      )}
      <RuleWords view={view} />
      {layout.isLegible || isDots ? undefined : <TooSmallSign screen={surface} texts={texts} />}
    </main>
  )
}

function useIsAway(): boolean {
  const { state } = useConnection()
  const isAway = useAway()
  return state === 'away' || state === 'too-old' || isAway
}

// What is spoken is what is large: an eye and an ear that disagree help nobody (numbers.md B6).
function shownCalls(view: BoardView, layout: BoardLayout, speaking: string | undefined) {
  if (!isCalling(view)) return { now: undefined, earlier: [], rush: [] }
  const now = view.calls.find(({ call }) => call === speaking) ?? view.calls[0]
  const earlier = view.calls.filter((call) => call !== now).slice(0, layout.rows)
  return { now, earlier, rush: rushPages(view, now ? [now, ...earlier] : earlier, layout.rows) }
}

// Every call the view still knows is measured, so that the sizes do not jump from call to call.
function useBoardTexts({ calls }: BoardView): BoardTexts {
  const words = useWords()
  const widths = calls.map(({ number }) => emWidth(number))
  return {
    numberEm: Math.max(emWidth(USUAL_NUMBER), ...widths),
    counters: calls.map(({ counterName }) => counterWords(words(counterName))),
  }
}
