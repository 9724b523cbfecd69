// How a board of this size is divided: the call of this moment, the calls before it, the quiet strip below. Pure.
// Nothing is drawn smaller than legible.ts allows; what does not fit is left out, in a fixed order.
import { goodInstead, type Instead } from '#contract/fitting-screen.ts'
import { ARROW_EM, BANNER_LINE_PER_EM, FRAME_EM, SIDE_PART, TIGHT_ARROW_EM } from '#contract/least-screen.ts'
import { type Letters, lettersOf, type Surface } from '#contract/legible.ts'
import { type CounterWords, isLatin, widthOf } from './counter-words.ts'

/** What has to fit: the widest number, in font sizes, and the counters that visitors are called to. */
export type BoardTexts = { readonly numberEm: number; readonly counters: readonly CounterWords[] }

/** Number and counter on one line, or one under the other. */
export type Shape = 'line' | 'stack'

export type BoardLayout = {
  readonly letters: Letters
  /** The number of the call of this moment, font size in px; its counter's digits have the same. */
  readonly bannerPx: number
  readonly shape: Shape
  /** Only the counter's number, in a frame, where its whole name does not fit. */
  readonly isShortInBanner: boolean
  /** A small arrow and no frame, where there is no room for either. */
  readonly isTight: boolean
  /** How many earlier calls are shown, and how large. */
  readonly rows: number
  readonly rowPx: number
  readonly rowShape: Shape
  readonly isShortInRows: boolean
  /** Clock and waiting counts on a line of their own, or in turns with the earlier calls, or all in turns with the call. */
  readonly strip: 'own' | 'turns' | 'none'
  readonly stripHeightPx: number
  /** The height of what lies below the banner and above the strip. */
  readonly rowsHeightPx: number
  /** False: this screen is too small for its hall. It shows what it can, and tells the staff. */
  readonly isLegible: boolean
}

/** How large the words of a counter's name are beside its digits, at least, where there is room. */
export const BANNER_WORDS_PART = 0.5
export const ROW_WORDS_PART = 0.75
const ROW_LINE_PER_EM = 1.2
const STRIP_LINE_PER_EM = 1.12
const WORDS_LINE_PER_EM = 1.2
// A row that is nearly as large as the banner takes the banner's meaning away.
const ROW_PER_BANNER_MAX = 0.72
// A long name without a number (综合窗口) may need several lines.
const WORD_LINES_MAX = 3
const METER_MM = 1000
// On a screen of no use for a hall, a phone for example, somebody still wants to see what a board looks like.
const LEAST_LETTERS_PER_SIDE = 9

type Wish = {
  readonly rows: number
  readonly rowShape: Shape
  /** How much larger than the smallest legible letters the banner shall be. */
  readonly bannerScale: number
  readonly strip: BoardLayout['strip']
  readonly shape: Shape
  readonly isShort: boolean
  readonly isTight: boolean
  readonly wordLines: number
}

/** The best division of this screen: two or three earlier calls where they can be read, else fewer. */
export function boardLayout(screen: Surface, texts: BoardTexts): BoardLayout {
  const layout = legibleLayout(screen, lettersOf(screen), texts)
  if (layout) return { ...layout, isLegible: true }
  // Too small for its farthest seats: as large as it can be for the nearer ones, never an empty screen.
  const nearer = metersBelow(screen).map((viewingMm) =>
    legibleLayout(screen, lettersOf({ ...screen, viewingMm }), texts),
  )
  const best = nearer.find((found) => found !== undefined) ?? layoutFor(screen, leastLetters(screen), texts, leastWish)
  return { ...best, isLegible: false }
}

/** What would do instead, when even the least layout cannot be read. */
export function whatWouldFit(screen: Surface, texts: BoardTexts): Instead {
  return goodInstead(screen, (other) => legibleLayout(other, lettersOf(other), texts) !== undefined)
}

