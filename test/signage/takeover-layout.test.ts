// An emergency notice on any glass: it fits, nothing of it is lost, and it is as large as it can be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emWidth } from '#contract/legible.ts'
import { takeoverLayout } from '#signage/takeover-layout.ts'

const FIRE = {
  zh: '请马上离开大厅，走最近的安全出口，不要乘电梯。',
  en: 'Leave the hall now by the nearest exit. Do not use the lifts.',
}
const BOARD = { widthPx: 1920, heightPx: 1080 }
const glasses = [
  BOARD,
  { widthPx: 1080, heightPx: 1920 },
  { widthPx: 1920, heightPx: 360 },
  { widthPx: 1024, heightPx: 768 },
  { widthPx: 390, heightPx: 844 },
]
const bare = (lines: readonly string[]) => lines.join('').replaceAll(/\s/g, '')

test('each thing to do stands on a line of its own on a board', () => {
  expect(takeoverLayout(BOARD, FIRE.zh, FIRE.en).firstLines).toEqual([
    '请马上离开大厅，',
    '走最近的安全出口，',
    '不要乘电梯。',
  ])
})

test.each(glasses)('on a glass of $widthPx × $heightPx nothing is lost and nothing goes over the edge', (glass) => {
  const words = fc.tuple(
    fc
      .array(fc.constantFrom(...'请大家马上离开厅，走最近安全出口。'), { minLength: 1, maxLength: 60 })
      .map((all) => all.join('')),
    fc
      .array(fc.constantFrom('leave', 'the', 'hall.', 'Please', 'now,', 'a'), { minLength: 1, maxLength: 25 })
      .map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(words, ([zh, en]) => {
      const { firstLines, firstPx, secondLines, secondPx, signPx, padPx } = takeoverLayout(glass, zh, en)
      expect(bare(firstLines)).toBe(bare([zh]))
      expect(bare(secondLines)).toBe(bare([en]))
      const widest = Math.max(
        ...firstLines.map((line) => emWidth(line) * firstPx),
        ...secondLines.map((line) => emWidth(line.trim()) * secondPx),
      )
      expect(widest).toBeLessThanOrEqual(glass.widthPx - 2 * padPx + 0.01)
      const high = (firstLines.length * firstPx + secondLines.length * secondPx) * 1.28 + 3.4 * signPx
      expect(high).toBeLessThanOrEqual(glass.heightPx)
    }),
    { numRuns: 60 },
  )
})

test('letters are larger than any other on the hall’s screens: a tenth of the board’s height and more', () => {
  expect(takeoverLayout(BOARD, FIRE.zh, FIRE.en).firstPx).toBeGreaterThan(BOARD.heightPx / 10)
})

test('a low strip of dots shows its own language alone, without a foot', () => {
  const { isLow, secondLines, firstLines } = takeoverLayout({ widthPx: 192, heightPx: 48 }, FIRE.zh, FIRE.en)
  expect({ isLow, secondLines, words: bare(firstLines) }).toEqual({ isLow: true, secondLines: [], words: FIRE.zh })
})
