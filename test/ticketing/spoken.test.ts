// What the dispenser says aloud: the number digit by digit, and everything that stands on the ticket.
import { expect, test } from 'vitest'
import type { Ticket } from '#contract/answers.ts'
import { spokenNumber, spokenTicket, waitingRange } from '#ticketing/spoken.ts'
import { type Text, textIn } from '#ui/language.ts'

const chinese: Text = (key, values) => textIn('zh', key, values)
const english: Text = (key, values) => textIn('en', key, values)
const ticket: Ticket = {
  id: '2026-11-22-17',
  number: '老012',
  latin: 'L012',
  class: 'elder',
  service: 'card',
  state: 'waiting',
  issuedAt: '2026-11-22T01:00:00.000Z',
  calls: 0,
  ahead: 4,
  lowMinutes: 10,
  highMinutes: 20,
  code: 'abcdefgh23',
}

test('a number is spoken digit by digit, in English by its Latin form', () => {
  expect(spokenNumber(ticket, 'zh')).toBe('老 零 一 二')
  expect(spokenNumber({ number: 'A108', latin: 'A108' }, 'zh')).toBe('A 一 零 八')
  expect(spokenNumber(ticket, 'en')).toBe('L 0 1 2')
})

test('everything on the ticket is spoken', () => {
  expect(spokenTicket(ticket, '社保卡', 'zh', chinese)).toEqual([
    '您的号是，老 零 一 二 号',
    '前面还有 4 人',
    '大约等 10 到 20 分钟',
    '办理：社保卡',
    '请到等候区坐下休息',
    '听到广播、看到大屏叫您的号，再去窗口',
  ])
})

test('before the hall opens the ticket says so, where the minutes stand', () => {
  const spoken = spokenTicket(ticket, '社保卡', 'zh', chinese, '大厅 09:00 开门，等候从开门时算起')
  expect(spoken[3]).toBe('大厅 09:00 开门，等候从开门时算起')
})

test('the one whose turn is next hears so, and a wait that nobody knows is not spoken of', () => {
  const { lowMinutes: _low, highMinutes: _high, ...unknown } = ticket
  const spoken = spokenTicket({ ...unknown, ahead: 0 }, 'Social security card', 'en', english)
  expect(spoken[1]).toBe('You are next')
  expect(spoken[2]).toBe('For: Social security card')
})

test('a range that begins at nothing is told by its end', () => {
  expect(waitingRange({ lowMinutes: 0, highMinutes: 5 }, chinese)).toBe('大约 5 分钟以内')
  expect(waitingRange({ lowMinutes: 10, highMinutes: 20 }, chinese)).toBe('大约等 10–20 分钟')
  expect(waitingRange({}, chinese)).toBe('')
})
