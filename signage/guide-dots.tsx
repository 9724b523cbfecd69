// How far one is: a dot for each page, the present one filled. Said in words to those who cannot see it.
import { useText } from '#ui/language.ts'

type GuideDotsProps = {
  readonly at: number
  readonly count: number
  readonly heightPx: number
  readonly isPaused: boolean
}

export function GuideDots({ at, count, heightPx, isPaused }: GuideDotsProps) {
  const text = useText()
  return (
    <footer className="guide-dots" style={{ height: heightPx }}>
      <span className="visually-hidden">{text('guides.page', { page: at + 1, pages: Math.max(1, count) })}</span>
      {isPaused ? <span className="guide-paused">{text('guides.paused')}</span> : undefined}
      {isPaused || count < 2
        ? undefined
        : Array.from({ length: count }, (_, page) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place.
            <span key={page} className="guide-dot" data-now={page === at} data-past={page < at} aria-hidden="true" />
          ))}
    </footer>
  )
}
