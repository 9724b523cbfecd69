// The sizes of a board as CSS custom properties: signage.css says where they go, board-layout.ts how large they are.
import type { CSSProperties } from 'react'
import { FRAME_EM, SIDE_PART } from '#contract/least-screen.ts'
import { LINE_PER_EM, type Surface } from '#contract/legible.ts'
import { BANNER_WORDS_PART, type BoardLayout, ROW_WORDS_PART } from './board-layout.ts'

export function boardStyle(layout: BoardLayout, { widthPx }: Surface): CSSProperties {
  const { letters, bannerPx, rowPx, rowsHeightPx, stripHeightPx } = layout
  return {
    '--digit': `${letters.digitPx}px`,
    '--words': `${letters.textPx}px`,
    '--banner': `${bannerPx}px`,
    '--banner-words': `${bannerPx * BANNER_WORDS_PART}px`,
    '--row': `${rowPx}px`,
    '--row-words': `${rowPx * ROW_WORDS_PART}px`,
    '--rows-height': `${rowsHeightPx}px`,
    '--strip-height': `${stripHeightPx}px`,
    '--side': `${widthPx * SIDE_PART}px`,
    '--frame': `${FRAME_EM}em`,
    '--print-line': LINE_PER_EM,
  } as CSSProperties
}
