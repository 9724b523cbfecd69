import { expect, test } from 'vitest'
import { toTicket } from '#queue/answer.ts'
import { beginState } from '#queue/hall-state.ts'
import {
  atMs,
  counter,
  DAY,
  dispenser,
  FRESH_CODE,
  hall,
  press,
  service,
  takeElderTicket,
  takeTicket,
} from '../support/build.ts'
import { counterOpened, dayBegun, dayClosed, dayOpened, serving, ticketTaken } from '../support/build-events.ts'
import { given } from '../support/given.ts'

const fresh = { ticket: `${DAY}-1`, number: 'A001', latin: 'A001', code: FRESH_CODE }

test('TAKE-1 a number is given for a service and a class of the hall', () => {
  given().when(takeTicket).gives(ticketTaken(fresh))
})

test('TAKE-1 nobody gets a number for a service that the hall does not have', () => {
  given()
    .when(press({ type: 'take-ticket', service: 'passport', class: 'ordinary' }))
    .refuses({ code: 'unknown-service', service: 'passport' })
})

test('TAKE-1 nobody gets a number in a class that the hall does not have', () => {
  given()
    .when(press({ type: 'take-ticket', service: 'card', class: 'gold' }))
    .refuses({ code: 'unknown-class', class: 'gold' })
})

test('TAKE-2 numbers are given early, while the hall is open, and not before or after', () => {
  const asked = (at: string) => given().when(takeTicket, { at })
  asked('07:59').refuses({ code: 'taking-closed' })
  asked('08:00').gives(ticketTaken(fresh))
  asked('16:29:59').gives(ticketTaken(fresh))
  asked('16:30').refuses({ code: 'taking-closed' })
  asked('17:00').refuses({ code: 'day-closed' })
})

test('TAKE-2 nobody gets a number after the day was closed, whatever the calendar says', () => {
  given(dayOpened(), dayClosed()).when(takeTicket).refuses({ code: 'day-closed' })
})

test('TAKE-3 nobody gets a number for a service that the office does not offer', () => {
  given(dayBegun(hall({ services: [service('card', 'A', { offered: false })] })))
    .when(takeTicket)
    .refuses({ code: 'service-not-offered' })
})

test('TAKE-3 nobody gets a number for a service that no counter serves, neither first nor further', () => {
  const settings = hall({ counters: [counter('1', { services: ['card'] })] })
  const service = { service: 'pension', class: 'ordinary' }
  given(dayBegun(settings))
    .when(press({ type: 'take-ticket', ...service }))
    .refuses({ code: 'service-not-offered' })
  given(dayBegun(settings))
    .when(press({ type: 'take-ticket', service: 'card', class: 'ordinary', furtherServices: ['pension'] }))
    .refuses({ code: 'service-not-offered' })
})

test('TAKE-4 one ticket carries all services of a visit', () => {
  given()
    .when(press({ type: 'take-ticket', service: 'card', class: 'ordinary', furtherServices: ['pension'] }))
    .gives(ticketTaken({ ...fresh, furtherServices: ['pension'] }))
})

test('TAKE-4 a further service that the hall does not have is refused by its name', () => {
  given()
    .when(press({ type: 'take-ticket', service: 'card', class: 'ordinary', furtherServices: ['passport'] }))
    .refuses({ code: 'unknown-service', service: 'passport' })
})

test('TAKE-5 what only the staff may know stands apart from the number', () => {
  const take = press({
    type: 'take-ticket',
    service: 'card',
    class: 'elder',
    language: 'en',
    greenLane: { reason: 'mobility' },
    proxy: { relation: 'child' },
    needs: ['wheelchair'],
    printer: 'printer-1',
    booking: 'b-17',
  })
  given()
    .when(take, { asker: dispenser })
    .gives(
      ticketTaken({
        ...fresh,
        number: '老001',
        latin: 'L001',
        ticket: `${DAY}-1`,
        language: 'en',
        greenLane: true,
        proxy: true,
        printer: 'printer-1',
        booking: 'b-17',
        aside: { needs: ['wheelchair'], greenLaneReason: 'mobility', relation: 'child' },
      }),
    )
})

test('TAKE-6 the slip tells how many come before and how long it takes, and the ticket says the same', () => {
  const state = given(
    dayBegun(hall({ counters: [counter('1')] })),
    ...serving('A001'),
    ticketTaken({ number: 'A002' }),
    ticketTaken({ number: 'A003' }),
  )
    .when(takeTicket)
    .gives(
      ticketTaken({
        ...fresh,
        ticket: `${DAY}-8`,
        number: 'A004',
        latin: 'A004',
        ahead: 2,
        lowMinutes: 15,
        highMinutes: 30,
      }),
    )
  const record = state.tickets.get(`${DAY}-8`)
  expect(record && toTicket(state, record, atMs('10:00'))).toMatchObject({ ahead: 2, lowMinutes: 15, highMinutes: 30 })
})

test('NUMBER-1 a class with a prefix counts by itself, the others by the letter of the service', () => {
  const taken = [ticketTaken({ number: 'A001' }), ticketTaken({ number: 'A002' }), ticketTaken({ number: '老001' })]
  const next = { ticket: `${DAY}-4`, code: FRESH_CODE, ahead: 0, lowMinutes: 0, highMinutes: 5 }
  const busy = (ahead: number) => ({ ...next, ahead })
  given(...taken)
    .when(takeTicket)
    .gives(ticketTaken({ ...busy(3), number: 'A003', latin: 'A003' }))
  given(...taken)
    .when(takeElderTicket)
    .gives(ticketTaken({ ...busy(3), number: '老002', latin: 'L002' }))
  given(...taken)
    .when(press({ type: 'take-ticket', service: 'pension', class: 'ordinary' }))
    .gives(ticketTaken({ ...busy(3), number: 'B001', latin: 'B001', service: 'pension' }))
})

test('NUMBER-1 each day begins again at 001', () => {
  expect(beginState('main', '2026-11-24', hall()).lastNumberByPrefix.size).toBe(0)
})

test('NUMBER-2 after 999 comes 1000', () => {
  given(counterOpened(), ticketTaken({ number: 'A999' }))
    .when(takeTicket)
    .gives(
      ticketTaken({
        ...fresh,
        ticket: `${DAY}-3`,
        number: 'A1000',
        latin: 'A1000',
        ahead: 1,
        lowMinutes: 0,
        highMinutes: 10,
      }),
    )
})

test('NUMBER-2 after 9999 there are no more numbers', () => {
  given(ticketTaken({ number: 'A9999' }))
    .when(takeTicket)
    .refuses({ code: 'numbers-used-up' })
})
