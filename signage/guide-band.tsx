// The band at the top of a guide screen: what this is about; a fresh call, larger than everything, for some seconds; and
// from when the picture is while the server is away. It never covers the page below it.
import type { CSSProperties } from 'react'
import { ARROW_EM, FRAME_EM } from '#contract/least-screen.ts'
import { emWidth } from '#contract/legible.ts'
import type { GuidesView, ShownCall } from '#contract/signage-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { Clock, timeOf } from '#ui/parts/clock.tsx'
import { useAway } from '#ui/use-away.ts'
import { useConnection } from '#ui/use-connection.ts'
import { CallWords } from './call-words.tsx'
import { counterWords, widthOf } from './counter-words.ts'
import type { GuideLayout } from './guide-layout.ts'

type GuideBandProps = {
  readonly view: GuidesView
  readonly call: ShownCall | undefined
  /** The whole title, and as much of it as fits; nothing when nothing does. */
  readonly title: string
  readonly head: string
  readonly tone: string
  readonly layout: GuideLayout
}

/** The words of a counter’s name beside its digits, as a part of their size. */
const WORDS_PART = 0.75
const CALL_LINE_PER_EM = 1.14
// A short title may be a little larger than the text.
const HEAD_GROWS_MAX = 1.25

export function GuideBand({ view, call, title, head, tone, layout }: GuideBandProps) {
  const text = useText()
  const { state } = useConnection()
  const isLong = useAway()
  const isAway = state === 'away' || state === 'too-old' || isLong
  const look = call ? 'call' : isAway ? 'away' : tone
  const time = timeOf(view.at, view.timeZone)
  return (
    // With the call as its key, a new call blinks from the beginning.
    <header key={call?.call} className="guide-band" data-tone={look} style={{ height: layout.bandHeightPx }}>
      <div role="status" aria-live={call ? 'assertive' : 'polite'}>
        {call ? <CallInBand call={call} layout={layout} /> : undefined}
        {isAway && !call ? <Fitted words={text('common.dataAsOf', { time })} layout={layout} /> : undefined}
      </div>
      <h1>
        {look === tone && head !== '' ? (
          <Fitted words={head} layout={layout} />
        ) : (
          <span className="visually-hidden">{title}</span>
        )}
      </h1>
      {look === tone && head === '' ? <HallClock view={view} layout={layout} /> : undefined}
    </header>
  )
}

// Where no form of the title fits, the band is not left empty.
function HallClock({ view, layout }: { readonly view: GuidesView; readonly layout: GuideLayout }) {
  return (
    <span style={{ fontSize: layout.textPx }}>
      <Clock timeZone={view.timeZone} />
    </span>
  )
}

function Fitted({ words, layout }: { readonly words: string; readonly layout: GuideLayout }) {
  const fontSize = Math.min(layout.textPx * HEAD_GROWS_MAX, layout.linePx / Math.max(1, emWidth(words)))
  return <span style={{ fontSize }}>{words}</span>
}

function CallInBand({ call, layout }: { readonly call: ShownCall; readonly layout: GuideLayout }) {
  const words = useWords()
  const { fontPx, isShort } = callFont(call, words(call.counterName), layout)
  const style = {
    fontSize: fontPx,
    '--counter-words': `${fontPx * WORDS_PART}px`,
    '--digit': '0px',
    '--words': '0px',
    '--frame': `${FRAME_EM}em`,
  } as CSSProperties
  return (
    <div style={style}>
      <CallWords call={call} shape="line" isShort={isShort} />
    </div>
  )
}

// Only the counter’s number where its whole name would be too small for the farthest reader.
function callFont(call: ShownCall, counterName: string, { letters, linePx, textPx, bandHeightPx }: GuideLayout) {
  const { digitsEm, wordsEm } = widthOf(counterWords(counterName))
  const besideEm = emWidth(call.number) + ARROW_EM + digitsEm
  const highestPx = bandHeightPx / CALL_LINE_PER_EM
  const whole = Math.min(highestPx, linePx / (besideEm + wordsEm * WORDS_PART))
  const isReadable = whole >= letters.digitPx && whole * WORDS_PART >= Math.min(textPx, letters.textPx)
  if (isReadable || digitsEm === 0) return { fontPx: whole, isShort: false }
  return { fontPx: Math.min(highestPx, linePx / (besideEm + FRAME_EM)), isShort: true }
}
