// What takes its turns on a board: the right words at the right time of the day.
import { describe, expect, test } from 'vitest'
import { emWidth, type Surface, surfaceOf } from '#contract/legible.ts'
import type { BoardView } from '#contract/signage-views.ts'
import { boardLayout } from '#signage/board-layout.ts'
import { printedPages, stripSentences, typedPages, zoneSentences } from '#signage/board-pages.ts'
import { counterWords } from '#signage/counter-words.ts'
import type { MessageKey } from '#ui/language.ts'
import { textIn, type Values } from '#ui/language.ts'

const text = (key: MessageKey, values?: Values) => textIn('zh', key, values)
const tv = (meters: number): Surface =>
  surfaceOf({ diagonalInch: 55, widthPx: 1920, heightPx: 1080, viewingMm: meters * 1000 })
const words = ({ zh }: { readonly zh: string }) => zh

const view: BoardView = {
  view: 'board',
  hall: 'main',
  position: 9,
  at: '2026-11-22T01:00:00.000Z',
  day: '2026-11-22',
  hallName: { zh: '暖厅', en: 'Nuanting' },
  timeZone: 'Asia/Shanghai',
  phase: 'open',
  phone: '12333',
  calls: [],
  waitingByService: [{ id: 'pension', name: { zh: '养老待遇', en: 'Pensions' }, waiting: 4 }],
  waitingByClass: [
    { id: 'elder', name: { zh: '老年人', en: 'Elder' }, waiting: 3 },
    { id: 'ordinary', name: { zh: '普通', en: 'Ordinary' }, waiting: 0 },
  ],
  early: 0,
  rule: { headStartMinutes: 30, overtakeCap: 10 },
  headStartClasses: [{ zh: '老年人', en: 'Elder' }],
  speaks: true,
}
const rule = ['老年人号|按“提前|30分钟|取号”|排队', '每位普通号|最多让|10位|后到的|老年人先办']

describe('below the banner', () => {
  test('before opening: how many have a number, and that numbers are given', () => {
    expect(zoneSentences({ ...view, phase: 'early', early: 12 }, text, words)).toEqual([
      '已取号 |12 位',
      '现在可以取号，|按取号先后排队',
      ...rule,
    ])
  })
  test('open and nobody called yet: sit down, and the rule', () => {
    expect(zoneSentences(view, text, words)).toEqual(['请坐下休息，|留意叫号', ...rule])
  })
  test('closed: a kind word and no rule', () => {
    expect(zoneSentences({ ...view, phase: 'closed' }, text, words)).toEqual(['谢谢您，|欢迎下次再来'])
  })
})

describe('at the foot', () => {
  test('those who wait, by class and service; nobody is not counted out', () => {
    expect(stripSentences(view, text, words)).toEqual(['老年人 3人等候', '养老待遇 4人等候'])
  })
  test('when no numbers are given any more it says so first', () => {
    expect(stripSentences({ ...view, phase: 'ending' }, text, words)[0]).toBe('今天取号已结束')
  })
  test('an empty hall', () => {
    expect(stripSentences({ ...view, waitingByClass: [], waitingByService: [] }, text, words)).toEqual([
      '现在没有人等候',
    ])
  })
})

test.each([3, 5, 8, 10])(
  'the rule read from %d m: every line fits, in letters of at least 0.016 of the distance',
  (meters) => {
    const screen = tv(meters)
    const layout = boardLayout(screen, { numberEm: emWidth('老012'), counters: [counterWords('3号窗口')] })
    for (const { lines, fontPx } of printedPages(rule, layout, 1920)) {
      expect(fontPx * screen.mmPerPx).toBeGreaterThanOrEqual(0.016 * screen.viewingMm)
      for (const line of lines) expect(emWidth(line) * fontPx).toBeLessThanOrEqual(1920)
      expect(lines.length * fontPx).toBeLessThanOrEqual(layout.rowsHeightPx)
    }
  },
)

test('what a manager typed is shown whole, in letters as large as the rule', () => {
  const screen = tv(8)
  const layout = boardLayout(screen, { numberEm: emWidth('老012'), counters: [counterWords('3号窗口')] })
  const typed = '请注意：今天下午四点以后，三号窗口暂停办理社保卡业务，请到五号窗口。'
  const say = {
    hall: 'main',
    zone: 'hall',
    call: 'announcement-1',
    url: '',
    text: typed,
    repeats: 2,
    calledAt: view.at,
    lateAfterMs: 0,
  }
  const pages = typedPages(say, layout, 1920)
  expect(pages.flatMap(({ lines }) => lines).join('')).toBe(typed)
  for (const { fontPx } of pages) expect(fontPx).toBeGreaterThanOrEqual(layout.letters.textPx)
})
