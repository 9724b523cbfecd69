// What a clerk may press, step by step through a day at a counter.
import { describe, expect, test } from 'vitest'
import { Command } from '#contract/commands.ts'
import {
  againOf,
  isFree,
  mainAction,
  mainAskings,
  mayMiss,
  resumeAsking,
  ticketActions,
  ticketOn,
} from '#counter/desk-state.ts'
import { closed, deskTicket, deskView, NOW_MS, paused } from './views.ts'

const called = deskTicket({ state: 'called', calls: 1, callsLeft: 2, againFrom: '2026-11-22T02:00:15.200Z' })
const serving = deskTicket({ state: 'serving', calls: 1 })

describe('the large button', () => {
  test.each([
    ['a counter that is not open', deskView({ counter: closed }), 'open', ['open-counter']],
    ['an open one with nobody there', deskView(), 'call-next', ['call-next']],
    ['a called visitor', deskView({ current: called }), 'start', ['start-service']],
    ['a visitor in service', deskView({ current: serving }), 'finish-next', ['finish-service', 'call-next']],
    ['a pause with nobody there', deskView({ counter: paused }), 'continue', ['open-counter']],
    [
      'a pause with a visitor in service',
      deskView({ counter: paused, current: serving }),
      'finish',
      ['finish-service'],
    ],
    ['a pause with a called visitor', deskView({ counter: paused, current: called }), 'start', ['start-service']],
  ] as const)('at %s', (_, view, action, types) => {
    expect(mainAction(view)).toBe(action)
    expect(mainAskings(view).map(({ type }) => type)).toEqual(types)
  })

  test('asks only what the contract knows, about this counter and this ticket', () => {
    const press = '00000000-0000-4000-8000-000000000001'
    const views = [
      deskView(),
      deskView({ counter: closed }),
      deskView({ current: called }),
      deskView({ current: serving }),
    ]
    for (const asking of views.flatMap(mainAskings)) {
      expect(Command.parse({ ...asking, press })).toEqual({ ...asking, press })
      if ('ticket' in asking) expect(asking.ticket).toBe('2026-11-22-17')
      if ('counter' in asking) expect(asking.counter).toBe('3')
    }
  })
})

describe('again and missed', () => {
  test('the countdown runs by the hall’s clock and rounds up', () => {
    expect(againOf(called, NOW_MS)).toEqual({ seconds: 16, callsLeft: 2 })
    expect(againOf(called, NOW_MS + 15_200)).toEqual({ seconds: 0, callsLeft: 2 })
    expect(againOf(called, NOW_MS + 90_000)).toEqual({ seconds: 0, callsLeft: 2 })
  })
  test('there is none without a called visitor', () => {
    expect(againOf(undefined, NOW_MS)).toBeUndefined()
    expect(againOf(serving, NOW_MS)).toBeUndefined()
  })
  test('missed only after all calls, and the time to walk after the last', () => {
    expect(mayMiss({ seconds: 0, callsLeft: 0 })).toBe(true)
    expect(mayMiss({ seconds: 1, callsLeft: 0 })).toBe(false)
    expect(mayMiss({ seconds: 0, callsLeft: 1 })).toBe(false)
  })
})

describe('what else may be done', () => {
  test.each([
    ['waiting', ['call', 'class', 'print', 'cancel']],
    ['called', ['transfer', 'class', 'print', 'cancel']],
    ['serving', ['hold', 'transfer', 'finish', 'class', 'print', 'cancel']],
    ['held', ['resume', 'class', 'cancel']],
    ['missed', ['return', 'cancel']],
    ['finished', []],
    ['cancelled', []],
  ] as const)('with a ticket that is %s', (state, actions) => {
    expect(ticketActions(deskTicket({ state }))).toEqual(actions)
  })

  test('a held visitor goes on here when the counter is free, else with the next free call', () => {
    const held = deskTicket({ state: 'held' })
    expect(resumeAsking(deskView(), held)).toEqual({ type: 'resume-ticket', ticket: held.id, counter: '3' })
    expect(resumeAsking(deskView({ current: serving }), held)).toEqual({ type: 'resume-ticket', ticket: held.id })
    expect(resumeAsking(deskView({ counter: paused }), held)).toEqual({ type: 'resume-ticket', ticket: held.id })
  })

  test('a counter is free when it is open and nobody sits there', () => {
    expect([deskView(), deskView({ current: called }), deskView({ counter: paused })].map(isFree)).toEqual([
      true,
      false,
      false,
    ])
  })

  test('a ticket is found wherever it stands, and no more when it has left', () => {
    const ids = ['1', '2', '3', '4'].map((place) => `2026-11-22-${place}`)
    const [current, waiting, missed, held] = ids.map((id) => deskTicket({ id }))
    if (!current || !waiting || !missed || !held) throw new Error('four tickets')
    const view = deskView({ current, waiting: [waiting], missed: [missed], held: [held] })
    expect(ids.map((id) => ticketOn(view, id)?.id)).toEqual(ids)
    expect(ticketOn(view, '2026-11-22-5')).toBeUndefined()
  })
})
