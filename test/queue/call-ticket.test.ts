import { expect, test } from 'vitest'
import { callNext, clock, counter, hall, manager, press } from '../support/build.ts'
import {
  called,
  counterOpened,
  counterPaused,
  dayBegun,
  serving,
  ticketCalled,
  ticketRecalled,
  ticketTaken,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

const choose = (ticket: string) => press({ type: 'call-ticket', counter: '1', ticket, reason: '突发不适' })
const recall = press({ type: 'recall-ticket', ticket: 'A001' })

test('CALL-1 an open counter with nobody there calls the next', () => {
  given(counterOpened(), ticketTaken()).when(callNext).gives(ticketCalled())
})

test('CALL-1 a counter that is closed, in a pause or unknown calls nobody', () => {
  given(ticketTaken()).when(callNext).refuses({ code: 'counter-not-open' })
  given(ticketTaken(), counterOpened(), counterPaused()).when(callNext).refuses({ code: 'counter-not-open' })
  given(ticketTaken())
    .when(press({ type: 'call-next', counter: '9' }))
    .refuses({ code: 'unknown-counter', counter: '9' })
})

test('CALL-1 a counter with a visitor calls nobody else, neither the next nor a chosen one', () => {
  given(...called(), ticketTaken({ number: 'A002' }))
    .when(callNext)
    .refuses({ code: 'counter-busy' })
  given(...serving(), ticketTaken({ number: 'A002' }))
    .when(choose('A002'))
    .refuses({ code: 'counter-busy' })
})

test('CALL-1 where nobody waits, nobody is called', () => {
  given(counterOpened()).when(callNext).refuses({ code: 'nobody-waiting' })
})

test('CALL-2 each call keeps why it was the turn of this ticket', () => {
  const state = given(counterOpened(), ticketTaken(), ticketTaken({ number: '老001' }))
    .when(callNext)
    .gives(ticketCalled({ number: '老001', why: { rule: 'turn', aheadOf: 1 } }))
  expect([...state.tickets.values()].map(({ why }) => why)).toEqual([undefined, { rule: 'turn', aheadOf: 1 }])
})

test('CALL-3 a person may call somebody out of turn and says why; nobody has given way by that', () => {
  const state = given(counterOpened(), ticketTaken(), ticketTaken({ number: '老001' }))
    .when(choose('老001'))
    .gives(ticketCalled({ number: '老001', why: { rule: 'chosen', reason: '突发不适' } }))
  expect([...state.waiting.values()].map(({ gaveWay }) => gaveWay)).toEqual([0])
})

test('CALL-3 a ticket may be chosen by its Latin number too, and at a counter that does not offer its service', () => {
  const settings = hall({ counters: [counter('1', { services: ['pension'] }), counter('2')] })
  given(dayBegun(settings), counterOpened(), ticketTaken({ number: '老001' }))
    .when(choose('L001'))
    .gives(ticketCalled({ number: '老001', why: { rule: 'chosen', reason: '突发不适' } }))
})

test('CALL-3 only a waiting ticket of today can be chosen', () => {
  given(counterOpened(), ticketTaken()).when(choose('A007')).refuses({ code: 'unknown-ticket', ticket: 'A007' })
  given(counterOpened({ counter: '2', staff: 'li' }), counterOpened(), ticketTaken(), ticketCalled({ counter: '2' }))
    .when(choose('A001'))
    .refuses({ code: 'ticket-not-waiting', state: 'called' })
})

test('CALL-4 the same visitor is called again after the seconds of the class', () => {
  given(...called())
    .when(recall, { at: '09:30:25' })
    .gives(ticketRecalled())
})

test('CALL-4 not sooner, and the answer says how long to wait and how many calls are left', () => {
  given(...called())
    .when(recall, { at: '09:30:20' })
    .refuses({ code: 'too-soon', waitSeconds: 5, callsLeft: 1 })
})

test('CALL-4 a visitor who was called before a pause is called again during it, also by the clock', () => {
  given(...called(), counterPaused())
    .when(recall, { asker: clock })
    .gives(ticketRecalled())
})

test('CALL-4 only who was called is called again', () => {
  given(counterOpened(), ticketTaken()).when(recall).refuses({ code: 'ticket-not-called', state: 'waiting' })
  given(...serving())
    .when(recall)
    .refuses({ code: 'ticket-not-called', state: 'serving' })
  given().when(recall).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('CALL-4 a manager may call again for a clerk, a colleague may not', () => {
  given(...called())
    .when(recall, { asker: manager })
    .gives(ticketRecalled())
  given(...called())
    .when(recall, { asker: { person: { kind: 'staff', id: 'li' }, roles: ['counter'] } })
    .refuses({ code: 'counter-taken' })
})
