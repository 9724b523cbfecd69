import { expect, test } from 'vitest'
import { at, counter, hall, press, service } from '../support/build.ts'
import {
  called,
  counterOpened,
  dayBegun,
  serviceStarted,
  serving,
  ticketCalled,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

test('TRANSFER-1 a transferred ticket keeps its number and its first time, and waits without a counter', () => {
  const state = given(counterOpened(), ticketTaken({ at: at('09:05') }), ticketCalled(), serviceStarted())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'pension', note: '已复印' }))
    .gives(ticketTransferred({ service: 'pension', aside: { note: '已复印' } }))
  const [ticket] = state.waiting.values()
  expect(ticket).toMatchObject({ number: 'A001', issuedAt: at('09:05'), service: 'pension', aside: { note: '已复印' } })
  expect(ticket).not.toHaveProperty('calledAt')
  expect(ticket).not.toHaveProperty('startedAt')
  expect(state.counters.get('1')?.ticket).toBeUndefined()
})

test('TRANSFER-2 it goes to a counter with the same service', () => {
  given(...serving())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', counter: '3' }))
    .gives(ticketTransferred({ service: 'card', counter: '3' }))
})

test('TRANSFER-2 it goes to a service at a counter, also before the visitor came', () => {
  given(...called())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'pension', counter: '3' }))
    .gives(ticketTransferred({ service: 'pension', counter: '3' }))
})

test('TRANSFER-2 what was to be done later is done now and not twice', () => {
  given(counterOpened(), ticketTaken({ furtherServices: ['pension'] }), ticketCalled(), serviceStarted())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'pension' }))
    .gives(ticketTransferred({ service: 'pension' }))
})

test('TRANSFER-2 only from a counter', () => {
  given(ticketTaken())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'pension' }))
    .refuses({ code: 'ticket-not-serving', state: 'waiting' })
  given()
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'pension' }))
    .refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('TRANSFER-2 not to a service or counter that the hall does not have', () => {
  given(...serving())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'passport' }))
    .refuses({ code: 'unknown-service', service: 'passport' })
  given(...serving())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', counter: '9' }))
    .refuses({ code: 'unknown-counter', counter: '9' })
})

test('TRANSFER-2 not to a service that nobody serves; inside services that the dispenser does not offer are fine', () => {
  const services = [service('card', 'A'), service('pension', 'B', { offered: false }), service('archive', 'C')]
  const settings = hall({ services, counters: [counter('1', { services: ['card', 'pension'] })] })
  given(dayBegun(settings), ...serving())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'archive' }))
    .refuses({ code: 'service-not-offered' })
  given(dayBegun(settings), ...serving())
    .when(press({ type: 'transfer-ticket', ticket: 'A001', service: 'pension' }))
    .gives(ticketTransferred({ service: 'pension' }))
})
