// Every board, whatever its size: nothing smaller than may be read, nothing over the edge.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PanelScreen } from '#contract/devices.ts'
import { emWidth, lettersOf, type Surface, surfaceOf } from '#contract/legible.ts'
import {
  ARROW_EM,
  type BoardLayout,
  boardLayout,
  FRAME_EM,
  SIDE_PART,
  whatWouldFit,
  wordsPx,
} from '#signage/board-layout.ts'
import { type CounterWords, counterWords, widthOf } from '#signage/counter-words.ts'

const numberEm = emWidth('老012')
const tv = (meters: number, widthPx = 1920, heightPx = 1080): Surface =>
  surfaceOf({ diagonalInch: 55, widthPx, heightPx, viewingMm: meters * 1000 })
const zh = ['3号窗口', '5号窗口'].map(counterWords)

describe('55 inch, 1920 × 1080', () => {
  test.each([
    { meters: 3, rows: 3, isShort: false, strip: 'own' },
    { meters: 5, rows: 3, isShort: false, strip: 'own' },
    { meters: 8, rows: 2, isShort: false, strip: 'own' },
    { meters: 10, rows: 2, isShort: true, strip: 'turns' },
  ])('read from $meters m: the call of this moment and $rows earlier ones', ({ meters, rows, isShort, strip }) => {
    const layout = boardLayout(tv(meters), { numberEm, counters: zh })
    expect(layout).toMatchObject({ rows, isShortInBanner: isShort, strip, shape: 'line', isLegible: true })
    expect(layout.bannerPx).toBeGreaterThan(layout.rowPx * 1.2)
  })

  test('upright, number and counter stand one under the other', () => {
    expect(boardLayout(tv(8, 1080, 1920), { numberEm, counters: zh })).toMatchObject({ shape: 'stack', rows: 3 })
  })

  test('a long name without a number takes several lines rather than small letters', () => {
    const layout = boardLayout(tv(8), { numberEm, counters: [counterWords('社会保障卡业务综合窗口')] })
    expect(layout).toMatchObject({ shape: 'stack', rows: 0, isLegible: true })
  })
})

describe('a screen too small for its hall', () => {
  const small: PanelScreen = { diagonalInch: 32, widthPx: 1920, heightPx: 1080, viewingMm: 20_000 }

  test('shows what it can, as for nearer seats, and says what would do', () => {
    const texts = { numberEm, counters: zh }
    const isLegible = (changed: Partial<PanelScreen>) =>
      boardLayout(surfaceOf({ ...small, ...changed }), texts).isLegible
    const { diagonalInch = 0, viewingMm = 0 } = whatWouldFit(surfaceOf(small), texts)
    expect(isLegible({})).toBe(false)
    expect(isLegible({ viewingMm })).toBe(true)
    expect(isLegible({ viewingMm: viewingMm + 100 })).toBe(false)
    expect(isLegible({ diagonalInch })).toBe(true)
    expect(isLegible({ diagonalInch: diagonalInch - 1 })).toBe(false)
  })
})

const anyScreen = fc.record({
  diagonalInch: fc.integer({ min: 5, max: 110 }),
  widthPx: fc.integer({ min: 320, max: 3840 }),
  heightPx: fc.integer({ min: 320, max: 3840 }),
  viewingMm: fc.integer({ min: 1000, max: 25_000 }),
})
const anyCounters = fc.array(
  fc.constantFrom('3号窗口', '12号窗口', '综合窗口', 'Counter 3', '社会保障卡业务窗口', '7'),
  {
    maxLength: 4,
  },
)

describe('on any screen', () => {
  const property = (holds: (screen: Surface, layout: BoardLayout, counters: readonly CounterWords[]) => void) =>
    fc.assert(
      fc.property(anyScreen, anyCounters, (panel, names) => {
        const screen = surfaceOf(panel)
        const counters = names.map(counterWords)
        holds(screen, boardLayout(screen, { numberEm, counters }), counters)
      }),
    )

  test('what counts as legible is never smaller than the letters for the farthest seat', () => {
    property((screen, { isLegible, bannerPx, rowPx }) => {
      if (!isLegible) return
      expect(bannerPx).toBeGreaterThanOrEqual(lettersOf(screen).digitPx)
      expect(rowPx).toBeGreaterThanOrEqual(lettersOf(screen).digitPx)
    })
  })

  test('banner, earlier calls and strip together are not higher than the screen', () => {
    property((screen, { isLegible, bannerPx, shape, rowsHeightPx, stripHeightPx, rows, rowPx, rowShape }) => {
      if (!isLegible) return
      expect(bannerPx + rowsHeightPx + stripHeightPx).toBeLessThanOrEqual(screen.heightPx)
      expect(rows * rowPx * (rowShape === 'line' ? 1 : 2)).toBeLessThanOrEqual(rowsHeightPx)
      expect(shape === 'line' || screen.heightPx > 2 * bannerPx).toBe(true)
    })
  })

  test('number, arrow and counter on one line are not wider than the screen', () => {
    property((screen, layout, counters) => {
      if (!layout.isLegible || layout.shape === 'stack') return
      for (const counter of counters) {
        expect(lineWidth(layout, counter)).toBeLessThanOrEqual(screen.widthPx * (1 - 2 * SIDE_PART) + 0.01)
      }
    })
  })
})

function lineWidth({ bannerPx, isShortInBanner, letters }: BoardLayout, counter: CounterWords): number {
  const { digitsEm, wordsEm } = widthOf(counter)
  if (isShortInBanner && digitsEm > 0) return (numberEm + ARROW_EM + digitsEm + FRAME_EM) * bannerPx
  const words = wordsEm * wordsPx(letters, counter.before + counter.after)
  return (numberEm + ARROW_EM + digitsEm) * bannerPx + words
}