/** The smallest font of words among the rest of the board: a capital's height for Latin, a square for Chinese. */
export function wordsPx({ digitPx, textPx }: Letters, text: string): number {
  return isLatin(text) ? digitPx : textPx
}

function legibleLayout(screen: Surface, letters: Letters, texts: BoardTexts): BoardLayout | undefined {
  for (const wish of wishesFor(screen)) {
    const layout = layoutFor(screen, letters, texts, wish)
    if (layout.isLegible) return layout
  }
  return undefined
}

// Whole metres nearer than the farthest seat, the farthest first.
function metersBelow({ viewingMm }: Surface): readonly number[] {
  const meters = Math.ceil(viewingMm / METER_MM) - 1
  return Array.from({ length: Math.max(0, meters) }, (_, at) => (meters - at) * METER_MM)
}

function leastLetters({ widthPx, heightPx }: Surface): Letters {
  const px = Math.floor(Math.min(widthPx, heightPx) / LEAST_LETTERS_PER_SIDE)
  return { digitPx: px, textPx: px }
}

const leastWish: Wish = {
  rows: 0,
  rowShape: 'line',
  bannerScale: 0,
  strip: 'turns',
  shape: 'stack',
  isShort: true,
  isTight: false,
  wordLines: WORD_LINES_MAX,
}

const rowWishes = [
  { rows: 3, rowShape: 'line', bannerScale: 1.5 },
  { rows: 2, rowShape: 'line', bannerScale: 1.1 },
  { rows: 2, rowShape: 'stack', bannerScale: 1 },
  { rows: 1, rowShape: 'line', bannerScale: 1 },
  { rows: 1, rowShape: 'stack', bannerScale: 1 },
  { rows: 0, rowShape: 'line', bannerScale: 1 },
] as const

// From what is best to what is still good: first as many earlier calls as may be, then a strip of its own, then whole
// names of counters.
function* wishesFor({ widthPx, heightPx }: Surface): Generator<Wish> {
  const bothShapes: readonly Shape[] = widthPx >= heightPx ? ['line', 'stack'] : ['stack', 'line']
  for (const wordLines of [1, 2, WORD_LINES_MAX]) {
    const shapes: readonly Shape[] = wordLines === 1 ? bothShapes : ['stack']
    for (const inRows of rowWishes) {
      for (const strip of ['own', 'turns'] as const) {
        for (const isShort of [false, true]) {
          for (const shape of shapes) yield { ...inRows, strip, isShort, shape, wordLines, isTight: false }
        }
      }
    }
  }
  yield* wishesForOneCall(bothShapes)
}

// A low LED bar: the call and nothing else.
function* wishesForOneCall(shapes: readonly Shape[]): Generator<Wish> {
  for (const isTight of [false, true]) {
    for (const isShort of [false, true]) {
      for (const shape of shapes) {
        yield { rows: 0, rowShape: 'line', bannerScale: 1, strip: 'none', isShort, shape, wordLines: 1, isTight }
      }
    }
  }
}

