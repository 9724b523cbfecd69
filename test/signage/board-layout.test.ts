// Every board, whatever its size: nothing smaller than may be read, nothing over the edge.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DotWall, PanelScreen, Screen } from '#contract/devices.ts'
import { ARROW_EM, FRAME_EM, farthestMm, SIDE_PART, tooSmall, USUAL_NUMBER } from '#contract/least-screen.ts'
import { emWidth, lettersOf, type Surface, surfaceOf } from '#contract/legible.ts'
import { type BoardLayout, boardLayout, whatWouldFit, wordsPx } from '#signage/board-layout.ts'
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

describe('a wall of dots', () => {
  const wall = (widthPx: number, heightPx: number, meters: number, pitchMm = 5): Surface =>
    surfaceOf({ dots: { widthPx, heightPx }, pitchMm, viewingMm: meters * 1000 })

  test.each([
    { size: '192 × 96', screen: wall(192, 96, 5), rows: 2, strip: 'turns', isTight: false },
    { size: '320 × 160', screen: wall(320, 160, 8), rows: 3, strip: 'turns', isTight: false },
    { size: '128 × 32', screen: wall(128, 32, 5), rows: 0, strip: 'none', isTight: true },
  ])('of $size dots shows $rows earlier calls', ({ screen, rows, strip, isTight }) => {
    const layout = boardLayout(screen, { numberEm, counters: ['3号窗口', '12号窗口'].map(counterWords) })
    expect(layout).toMatchObject({ rows, strip, isTight, isLegible: true })
  })

  test('never draws a character in fewer than 24 dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 640 }), fc.integer({ min: 24, max: 320 }), (widthPx, heightPx) => {
        const { isLegible, bannerPx, rowPx, rows, letters } = boardLayout(wall(widthPx, heightPx, 2), {
          numberEm,
          counters: zh,
        })
        if (!isLegible) return
        expect(bannerPx).toBeGreaterThanOrEqual(24)
        expect(letters.textPx).toBeGreaterThanOrEqual(24)
        if (rows > 0) expect(rowPx).toBeGreaterThanOrEqual(24)
      }),
    )
  })
})

describe('what the settings accept, a board can show, and nothing else', () => {
  const usual = { numberEm: emWidth(USUAL_NUMBER), counters: [counterWords('00号窗口')] }
  const anyWall = fc
    .record({ widthPx: fc.integer({ min: 16, max: 640 }), heightPx: fc.integer({ min: 16, max: 640 }) })
    .map((dots): Screen => ({ dots, pitchMm: 5, viewingMm: 5000 }))

  test('for panes and walls of any size', () => {
    fc.assert(
      fc.property(fc.oneof(anyScreen, anyWall), (screen) => {
        const isAccepted = tooSmall('board', screen) === undefined
        expect(boardLayout(surfaceOf(screen), usual).isLegible).toBe(isAccepted)
      }),
      { numRuns: 300 },
    )
  })

  test('what would do instead, does; and the farthest seat is the farthest', () => {
    fc.assert(
      fc.property(fc.oneof(anyScreen, anyWall), fc.constantFrom('board', 'bar', 'guides'), (screen, kind) => {
        const farthest = farthestMm(kind, screen)
        const at = (viewingMm: number) => tooSmall(kind, { ...screen, viewingMm })
        if (farthest !== undefined && farthest < 60_000) {
          expect(at(farthest)).toBeUndefined()
          expect(at(farthest + 100)).toBeDefined()
        }
        const instead = tooSmall(kind, screen)
        if (instead?.viewingMm !== undefined) expect(at(instead.viewingMm)).toBeUndefined()
        if (instead?.diagonalInch !== undefined)
          expect(tooSmall(kind, { ...(screen as PanelScreen), diagonalInch: instead.diagonalInch })).toBeUndefined()
        if (instead?.pitchMm !== undefined)
          expect(tooSmall(kind, { ...(screen as DotWall), pitchMm: instead.pitchMm })).toBeUndefined()
      }),
    )
  })
})
