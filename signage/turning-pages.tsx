// One place of the board on which pages take their turns. All of them are laid out; one is seen.
import { type ReactNode, useEffect } from 'react'
import type { PrintedPage } from './board-pages.ts'
import { useTurn } from './use-turn.ts'

/** A page and how long it stays, in ms. */
export type Page = {
  readonly key: string
  readonly dwellMs: number
  readonly content: ReactNode
  /** To be told whenever the page is to be seen. */
  readonly onShown?: () => void
}

type TurningPagesProps = {
  readonly pages: readonly Page[]
  readonly className: string
  /** Whenever this changes, the first page comes at once. */
  readonly restart: string
}

export function TurningPages({ pages, className, restart }: TurningPagesProps) {
  const at = useTurn(
    pages.map(({ dwellMs }) => dwellMs),
    restart,
  )
  useEffect(() => pages[at]?.onShown?.())
  return (
    <div className={`turning-pages ${className}`}>
      {pages.map(({ key, content }, index) => (
        <div key={key} className="turning-page" data-shown={index === at} aria-hidden={index !== at}>
          {content}
        </div>
      ))}
    </div>
  )
}

/** A page of a sentence in large print, line by line. */
export function printed({ key, lines, fontPx, dwellMs }: PrintedPage): Page {
  const content = (
    <p className="large-print" style={{ fontSize: fontPx }}>
      {lines.map((line, at) => (
        // A line is known by its place: two of them may have the same words.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={at}>{line}</span>
      ))}
    </p>
  )
  return { key, dwellMs, content }
}
