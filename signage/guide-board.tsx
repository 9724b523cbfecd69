// The guide screen: procedures in large print, page by page, the one most needed first; in its band every fresh call of
// the hall. Needs no sign-in and no touch; the arrow keys turn pages, the space bar holds one.
import { useState } from 'react'
import type { ZoneId } from '#contract/ids.ts'
import type { BoardView, GuidesView } from '#contract/signage-views.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useThisScreen } from '#ui/this-screen.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { useSurface } from './board-screen.ts'
import { GuideBand } from './guide-band.tsx'
import { type Shown, shownThings } from './guide-documents.ts'
import './guides.css'
import { GuideDots } from './guide-dots.tsx'
import { guideLayout } from './guide-layout.ts'
import { GuideMedia } from './guide-media.tsx'
import { GuidePageView } from './guide-page.tsx'
import { type GuidePage, guidePages, type PageRoom } from './guide-pages.ts'
import { isProof, proofView, useProof, useTellPages } from './guide-proof.ts'
import './signage.css'
import { TooSmallForGuides } from './too-small-for-guides.tsx'
import { useFreshCall } from './use-fresh-call.ts'
import { useGuideTurns } from './use-guide-turns.ts'

/** A procedure is read from the first rows; a hall where that is otherwise says so. */
const USUAL_GUIDE_MM = 5_000

/** The page `/guides`. */
export function GuideBoard() {
  const { zone } = useThisScreen()
  const view = useView('guides', isExample() ? { quiet: true } : {})
  // For the band: it makes no sound here.
  const board = useView('board', { zone, quiet: true })
  const problem = useViewProblem('guides')
  const text = useText()
  const proof = useProof()
  if (view && isProof()) {
    return proof ? <Guides view={proofView(view, proof)} board={undefined} zone={zone} /> : <main className="guides" />
  }
  if (view) return <Guides view={view} board={board} zone={zone} />
  return (
    <main className="board-opening">
      {problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : text('common.loading')}
    </main>
  )
}

// In a frame of the office this is no screen of the hall.
const isExample = () => isProof() || new URLSearchParams(location.search).has('preview')

type GuidesProps = {
  readonly view: GuidesView
  readonly board: BoardView | undefined
  readonly zone: ZoneId | undefined
}

function Guides({ view, board, zone }: GuidesProps) {
  const text = useText()
  const { language } = useLanguage()
  const screen = useSurface(USUAL_GUIDE_MM)
  const layout = guideLayout(screen, language)
  const call = useFreshCall(board)
  const things = shownThings(view, zone, language, text)
  const { lineEm, lines } = layout
  const pagesOf = usePages(things, { lineEm, lines, asLocally: text('guides.asLocally') })
  const { now, at, isPaused, skip } = useGuideTurns(
    things.map(({ key }) => key),
    (key) => pagesOf(key).length,
    (key, page) => pagesOf(key)[page]?.dwellMs,
  )
  const thing = things.find(({ key }) => key === now)
  const pages = now === undefined ? [] : pagesOf(now)
  const page = pages[at]
  useTellPages(
    at,
    pages.map(({ dwellMs }) => dwellMs),
  )
  const tone = thing?.kind === 'document' ? thing.tone : 'media'

  return (
    <main className="guides" aria-label={text('guides.title')} data-language={language}>
      <GuideBand
        view={view}
        call={call}
        title={thing?.kind === 'document' ? thing.document.title : text('guides.title')}
        head={page?.head ?? ''}
        tone={tone}
        layout={layout}
      />
      <div className="guide-room" style={{ paddingInline: (screen.widthPx - layout.linePx) / 2 }}>
        {thing?.kind === 'media' ? (
          <GuideMedia key={now} media={thing.media} hall={view.hall} layout={layout} onEnd={skip} />
        ) : undefined}
        {page && thing?.kind === 'document' ? (
          <GuidePageView key={`${now} ${at}`} page={page} textPx={layout.textPx} />
        ) : undefined}
      </div>
      <GuideDots at={at} count={pages.length} heightPx={layout.footHeightPx} isPaused={isPaused} />
      {layout.isLegible ? undefined : <TooSmallForGuides screen={screen} />}
    </main>
  )
}

const PAGES_KEPT_MAX = 100

// Pages are worked out again only when their words or the screen changed, not at every ticket that somebody takes.
function usePages(things: readonly Shown[], room: PageRoom): (key: string) => readonly GuidePage[] {
  const [pagesByWords] = useState(() => new Map<string, readonly GuidePage[]>())
  return (key) => {
    const thing = things.find((one) => one.key === key)
    if (thing?.kind !== 'document') return []
    const words = JSON.stringify([thing.document, room])
    const pages = pagesByWords.get(words) ?? guidePages(thing.document, room)
    if (pagesByWords.size >= PAGES_KEPT_MAX) pagesByWords.clear()
    pagesByWords.set(words, pages)
    return pages
  }
}
