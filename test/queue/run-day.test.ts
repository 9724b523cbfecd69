import { expect, test } from 'vitest'
import {
  callNext,
  clock,
  counter,
  DAY,
  elderClass,
  hall,
  manager,
  ordinaryClass,
  press,
  service,
} from '../support/build.ts'
import {
  counterOpened,
  dayBegun,
  dayClosed,
  dayOpened,
  finished,
  serving,
  settingsChanged,
  ticketCalled,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

const open = press({ type: 'open-day' })
const close = press({ type: 'close-day' })
const change = (settings: ReturnType<typeof hall>) => press({ type: 'change-settings', settings })

test('DAY-1 a day begins with the settings and the history of that morning', () => {
  const begin = { hall: 'main', day: DAY, settings: hall(), serviceMinutes: { card: 6.5 } }
  const state = given()
    .when(press({ type: 'begin-day', ...begin }), { asker: clock })
    .gives(dayBegun(hall(), { serviceMinutes: { card: 6.5 } }))
  expect(state.serviceMinutes).toEqual({ card: 6.5 })
})

test('DAY-1 a day that has begun does not begin again', () => {
  given(dayBegun(hall()))
    .when(press({ type: 'begin-day', hall: 'main', day: DAY, settings: hall() }))
    .changesNothing()
})

test('DAY-3 a manager opens at once, also after the clock did, and after somebody closed', () => {
  given().when(open, { asker: manager }).gives(dayOpened())
  given(dayOpened({ by: clock.person }))
    .when(open, { asker: manager })
    .gives(dayOpened())
  given(dayOpened(), dayClosed()).when(open, { asker: manager }).gives(dayOpened())
  given(dayOpened()).when(open, { asker: manager }).refuses({ code: 'day-already-open' })
})

test('DAY-4 the clock opens once', () => {
  given().when(open, { asker: clock }).gives(dayOpened())
  given(dayOpened({ by: clock.person }))
    .when(open, { asker: clock })
    .refuses({ code: 'day-already-open' })
})

test('DAY-4 the clock does not open again what somebody has closed', () => {
  given(dayClosed()).when(open, { asker: clock }).refuses({ code: 'day-already-closed' })
})

test('DAY-5 a day closes once, and those who wait are still served', () => {
  given(dayOpened()).when(close, { asker: manager }).gives(dayClosed())
  given(dayClosed()).when(close).refuses({ code: 'day-already-closed' })
  given(counterOpened(), ticketTaken(), dayClosed()).when(callNext).gives(ticketCalled())
})

test('SETTINGS-1 what nobody uses may change', () => {
  const next = hall({ services: [service('card', 'A')], counters: [counter('1')] })
  given(...finished('B001'))
    .when(change(next))
    .gives(settingsChanged(next))
})

test('SETTINGS-1 a counter at which somebody works cannot vanish', () => {
  given(counterOpened({ counter: '2' }))
    .when(change(hall({ counters: [counter('1')] })))
    .refuses({ code: 'settings-in-use', path: 'counters', what: '2' })
})

test('SETTINGS-1 a counter to which somebody was sent cannot vanish', () => {
  given(...serving(), ticketTransferred({ counter: '3' }))
    .when(change(hall({ counters: [counter('1')] })))
    .refuses({ code: 'settings-in-use', path: 'counters', what: '3' })
})

test('SETTINGS-1 a service that somebody still needs can neither vanish nor lose its last counter', () => {
  const without = hall({ services: [service('card', 'A')] })
  const taken = [ticketTaken({ furtherServices: ['pension'] })]
  given(ticketTaken({ number: 'B001' }))
    .when(change(without))
    .refuses({ code: 'settings-in-use', path: 'services', what: 'pension' })
  given(...taken)
    .when(change(without))
    .refuses({ code: 'settings-in-use', path: 'services', what: 'pension' })
  given(...taken)
    .when(change(hall({ counters: [counter('1', { services: ['card'] })] })))
    .refuses({ code: 'settings-in-use', path: 'services', what: 'pension' })
})

test('SETTINGS-1 a class in which somebody waits cannot vanish', () => {
  given(ticketTaken({ number: '老001' }))
    .when(change(hall({ classes: [ordinaryClass()] })))
    .refuses({ code: 'settings-in-use', path: 'classes', what: 'elder' })
  given(ticketTaken())
    .when(change(hall({ classes: [elderClass()] })))
    .refuses({ code: 'settings-in-use', path: 'classes', what: 'ordinary' })
})

test('SETTINGS-1 the hall cannot move to another time zone while it has tickets of today', () => {
  given(ticketTaken())
    .when(change(hall({ timeZone: 'Asia/Urumqi' })))
    .refuses({ code: 'settings-in-use', path: 'timeZone', what: 'Asia/Urumqi' })
  given()
    .when(change(hall({ timeZone: 'Asia/Urumqi' })))
    .gives(settingsChanged(hall({ timeZone: 'Asia/Urumqi' })))
})
