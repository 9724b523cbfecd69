import { expect, test } from 'vitest'
import { at, press } from '../support/build.ts'
import { classChanged, finished, serving, ticketCancelled, ticketTaken } from '../support/build-events.ts'
import { given } from '../support/given.ts'

const cancel = press({ type: 'cancel-ticket', ticket: 'A001', reason: '弃号' })
const toElder = press({ type: 'change-class', ticket: 'A001', class: 'elder' })

test('CANCEL-1 a waiting ticket is taken back and waits no more', () => {
  const state = given(ticketTaken())
    .when(cancel)
    .gives(ticketCancelled({ reason: '弃号' }))
  expect(state.waiting.size).toBe(0)
})

test('CANCEL-1 a ticket at a counter is taken back and the counter is free', () => {
  const state = given(...serving())
    .when(cancel)
    .gives(ticketCancelled({ reason: '弃号' }))
  expect(state.counters.get('1')?.ticket).toBeUndefined()
})

test('CANCEL-1 what is over stays over', () => {
  given(...finished())
    .when(cancel)
    .refuses({ code: 'ticket-over', state: 'finished' })
  given(ticketTaken(), ticketCancelled()).when(cancel).refuses({ code: 'ticket-over', state: 'cancelled' })
  given().when(cancel).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('CLASS-1 the class is corrected, number and time stay', () => {
  const state = given(ticketTaken({ at: at('09:05') }))
    .when(toElder)
    .gives(classChanged())
  expect([...state.waiting.values()]).toMatchObject([{ number: 'A001', class: 'elder', issuedAt: at('09:05') }])
})

test('CLASS-1 a green lane may come with it, its reason for the staff only', () => {
  const state = given(ticketTaken())
    .when(press({ type: 'change-class', ticket: 'A001', class: 'elder', greenLane: { reason: 'unwell' } }))
    .gives(classChanged({ greenLane: true, aside: { greenLaneReason: 'unwell' } }))
  expect([...state.waiting.values()]).toMatchObject([{ greenLane: true, aside: { greenLaneReason: 'unwell' } }])
})

test('CLASS-1 not for a class that the hall does not have, nor for what is over', () => {
  given(ticketTaken())
    .when(press({ type: 'change-class', ticket: 'A001', class: 'gold' }))
    .refuses({ code: 'unknown-class', class: 'gold' })
  given(...finished())
    .when(toElder)
    .refuses({ code: 'ticket-over', state: 'finished' })
  given().when(toElder).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})
