// Whether a bar of this size shows everything around its number, or the number alone as large as it can be. Pure.
import { BANNER_LINE_PER_EM, SIDE_PART, USUAL_NUMBER } from '#contract/least-screen.ts'
import { emWidth, lettersOf, type Surface } from '#contract/legible.ts'

/** How large the number is beside counter and words: as counter-bar.css has it, a tall screen and a strip. */
const TALL = { ofHeight: 0.38, ofWidth: 0.24 }
const STRIP = { ofHeight: 0.68, ofWidth: 0.15 }
const STRIP_RATIO = 3

export type BarLayout = {
  /** Only the number, or what the counter does when nobody is called: with all the rest it could not be read. */
  readonly isAlone: boolean
  /** The font size of one line of text that has the bar for itself, in px. */
  readonly alonePx: (text: string) => number
}

/**
 * The layout of a bar; with its counter and words only where the farthest reader can still read the number. Dots are too
 * few for small words beside it.
 */
export function barLayout(surface: Surface): BarLayout {
  const { widthPx, heightPx } = surface
  const { ofHeight, ofWidth } = widthPx >= STRIP_RATIO * heightPx ? STRIP : TALL
  const numberPx = Math.min(heightPx * ofHeight, widthPx * ofWidth)
  const alonePx = (text: string) =>
    Math.floor(Math.min(heightPx / BANNER_LINE_PER_EM, (widthPx * (1 - 2 * SIDE_PART)) / emWidth(text)))
  return {
    isAlone: surface.isDots || numberPx < lettersOf(surface).digitPx,
    alonePx: (text) => Math.min(alonePx(text), alonePx(USUAL_NUMBER)),
  }
}
