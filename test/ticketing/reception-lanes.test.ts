// The green lane on the page of the guides: ticks, the next step, who is free, what the visitor is told.
import { expect, test } from 'vitest'
import { Told } from '#contract/commands.ts'
import type { DeskTicket } from '#contract/counter-views.ts'
import type { ShownLane } from '#contract/entrance-views.ts'
import {
  busyWith,
  nextStep,
  stepsOf,
  toldOf,
  unfinishedAtClosing,
  withoutCompanion,
} from '#ticketing/reception/lanes.ts'
import { timeBetween, waitedFor } from '#ticketing/reception/lengths.ts'
import { textIn } from '#ui/language.ts'

const five = ['reception', 'questions', 'acceptance', 'handling', 'feedback'] as const
const nine = '2026-11-22T01:00:00.000Z'
const later = '2026-11-22T01:05:00.000Z'
const steps = [
  { step: 'reception', startedAt: nine, endedAt: later },
  { step: 'questions', startedAt: later },
] as const
const lane: ShownLane = {
  ticket: '2026-11-22-17',
  number: '老012',
  state: 'waiting',
  companion: 'wei',
  companions: [{ staff: 'wei', fromAt: nine }],
  steps,
}
const ticket: DeskTicket = {
  id: '2026-11-22-17',
  number: '老012',
  latin: 'L012',
  class: 'elder',
  service: 'card',
  furtherServices: [],
  state: 'waiting',
  issuedAt: nine,
  calls: 0,
  greenLane: true,
  proxy: false,
  needs: [],
  gaveWay: 0,
}
const zh = (...words: Parameters<typeof textIn> extends [unknown, ...infer Rest] ? Rest : never) =>
  textIn('zh', ...words)

test('every step of the hall has its tick or waits for it', () => {
  expect(stepsOf(lane, five)).toEqual([
    { step: 'reception', state: 'done', at: later },
    { step: 'questions', state: 'now', at: later },
    { step: 'acceptance', state: 'not' },
    { step: 'handling', state: 'not' },
    { step: 'feedback', state: 'not' },
  ])
})

test('a step that was gone back to is under way again', () => {
  const again = [...steps.slice(0, 1), { step: 'reception', startedAt: later }] as const
  expect(stepsOf({ steps: again }, five)[0]).toEqual({ step: 'reception', state: 'now', at: later })
})

test('the next step is the one behind, and none behind the last', () => {
  expect(nextStep({ steps: [] }, five)).toBe('reception')
  expect(nextStep(lane, five)).toBe('acceptance')
  expect(nextStep({ steps: [{ step: 'feedback', startedAt: nine }] }, five)).toBeUndefined()
})

test('who is in the green lane and has nobody stands first', () => {
  const others = [
    { ...ticket, id: '2026-11-22-18', companion: 'wei' },
    { ...ticket, id: '2026-11-22-19', greenLane: false },
  ]
  expect(withoutCompanion({ waiting: [...others, ticket] })).toEqual([ticket])
})

test('somebody is busy with the lanes that have not ended', () => {
  const ended: ShownLane = { ...lane, told: { outcome: 'done', at: later } }
  const cancelled: ShownLane = { ...lane, state: 'cancelled' }
  expect(busyWith({ lanes: [lane, ended, cancelled] }, 'wei')).toBe(1)
  expect(busyWith({ lanes: [lane] }, 'huang')).toBe(0)
})

test('when the hall closes, whoever was told nothing is named; before that nobody is hurried', () => {
  const ended: ShownLane = { ...lane, ticket: '2026-11-22-18', told: { outcome: 'done', at: later } }
  const cancelled: ShownLane = { ...lane, ticket: '2026-11-22-19', state: 'cancelled' }
  const lanes = [lane, ended, cancelled]
  expect(unfinishedAtClosing({ lanes, phase: 'ending' })).toEqual([lane])
  expect(unfinishedAtClosing({ lanes, phase: 'closed' })).toEqual([lane])
  expect(unfinishedAtClosing({ lanes, phase: 'open' })).toEqual([])
})

test('a notice needs its day, missing papers their list', () => {
  expect(toldOf('wait-for-notice', '', '')).toBeUndefined()
  expect(toldOf('papers-missing', '', ' \n')).toBeUndefined()
  expect(toldOf('papers-missing', '', ' 户口簿 \n\n照片')).toEqual({
    outcome: 'papers-missing',
    papers: ['户口簿', '照片'],
  })
  for (const told of [toldOf('done', '2026-11-30', 'x'), toldOf('wait-for-notice', '2026-11-30', '')]) {
    expect(Told.safeParse(told).success).toBe(true)
  }
})

test('how fast somebody came is told to the second, how long one waits in minutes', () => {
  expect(timeBetween(zh, nine, '2026-11-22T01:00:42.400Z')).toBe('42 秒')
  expect(timeBetween(zh, nine, '2026-11-22T01:01:05.000Z')).toBe('1 分 5 秒')
  expect(timeBetween(zh, later, nine)).toBe('0 秒')
  expect(waitedFor(zh, nine, Date.parse(later))).toBe('5 分钟')
  expect(waitedFor(zh, nine, Date.parse(nine) + 59_999)).toBe('不到 1 分钟')
})
