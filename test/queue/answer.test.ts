import { expect, test } from 'vitest'
import { Ticket } from '#contract/answers.ts'
import { answerTo, toTicket } from '#queue/answer.ts'
import { at, atMs, PRESS } from '../support/build.ts'
import {
  called,
  counterOpened,
  finished,
  idOf,
  serviceStarted,
  serving,
  slipClaimed,
  ticketCalled,
  ticketTaken,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

test('PRESS-2 the answer to a press is its position and its ticket as it was right after it', () => {
  const taken = ticketTaken({ press: PRESS, ahead: 3, lowMinutes: 10, highMinutes: 20 })
  const state = hallAfter(counterOpened(), taken)
  expect(answerTo(PRESS, state, [taken])).toEqual({
    press: PRESS,
    position: 2,
    ticket: {
      id: idOf('A001'),
      number: 'A001',
      latin: 'A001',
      class: 'ordinary',
      service: 'card',
      state: 'waiting',
      issuedAt: at('09:30'),
      calls: 0,
      ahead: 3,
      lowMinutes: 10,
      highMinutes: 20,
      code: taken.code,
    },
  })
})

test('PRESS-2 a press about a counter is answered without a ticket', () => {
  const opened = counterOpened({ press: PRESS })
  expect(answerTo(PRESS, hallAfter(opened), [opened])).toEqual({ press: PRESS, position: 1 })
})

test('PRESS-2 a press that changed nothing is answered with the place where the hall stands', () => {
  expect(answerTo(PRESS, hallAfter(counterOpened()), [])).toEqual({ press: PRESS, position: 1 })
})

test('PRESS-2 a ticket shows what has happened to it, and its estimate only while it waits', () => {
  const visit = hallAfter(...finished('A001', at('09:40')))
  const record = visit.tickets.get(idOf('A001'))
  const ticket = record && toTicket(visit, record, atMs('10:00'))
  expect(ticket).toMatchObject({
    state: 'finished',
    counter: '1',
    calls: 1,
    calledAt: at('09:40'),
    startedAt: at('09:40'),
    finishedAt: at('09:40'),
  })
  expect(ticket).not.toHaveProperty('ahead')
})

test('PRESS-2 a ticket that waits on has its estimate of now', () => {
  const state = hallAfter(...serving(), ticketTaken({ number: 'A002', ahead: 9 }), counterOpened({ counter: '2' }))
  const record = state.tickets.get(idOf('A002'))
  expect(record && toTicket(state, record, atMs('09:31'))).toMatchObject({ ahead: 0, lowMinutes: 0, highMinutes: 5 })
})

test('PRESS-2 a ticket with all it can have fits the shape that was promised', () => {
  const taken = ticketTaken({
    greenLane: true,
    aside: { greenLaneReason: 'age-80' },
    furtherServices: ['pension'],
    printer: 'printer-1',
  })
  const state = hallAfter(counterOpened(), taken, slipClaimed(), ticketCalled(), serviceStarted())
  const record = state.tickets.get(taken.ticket)
  const ticket = record && toTicket(state, record, atMs('10:00'))
  expect(Ticket.parse(ticket)).toEqual(ticket)
  expect(ticket).toMatchObject({
    greenLane: { reason: 'age-80' },
    furtherServices: ['pension'],
    slip: { outcome: 'sending', copies: 1 },
  })
})

test('PRESS-2 a green lane without a reason says no reason', () => {
  const state = hallAfter(...called(), ticketTaken({ number: 'A002', greenLane: true }))
  const record = state.tickets.get(idOf('A002'))
  expect(record && toTicket(state, record, atMs('10:00')).greenLane).toEqual({})
})
