// The big board of the hall: it shows what is called in its zone, says it, and proves both. Never a name.
import { type ReactNode, useEffect } from 'react'
import type { BoardView } from '#contract/signage-views.ts'
import type { Say } from '#contract/wire.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useThisScreen } from '#ui/this-screen.ts'
import { useTakeover } from '#ui/use-takeover.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import type { BoardLayout } from './board-layout.ts'
import { typedPages } from './board-pages.ts'
import { BoardPicture, usePainted } from './board-picture.tsx'
import { type BoardVoice, USUAL_BOARD_MM, useSurface } from './board-screen.ts'
import { useExampleBoard } from './example-board.ts'
import { SoundSign } from './sound-sign.tsx'
import { type Announcements, useAnnouncements } from './use-announcements.ts'
import { useTypedText } from './use-typed-text.ts'

/** The page `/board`. Needs no sign-in and no touch; heals by itself. With `?preview` examples, and nothing is said. */
export function HallBoard() {
  const { isKnown, zone, isSilent } = useThisScreen()
  if (new URLSearchParams(location.search).has('preview')) return <ExampleBoard />
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
  const { mayBeHeard, speaking, painted: tellPainted, typedPainted, isNews } = announcements
  const surface = useSurface(USUAL_BOARD_MM)
  const painted = usePainted(view, surface, speaking?.call)
  const { now, earlier, layout } = painted
  const typed = useTypedText(speaking, (say) => readingMs(say, layout, surface.widthPx))
  // Under an emergency notice nobody sees a call, and the desk shall know.
  const isCovered = useTakeover() !== undefined
  useEffect(() => tellPainted(now && !isCovered ? [now, ...earlier] : []))
  useEffect(() => typed && typedPainted(typed), [typed, typedPainted])
  return (
    <>
      <BoardPicture
        view={view}
        surface={surface}
        painted={painted}
        speaking={speaking?.call}
        typed={typed}
        isNews={isNews}
        onShown={(calls) => tellPainted(isCovered ? [] : calls)}
      />
      {mayBeHeard && !surface.isDots ? <SoundSign /> : undefined}
    </>
  )
}

// For the settings page: the real picture of a screen, with calls that nobody made.
function ExampleBoard() {
  const view = useExampleBoard()
  const surface = useSurface(USUAL_BOARD_MM)
  const painted = usePainted(view, surface, undefined)
  return (
    <BoardPicture
      view={view}
      surface={surface}
      painted={painted}
      speaking={undefined}
      typed={undefined}
      isNews={() => false}
      onShown={() => undefined}
    />
  )
}

function readingMs(say: Say, layout: BoardLayout, widthPx: number): number {
  return typedPages(say, layout, widthPx).reduce((sum, { dwellMs }) => sum + dwellMs, 0)
}
