// Lines that are read from afar: none too long, no word torn, no stop at the beginning.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emWidth } from '#contract/legible.ts'
import { wrapLines } from '#signage/wrap-lines.ts'

test.each([
  ['家人代办，再带代办人身份证。', 9, ['家人代办，', '再带代办人身份证。']],
  ['到窗口交身份证，核对姓名、手机、地址。', 12.5, ['到窗口交身份证，', '核对姓名、手机、地址。']],
  ['还没有社保卡的人。', 8, ['还没有', '社保卡的人。']],
  ['收到申请起，20 个工作日内办完。', 8, ['收到申请起，', '20 个工作日', '内办完。']],
  [
    'Anyone whose card is lost, broken or about to expire.',
    15,
    ['Anyone whose card is lost,', 'broken or about to expire.'],
  ],
  ['不要钱。', 14, ['不要钱。']],
  ['', 14, []],
])('%s', (text, lineEm, lines) => expect(wrapLines(text, lineEm)).toEqual(lines))

describe('whatever is written', () => {
  const letters = fc.constantFrom(...'社保卡身份证老年号办理在的到，。、：“”（） ', ...'abcd 123.')
  const text = fc.string({ unit: letters, maxLength: 80 })
  const lineEm = fc.double({ min: 6, max: 20, noNaN: true })

  test('nothing is lost, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(text, lineEm, (words, width) => {
        const lines = wrapLines(words, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
        for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('no line begins with a stop or ends with an opening mark', () => {
    const plain = fc.array(fc.constantFrom('社保卡', '老年号', '，', '。', '“办理”', '（大厅）', '窗口'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(plain, lineEm, (pieces, width) => {
        // A run of stops longer than a line is no text that anybody writes.
        const words = pieces
          .join('')
          .replace(/[，。]{2,}/g, '。')
          .replace(/^[，。]/, '')
        for (const line of wrapLines(words, width)) {
          expect(line).not.toMatch(/^[，。”）]/)
          expect(line).not.toMatch(/[“（]$/)
        }
      }),
    )
  })
})
