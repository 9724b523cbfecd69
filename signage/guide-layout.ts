// How a guide screen of this size is divided: a band at the top for the title and for fresh calls, the page, its dots. Pure.
// Letters are never smaller than legible.ts allows for the farthest reader.
import type { Language } from '#contract/ids.ts'
import { GUIDE } from '#contract/least-screen.ts'
import { type Letters, LINE_PER_EM, lettersOf, type Surface } from '#contract/legible.ts'

export type GuideLayout = {
  readonly letters: Letters
  /** The font size of everything that is read, in px. */
  readonly textPx: number
  /** How much a page holds: lines, and how many font sizes wide they are. */
  readonly lines: number
  readonly lineEm: number
  readonly bandHeightPx: number
  readonly footHeightPx: number
  readonly pageHeightPx: number
  readonly linePx: number
  /** False: this screen is too small for its farthest reader. It shows what it can, and tells the staff. */
  readonly isLegible: boolean
}

/** Fewer characters in a line would tear every phrase. Five Latin letters take about three font sizes. */
const LINE_EM_MIN: Readonly<Record<Language, number>> = { zh: GUIDE.lineEmMin, en: 7.5 }
// Nearer readers get larger letters, not more of them: guides.md E0 wants at most 16 characters in a line.
const EM_OF_WIDTH_MIN = 10
const LINE_EM_MAX = 18
const EM_OF_HEIGHT_MIN = 9
const METER_MM = 1000
const AT_HAND_MM = 200
/** 55 inches. */
const AS_LARGE_AS_MM = 1397

/** The division of this screen for a language; for nearer readers where its farthest could not read it. */
export function guideLayout(screen: Surface, language: Language): GuideLayout {
  const layout = layoutFor(screen, language)
  if (layout.isLegible) return layout
  const nearer = metersBelow(screen).map((viewingMm) => layoutFor({ ...screen, viewingMm }, language))
  return { ...(nearer.find(({ isLegible }) => isLegible) ?? layoutFor(atHand(screen), language)), isLegible: false }
}

/** The farthest reader that this screen serves, in whole metres; undefined when it serves none. */
export function guideMetersMax(screen: Surface, language: Language): number | undefined {
  const viewingMm = metersBelow(screen).find((mm) => layoutFor({ ...screen, viewingMm: mm }, language).isLegible)
  return viewingMm === undefined ? undefined : viewingMm / METER_MM
}

function layoutFor(screen: Surface, language: Language): GuideLayout {
  const { widthPx, heightPx } = screen
  const letters = lettersOf(screen)
  const linePx = widthPx * (1 - 2 * GUIDE.sidePart)
  const leastPx = language === 'en' ? letters.digitPx : letters.textPx
  const textPx = Math.max(leastPx, Math.floor(Math.min(linePx / EM_OF_WIDTH_MIN, heightPx / EM_OF_HEIGHT_MIN)))
  const bandHeightPx = Math.ceil(GUIDE.bandEm * textPx)
  const footHeightPx = Math.ceil(GUIDE.footEm * textPx)
  const pageHeightPx = heightPx - bandHeightPx - footHeightPx
  const lines = Math.floor(pageHeightPx / textPx / LINE_PER_EM)
  const lineEm = Math.min(linePx / textPx, LINE_EM_MAX)
  return {
    letters,
    textPx,
    lines: Math.max(lines, GUIDE.linesMin),
    lineEm,
    bandHeightPx,
    footHeightPx,
    pageHeightPx,
    linePx,
    isLegible: lines >= GUIDE.linesMin && lineEm >= LINE_EM_MIN[language],
  }
}

// Whole metres nearer than the farthest reader, the farthest first.
function metersBelow({ viewingMm }: Surface): readonly number[] {
  const meters = Math.ceil(viewingMm / METER_MM) - 1
  return Array.from({ length: Math.max(0, meters) }, (_, at) => (meters - at) * METER_MM)
}

// A phone: whoever holds it sees what a guide screen looks like.
function atHand(screen: Surface): Surface {
  return { ...screen, viewingMm: AT_HAND_MM, mmPerPx: AS_LARGE_AS_MM / Math.hypot(screen.widthPx, screen.heightPx) }
}
