// A guide on the paper of a dispenser.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#contract/ids.ts'
import { guideSlip } from '#printers/guide-slip.ts'
import { PAPERS, type Paper, type SlipLine } from '#printers/slip-line.ts'
import { columnsOf } from '#printers/wrap-text.ts'
import { firstGuides } from '#prisma/first-guides.ts'

const papers: readonly Paper[] = [58, 80]
const textOf = (lines: readonly SlipLine[]) => lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []))
const [card = never()] = firstGuides()

test('an elder reads from top to bottom: what to bring before what to do, each step with its number', () => {
  const slip = textOf(guideSlip({ ...card, checkedBy: '王主任' }, 80, 'zh'))
  expect(slip.slice(0, 7)).toEqual([
    '社保卡：申领、补办、换卡',
    '【谁能办】',
    '还没有社保卡的人。',
    '卡丢了、坏了、',
    '快到期的人。',
    '【带什么】',
    '本人身份证，或户口簿。',
  ])
  expect(slip).toContain('1. 取一张“老年号”。')
  expect(slip.indexOf('【带什么】')).toBeLessThan(slip.indexOf('【怎么办】'))
  expect(slip.slice(-2)).toEqual(['更新日期 2026-11-22', '核对人 王主任'])
})

test('a guide that nobody has checked names nobody', () => {
  expect(textOf(guideSlip(card, 80, 'zh')).join('')).not.toContain('核对人')
})

describe.each(papers)('on paper of %i mm', (paper) => {
  test.each(LANGUAGES)('every line fits in %s, in double size', (language) => {
    for (const guide of firstGuides()) {
      for (const line of guideSlip(guide, paper, language)) {
        if (line.kind !== 'text') continue
        expect([line.wide, line.high]).toEqual([2, 2])
        expect(columnsOf(line.text) * line.wide, line.text).toBeLessThanOrEqual(PAPERS[paper].columns)
        expect(line.text).not.toMatch(/[〔〕[\]]/)
      }
    }
  })

  test('whatever the office writes fits as well', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 400 }), (zh) => {
        for (const line of guideSlip({ ...card, bring: { zh } }, paper, 'zh')) {
          if (line.kind === 'text') expect(columnsOf(line.text) * line.wide).toBeLessThanOrEqual(PAPERS[paper].columns)
        }
      }),
    )
  })
})

function never(): never {
  throw new Error('There is no first guide')
}
