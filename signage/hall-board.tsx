// The big board of the hall: the call of this moment, the calls before it, who waits, and the rule. Never a name.
import { type ReactNode, useEffect } from 'react'
import { emWidth } from '#contract/legible.ts'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import { useLanguage, useText, useWords } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useThisScreen } from '#ui/this-screen.ts'
import { useAway } from '#ui/use-away.ts'
import { useConnection } from '#ui/use-connection.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { type BoardLayout, type BoardTexts, boardLayout } from './board-layout.ts'
import { typedPages } from './board-pages.ts'
import { type BoardVoice, USUAL_BOARD_MM, useSurface } from './board-screen.ts'
import { AwaySign, BoardStrip } from './board-strip.tsx'
import { boardStyle } from './board-style.ts'
import { CalledBanner } from './called-banner.tsx'
import { counterWords } from './counter-words.ts'
import { isCalling, QuietBanner } from './quiet-banner.tsx'
import { RuleWords } from './rule-words.tsx'
import './signage.css'
import { SoundSign } from './sound-sign.tsx'
import { TooSmallSign } from './too-small-sign.tsx'
import { TurningZone } from './turning-zone.tsx'
import { type Announcements, useAnnouncements } from './use-announcements.ts'
import { useTypedText } from './use-typed-text.ts'

/** The page `/board`. Needs no sign-in and no touch; heals by itself. */
export function HallBoard() {
  const { isKnown, zone, isSilent } = useThisScreen()
  return isKnown ? <BoardOf zone={zone} isSilent={isSilent} /> : <Opening />
}

function BoardOf({ zone, isSilent }: BoardVoice) {
  const view = useView('board', { zone })
  const problem = useViewProblem('board', { zone })
  const text = useText()
  const announcements = useAnnouncements(view, { zone, isSilent })
  if (view) return <Board view={view} announcements={announcements} />
  return <Opening>{problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}</Opening>
}

function Opening({ children }: { readonly children?: ReactNode }) {
  const text = useText()
  return <main className="board-opening">{children ?? text('common.loading')}</main>
}

type BoardProps = { readonly view: BoardView; readonly announcements: Announcements }

function Board({ view, announcements }: BoardProps) {
  const { mayBeHeard, speaking, painted, typedPainted, isNews } = announcements
  const text = useText()
  const { language } = useLanguage()
  const screen = useSurface(USUAL_BOARD_MM)
  const texts = useBoardTexts(view)
  const layout = boardLayout(screen, texts)
  const { now, earlier } = shownCalls(view, layout, speaking?.call)
  const typed = useTypedText(speaking, (say) => readingMs(say, layout, screen.widthPx))
  useEffect(() => painted(now ? [now, ...earlier] : []))
  useEffect(() => typed && typedPainted(typed), [typed, typedPainted])

  return (
    <main
      className="board"
      aria-label={text('board.title')}
      data-language={language}
      style={boardStyle(layout, screen.widthPx)}
    >
      {now ? (
        <CalledBanner
          key={now.call}
          call={now}
          layout={layout}
          isNews={isNews}
          isSpoken={speaking?.call === now.call}
        />
      ) : (
        <QuietBanner view={view} layout={layout} widthPx={screen.widthPx} />
      )}
      <TurningZone view={view} earlier={earlier} typed={typed} layout={layout} widthPx={screen.widthPx} />
      <RuleWords view={view} />
      <BoardFoot view={view} layout={layout} widthPx={screen.widthPx} />
      {mayBeHeard ? <SoundSign /> : undefined}
      {layout.isLegible ? undefined : <TooSmallSign screen={screen} texts={texts} />}
    </main>
  )
}

type FootProps = { readonly view: BoardView; readonly layout: BoardLayout; readonly widthPx: number }

function BoardFoot({ view, layout, widthPx }: FootProps) {
  const { state } = useConnection()
  const isAway = useAway()
  return (
    <>
      {layout.strip === 'own' ? <BoardStrip view={view} layout={layout} widthPx={widthPx} /> : undefined}
      {state === 'away' || state === 'too-old' || isAway ? <AwaySign view={view} /> : undefined}
    </>
  )
}

function readingMs(say: Say, layout: BoardLayout, widthPx: number): number {
  return typedPages(say, layout, widthPx).reduce((sum, { dwellMs }) => sum + dwellMs, 0)
}

// What is spoken is what is large: an eye and an ear that disagree help nobody (numbers.md B6).
function shownCalls(view: BoardView, layout: BoardLayout, speaking: string | undefined) {
  if (!isCalling(view)) return { earlier: [] as readonly ShownCall[] }
  const now = view.calls.find(({ call }) => call === speaking) ?? view.calls[0]
  return { now, earlier: view.calls.filter((call) => call !== now).slice(0, layout.rows) }
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

const USUAL_NUMBER = '老000'
