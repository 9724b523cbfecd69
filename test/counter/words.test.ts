// The words of the desk: why this one, how long, what for.
import { describe, expect, test } from 'vitest'
import { lengthSince } from '#counter/length-text.ts'
import { kindOf, nameOf } from '#counter/names.ts'
import { whyText } from '#counter/why-text.ts'
import { type MessageKey, textIn, type Values } from '#ui/language.ts'
import { deskTicket, deskView } from './views.ts'

const zh = (key: MessageKey, values?: Values) => textIn('zh', key, values)
const en = (key: MessageKey, values?: Values) => textIn('en', key, values)

describe('why this ticket', () => {
  test.each([
    [{ rule: 'turn', aheadOf: 0 }, '轮到了：按取号先后', 'Their turn by time'],
    [{ rule: 'turn', aheadOf: 1 }, '轮到了：优先办理，1 位先取号的让先', 'Their turn: goes ahead of 1 earlier number'],
    [{ rule: 'turn', aheadOf: 2 }, '轮到了：优先办理，2 位先取号的让先', 'Their turn: goes ahead of 2 earlier numbers'],
    [{ rule: 'gave-way-enough', gaveWay: 10 }, '已让过 10 位，这次一定先办', 'Gave way 10 times, goes first now'],
    [{ rule: 'came-back' }, '回来接着办，先叫', 'Came back, goes first'],
    [{ rule: 'chosen', reason: '突发不适' }, '指定叫号：突发不适', 'Chosen: 突发不适'],
  ] as const)('%o', (why, inChinese, inEnglish) => {
    expect(whyText(zh, why)).toBe(inChinese)
    expect(whyText(en, why)).toBe(inEnglish)
  })
})

test('a length is told in whole minutes', () => {
  const since = '2026-11-22T01:00:00.000Z'
  const after = (ms: number) => lengthSince(zh, since, Date.parse(since) + ms)
  expect([59_999, 60_000, 599_999, 3_600_000].map(after)).toEqual(['不到 1 分钟', '1 分钟', '9 分钟', '60 分钟'])
})

test('class and service by their names; an id that the office took away is shown as it is', () => {
  const view = deskView()
  expect(kindOf(view, deskTicket(), ({ zh }) => zh)).toBe('老年人 · 养老待遇')
  expect(nameOf(view.services, 'gone', ({ zh }) => zh)).toBe('gone')
})
