// Each button and each key: what it asks, what it shows, and when it does nothing at all.
import { describe, expect, test } from 'vitest'
import { deskPresses } from '#counter/desk-presses.ts'
import type { CounterView } from '#counter/desk-state.ts'
import type { Panel } from '#counter/panel.ts'
import type { Asking } from '#ui/send-command.ts'
import { closed, deskTicket, deskView, NOW_MS, paused } from './views.ts'

type Press = keyof ReturnType<typeof deskPresses>

function pressed(view: CounterView, press: Press, nowMs = NOW_MS) {
  const asked: Asking[] = []
  const shown: Panel[] = []
  deskPresses({
    view,
    ask: async (...askings) => asked.push(...askings) > 0,
    show: (panel) => void shown.push(panel),
    nowMs: () => nowMs,
  })[press]()
  return [...asked, ...shown]
}

const ticket = '2026-11-22-17'
const next = { ticket, number: '老012', why: { rule: 'turn', aheadOf: 0 } } as const
const called = deskTicket({ state: 'called', calls: 3, callsLeft: 0, againFrom: '2026-11-22T02:00:20.000Z' })
const serving = deskTicket({ state: 'serving' })
const LATER_MS = NOW_MS + 20_000

describe('the large button', () => {
  test('calls whoever is next', () => {
    expect(pressed(deskView({ next }), 'main')).toEqual([{ type: 'call-next', counter: '3' }])
  })
  test('asks nothing when nobody waits', () => expect(pressed(deskView(), 'main')).toEqual([]))
  test('finishes and calls the next in one stroke', () => {
    expect(pressed(deskView({ current: serving, next }), 'main')).toEqual([
      { type: 'finish-service', ticket },
      { type: 'call-next', counter: '3' },
    ])
  })
})

describe('again and missed', () => {
  test('not before the time to walk is over', () => {
    expect(pressed(deskView({ current: called }), 'recall')).toEqual([])
    expect(pressed(deskView({ current: called }), 'miss')).toEqual([])
  })
  test('after it', () => {
    expect(pressed(deskView({ current: called }), 'recall', LATER_MS)).toEqual([{ type: 'recall-ticket', ticket }])
    expect(pressed(deskView({ current: called }), 'miss', LATER_MS)).toEqual([{ type: 'miss-ticket', ticket }])
  })
  test('never missed while calls are still due', () => {
    const early = { ...called, callsLeft: 1 }
    expect(pressed(deskView({ current: early }), 'miss', LATER_MS)).toEqual([])
  })
})

test('finish ends a service without a next call, and nothing else', () => {
  expect(pressed(deskView({ current: serving }), 'finish')).toEqual([{ type: 'finish-service', ticket }])
  expect(pressed(deskView({ current: called }), 'finish')).toEqual([])
  expect(pressed(deskView(), 'finish')).toEqual([])
})

test('pause asks for the reason; the same key ends the pause', () => {
  expect(pressed(deskView(), 'pause')).toEqual([{ kind: 'pause' }])
  expect(pressed(deskView({ counter: paused }), 'pause')).toEqual([{ type: 'open-counter', counter: '3' }])
  expect(pressed(deskView({ counter: closed }), 'pause')).toEqual([])
})

test('a counter closes at once when nobody waits, after a question when somebody does, and not with a visitor', () => {
  expect(pressed(deskView(), 'close')).toEqual([{ type: 'close-counter', counter: '3' }])
  expect(pressed(deskView({ waitingTotal: 2 }), 'close')).toEqual([{ kind: 'close' }])
  expect(pressed(deskView({ current: serving }), 'close')).toEqual([])
  expect(pressed(deskView({ counter: closed }), 'close')).toEqual([])
})

test('help: the first who asked is answered', () => {
  const helps = ['7', '9'].map((help) => ({ help, place: '取号机 1', askedAt: '2026-11-22T01:59:00.000Z' }))
  expect(pressed(deskView({ helps }), 'help')).toEqual([{ type: 'answer-help', help: '7' }])
  expect(pressed(deskView(), 'help')).toEqual([])
})
