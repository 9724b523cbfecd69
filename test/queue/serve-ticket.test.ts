import { expect, test } from 'vitest'
import { at, counter, hall, press } from '../support/build.ts'
import {
  called,
  counterOpened,
  dayBegun,
  finished,
  serviceFinished,
  serviceStarted,
  serving,
  ticketCalled,
  ticketMissed,
  ticketRecalled,
  ticketReturned,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

const start = press({ type: 'start-service', ticket: 'A001' })
const finish = press({ type: 'finish-service', ticket: 'A001' })
const miss = press({ type: 'miss-ticket', ticket: 'A001' })
const comeBack = press({ type: 'return-ticket', ticket: 'A001' })

test('SERVE-1 service starts for the one who was called', () => {
  given(...called())
    .when(start)
    .gives(serviceStarted())
})

test('SERVE-1 service starts for nobody else', () => {
  given(ticketTaken()).when(start).refuses({ code: 'ticket-not-called', state: 'waiting' })
  given(...serving())
    .when(start)
    .refuses({ code: 'ticket-not-called', state: 'serving' })
  given().when(start).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('SERVE-2 service ends for the one who is served, with what the visitor was told', () => {
  const state = given(...serving())
    .when(press({ type: 'finish-service', ticket: 'A001', outcome: 'wait-for-notice' }))
    .gives(serviceFinished({ outcome: 'wait-for-notice' }))
  expect(state.counters.get('1')).toEqual({ state: 'open', staff: 'wang', since: expect.any(String) })
})

test('SERVE-2 service ends for nobody else', () => {
  given(...called())
    .when(finish)
    .refuses({ code: 'ticket-not-serving', state: 'called' })
  given(...finished())
    .when(finish)
    .refuses({ code: 'ticket-not-serving', state: 'finished' })
  given().when(finish).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('SERVE-3 what this counter cannot do waits for another, with the time of the first number', () => {
  const settings = hall({ counters: [counter('1', { services: ['card'] }), counter('2')] })
  const state = given(
    dayBegun(settings),
    counterOpened(),
    ticketTaken({ furtherServices: ['card', 'pension'], at: at('09:10') }),
    ticketCalled(),
    serviceStarted(),
  )
    .when(finish)
    .gives(ticketTransferred({ service: 'pension' }))
  expect([...state.waiting.values()]).toMatchObject([
    { number: 'A001', service: 'pension', issuedAt: at('09:10'), calls: 0, stage: { state: 'waiting' } },
  ])
})

test('SERVE-3 a counter that serves everything does all of it at once', () => {
  given(counterOpened(), ticketTaken({ furtherServices: ['pension'] }), ticketCalled(), serviceStarted())
    .when(finish)
    .gives(serviceFinished())
})

test('MISS-1 nobody is missed before all calls of the class and the time to walk', () => {
  given(...called())
    .when(miss, { at: '09:30:30' })
    .refuses({ code: 'too-soon', waitSeconds: 0, callsLeft: 1 })
  given(...called(), ticketRecalled({ at: at('09:30:25') }))
    .when(miss, { at: '09:30:49' })
    .refuses({ code: 'too-soon', waitSeconds: 1, callsLeft: 0 })
})

test('MISS-1 who does not come after the last call is missed, and the counter is free', () => {
  const state = given(...called(), ticketRecalled({ at: at('09:30:25') }))
    .when(miss, { at: '09:30:50' })
    .gives(ticketMissed())
  expect(state.counters.get('1')?.ticket).toBeUndefined()
})

test('MISS-1 elders have the calls of their own class', () => {
  given(...called('老001'), ticketRecalled({ number: '老001', at: at('09:30:25') }))
    .when(press({ type: 'miss-ticket', ticket: '老001' }), { at: '09:31' })
    .refuses({ code: 'too-soon', waitSeconds: 0, callsLeft: 1 })
})

test('MISS-1 only who was called can be missed', () => {
  given(ticketTaken()).when(miss).refuses({ code: 'ticket-not-called', state: 'waiting' })
  given().when(miss).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('RETURN-1 who was missed may come back within the time of the hall', () => {
  const missed = [...called(), ticketMissed({ at: at('09:40') })]
  given(...missed)
    .when(comeBack, { at: '10:10' })
    .gives(ticketReturned())
  given(...missed)
    .when(comeBack, { at: '10:10:01' })
    .refuses({ code: 'return-too-late', minutes: 30 })
})

test('RETURN-1 only who was missed can come back', () => {
  given(ticketTaken()).when(comeBack).refuses({ code: 'ticket-not-missed', state: 'waiting' })
  given().when(comeBack).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('RETURN-2 who came back once and was missed again takes a new number', () => {
  given(...called(), ticketMissed(), ticketReturned(), ticketCalled(), ticketMissed())
    .when(comeBack)
    .refuses({ code: 'already-returned' })
})