function layoutFor(screen: Surface, letters: Letters, texts: BoardTexts, wish: Wish): BoardLayout {
  const { rows, rowShape, strip, shape, isShort, isTight, wordLines } = wish
  const widthPx = screen.widthPx * (1 - 2 * SIDE_PART)
  // Even without earlier calls one line stays free: the rule and the waiting counts take their turns there.
  const rowLines = strip === 'none' ? 0 : Math.max(1, rows * linesOf(rowShape)) * ROW_LINE_PER_EM
  const stripHeightPx = strip === 'own' ? letters.digitPx * STRIP_LINE_PER_EM : 0
  const roomPx = screen.heightPx - stripHeightPx - rowLines * letters.digitPx - wrappedPx(texts, letters, wordLines)
  const bannerLines = wordLines === 1 ? linesOf(shape) : 1
  const bannerPx = Math.floor(
    Math.min(
      roomPx / bannerLines / BANNER_LINE_PER_EM,
      fontFor({ texts, letters, widthPx, shape, isShort, isTight, wordLines, wordsPart: BANNER_WORDS_PART }),
    ),
  )
  const rowsHeightPx = roomPx + rowLines * letters.digitPx - bannerPx * bannerLines * BANNER_LINE_PER_EM
  const inRows = rowFor(texts, letters, widthPx, rowShape)
  return {
    letters,
    bannerPx: Math.max(bannerPx, letters.textPx / 2),
    shape,
    isShortInBanner: isShort,
    isTight,
    rows,
    rowPx: Math.floor(
      Math.max(
        letters.digitPx,
        Math.min(inRows.fontPx, bannerPx * ROW_PER_BANNER_MAX, rowsHeightPx / Math.max(1, rowLines)),
      ),
    ),
    rowShape,
    isShortInRows: inRows.isShort,
    strip,
    stripHeightPx,
    rowsHeightPx: Math.max(0, rowsHeightPx),
    isLegible:
      bannerPx >= letters.digitPx * Math.max(wish.bannerScale, 1) && (rows === 0 || inRows.fontPx >= letters.digitPx),
  }
}

const linesOf = (shape: Shape): number => (shape === 'line' ? 1 : 2)

// A name on several lines of its own takes its height from the screen, whatever the banner's letters.
function wrappedPx({ counters }: BoardTexts, letters: Letters, wordLines: number): number {
  if (wordLines === 1) return 0
  const sizes = counters.map(({ before, after }) => wordsPx(letters, before + after))
  return Math.max(0, ...sizes) * wordLines * WORDS_LINE_PER_EM
}

type Fit = {
  readonly texts: BoardTexts
  readonly letters: Letters
  readonly widthPx: number
  readonly shape: Shape
  readonly isShort: boolean
  readonly isTight: boolean
  readonly wordLines: number
  readonly wordsPart: number
}

// The largest font with which number, arrow and every counter still stand on their line or lines.
function fontFor(fit: Fit): number {
  const { texts, widthPx, shape } = fit
  const counterLines = texts.counters.map((counter) => counterFont(counter, fit))
  const numberLine = shape === 'stack' ? widthPx / texts.numberEm : widthPx / (texts.numberEm + arrowEm(fit))
  return Math.min(numberLine, ...counterLines)
}

const arrowEm = ({ isTight }: Fit): number => (isTight ? TIGHT_ARROW_EM : ARROW_EM)

function counterFont(counter: CounterWords, fit: Fit): number {
  const { texts, letters, widthPx, shape, isShort, isTight, wordLines, wordsPart } = fit
  const { digitsEm, wordsEm } = widthOf(counter)
  const isAlone = isShort && digitsEm > 0
  const frameEm = isAlone && !isTight ? FRAME_EM : 0
  const besideEm = (shape === 'line' ? texts.numberEm : 0) + arrowEm(fit) + digitsEm + frameEm
  if (isAlone) return widthPx / besideEm

  const leastPx = wordsPx(letters, counter.before + counter.after)
  const beside = (widthPx - (wordsEm * leastPx) / wordLines) / besideEm
  // Where there is room, the words grow with the digits: 3 huge and 号窗口 tiny would not look like one name.
  return beside * wordsPart <= leastPx ? beside : widthPx / (besideEm + (wordsEm / wordLines) * wordsPart)
}

function rowFor(texts: BoardTexts, letters: Letters, widthPx: number, shape: Shape) {
  const fontWhen = (isShort: boolean) =>
    fontFor({ texts, letters, widthPx, shape, isShort, isTight: false, wordLines: 1, wordsPart: ROW_WORDS_PART })
  const whole = fontWhen(false)
  return whole >= letters.digitPx ? { fontPx: whole, isShort: false } : { fontPx: fontWhen(true), isShort: true }
}
