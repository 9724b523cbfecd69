import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, printable, wrapText } from '#printers/wrap-text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'老年人社会保险，。（）：A1 -分钟𠮷'), maxLength: 60 }),
)

test('a Chinese character is two columns wide, a Latin letter one, a rare character two', () => {
  expect([columnsOf('老001'), columnsOf('E001'), columnsOf('李𠮷'), columnsOf('￥5')]).toEqual([5, 4, 4, 3])
})

test('no line is wider than its columns, whatever the office writes', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 48 }), (text, columns) => {
      for (const line of wrapText(text, columns)) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
    }),
  )
})

test('no character is lost or added by wrapping, spaces aside', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 48 }), (text, columns) => {
      expect(wrapText(text, columns).join('').replaceAll(' ', '')).toBe(printable(text).replaceAll(' ', ''))
    }),
  )
})

test('a name that is a little too long is broken into even parts, not into a line and one character', () => {
  expect(wrapText('桂林市社会保险事业管理中心', 24)).toEqual(['桂林市社会保险', '事业管理中心'])
})

test('a line is broken where a reader would pause', () => {
  expect(wrapText('轮到您时会叫号，屏幕上有窗口号。', 24)).toEqual(['轮到您时会叫号，', '屏幕上有窗口号。'])
  expect(wrapText('大约等候 10-15分钟', 16)).toEqual(['大约等候', '10-15分钟'])
})

test('a number stays with its measure, a stop with its word, a Latin word in one piece', () => {
  expect(wrapText('老年人提前15分钟排队', 12)).toEqual(['老年人提前', '15分钟排队'])
  expect(wrapText('一二三四五六。', 12)).toEqual(['一二三四', '五六。'])
  expect(wrapText('Social insurance registration', 16)).toEqual(['Social insurance', 'registration'])
})

test('a control character never reaches the printer, and the yen sign becomes the one of Chinese character sets', () => {
  expect(printable('参保\u001b@\n登记\u0000 ¥5\u200b')).toBe('参保 @ 登记 ￥5')
})

test('nothing is one empty line', () => {
  expect(wrapText(' \n ', 16)).toEqual([''])
})
