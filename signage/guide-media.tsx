// A picture or a film of the hall’s own. A film is silent: the voice of the hall is for calls, and its captions stand below
// it in letters that can be read from the last row.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { guideWordsIn } from '#contract/guide-text.ts'
import type { Media } from '#contract/guides.ts'
import { useLanguage } from '#ui/language.ts'
import type { GuideLayout } from './guide-layout.ts'
import { dwellMs } from './turns.ts'
import { wrapLines } from './wrap-lines.ts'

/** A film that stands still this long is broken: the next thing comes (signage.md 1). */
const STALL_MS = 15_000
/** As line-height in guides.css. */
const CAPTION_LINE_EM = 1.3

type GuideMediaProps = {
  readonly media: Media
  readonly hall: string
  readonly layout: GuideLayout
  readonly onEnd: () => void
}

export function GuideMedia(props: GuideMediaProps) {
  const { media } = props
  return media.kind === 'picture' ? <Picture {...props} media={media} /> : <Film {...props} media={media} />
}

type PictureProps = GuideMediaProps & { readonly media: Extract<Media, { kind: 'picture' }> }

function Picture({ media, hall, layout, onEnd }: PictureProps) {
  const { language } = useLanguage()
  const caption = guideWordsIn(media.caption, language)
  useEnd(Math.max(media.seconds * 1000, dwellMs([caption])), onEnd)
  return (
    <figure className="guide-media">
      <img src={addressOf(hall, media.file)} alt={caption} />
      <Caption words={caption} layout={layout} />
    </figure>
  )
}

type FilmProps = GuideMediaProps & { readonly media: Extract<Media, { kind: 'film' }> }

function Film({ media, hall, layout, onEnd }: FilmProps) {
  const { language } = useLanguage()
  const [seconds, setSeconds] = useState(0)
  const [isBroken, setIsBroken] = useState(false)
  const film = useRef<HTMLVideoElement>(null)
  const title = guideWordsIn(media.title, language)
  const cue = media.cues.find(({ fromSeconds, toSeconds }) => seconds >= fromSeconds && seconds < toSeconds)
  const words = cue ? guideWordsIn(cue.words, language) : title
  // The room of its longest caption from the beginning: a film that grows and shrinks with its captions cannot be watched.
  const texts = [title, ...media.cues.map((one) => guideWordsIn(one.words, language))]
  const lines = Math.max(...texts.map((one) => wrapLines(one, layout.lineEm).length))
  useEnd(isBroken ? dwellMs([title]) : undefined, onEnd)
  useWatchdog(seconds, () => setIsBroken(true))
  useEffect(() => {
    // A browser that forbids even a silent film shows its first picture and its title.
    film.current?.play().catch(() => setIsBroken(true))
  }, [])
  return (
    <figure className="guide-media">
      <video
        ref={film}
        src={addressOf(hall, media.file)}
        aria-label={title}
        muted
        playsInline
        onTimeUpdate={({ currentTarget }) => setSeconds(currentTarget.currentTime)}
        onEnded={onEnd}
        onError={() => setIsBroken(true)}
      />
      <Caption words={words} layout={layout} lines={lines} />
    </figure>
  )
}

type CaptionProps = { readonly words: string; readonly layout: GuideLayout; readonly lines?: number }

function Caption({ words, layout, lines = 1 }: CaptionProps) {
  return (
    <figcaption style={{ fontSize: layout.textPx, minHeight: `${lines * CAPTION_LINE_EM}em` }}>
      {wrapLines(words, layout.lineEm).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </figcaption>
  )
}

function addressOf(hall: string, file: string): string {
  return `/api/halls/${encodeURIComponent(hall)}/media/${file}`
}

function useEnd(afterMs: number | undefined, onEnd: () => void): void {
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (afterMs === undefined) return
    const timer = setTimeout(end, afterMs)
    return () => clearTimeout(timer)
  }, [afterMs])
}

// Begins anew with every picture that moves.
function useWatchdog(seconds: number, onStall: () => void): void {
  const stalled = useEffectEvent(onStall)
  // biome-ignore lint/correctness/useExhaustiveDependencies: progress is what it watches.
  useEffect(() => {
    const timer = setTimeout(stalled, STALL_MS)
    return () => clearTimeout(timer)
  }, [seconds])
}
