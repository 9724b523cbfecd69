import { expect, test } from 'vitest'
import { callNext, clerk, clock, counter, hall, manager, press } from '../support/build.ts'
import {
  called,
  counterClosed,
  counterOpened,
  counterPaused,
  dayBegun,
  serviceFinished,
  serving,
  ticketCalled,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

const open = press({ type: 'open-counter', counter: '1' })
const pause = press({ type: 'pause-counter', counter: '1', reason: '午休' })
const close = press({ type: 'close-counter', counter: '1' })

test('COUNTER-1 a free counter opens for the one who asks', () => {
  given().when(open).gives(counterOpened())
  given()
    .when(open, { asker: clock })
    .gives(counterOpened({ staff: 'clock' }))
})

test('COUNTER-1 a counter has one person: nobody else opens it, not even a manager', () => {
  given(counterOpened())
    .when(open, { asker: clerk('li') })
    .refuses({ code: 'counter-taken' })
  given(counterOpened()).when(open, { asker: manager }).refuses({ code: 'counter-taken' })
})

test('COUNTER-1 a counter that the hall does not have opens for nobody', () => {
  given()
    .when(press({ type: 'open-counter', counter: '9' }))
    .refuses({ code: 'unknown-counter', counter: '9' })
})

test('COUNTER-2 opening what is open changes nothing', () => {
  given(counterOpened()).when(open).changesNothing()
})

test('COUNTER-2 opening ends a pause, and the visitor who was there still is', () => {
  const state = given(...serving(), counterPaused())
    .when(open)
    .gives(counterOpened())
  expect(state.counters.get('1')).toMatchObject({ state: 'open', staff: 'wang', ticket: [...state.tickets.keys()][0] })
})

test('COUNTER-3 a visitor at a colleague’s counter is begun, ended, missed, set aside and sent on by nobody else', () => {
  const ofCalled = [press({ type: 'start-service', ticket: 'A001' }), press({ type: 'miss-ticket', ticket: 'A001' })]
  const ofServed = [
    press({ type: 'finish-service', ticket: 'A001' }),
    press({ type: 'hold-ticket', ticket: 'A001', reason: 'internal' }),
    press({ type: 'transfer-ticket', ticket: 'A001', counter: '2' }),
  ]
  for (const command of ofCalled) {
    given(...called())
      .when(command, { asker: clerk('li') })
      .refuses({ code: 'counter-taken' })
  }
  for (const command of ofServed) {
    given(...serving())
      .when(command, { asker: clerk('li') })
      .refuses({ code: 'counter-taken' })
  }
  given(...serving())
    .when(press({ type: 'finish-service', ticket: 'A001' }), { asker: manager })
    .gives(serviceFinished({ by: manager.person }))
})

test('COUNTER-3 another clerk presses nothing there, a manager or the clock may stand in', () => {
  const waiting = [counterOpened(), ticketTaken()]
  given(...waiting)
    .when(callNext, { asker: clerk('li') })
    .refuses({ code: 'counter-taken' })
  given(...waiting)
    .when(callNext, { asker: manager })
    .gives(ticketCalled())
  given(counterOpened())
    .when(pause, { asker: clerk('li') })
    .refuses({ code: 'counter-taken' })
  given(counterOpened())
    .when(close, { asker: clerk('li') })
    .refuses({ code: 'counter-taken' })
  given(counterOpened()).when(close, { asker: clock }).gives(counterClosed())
})

test('COUNTER-4 a pause has a reason, and the visitor who is there is served to the end', () => {
  const state = given(...serving())
    .when(pause)
    .gives(counterPaused({ reason: '午休' }))
  expect(state.counters.get('1')).toMatchObject({ state: 'paused', pauseReason: '午休' })
  given(...serving(), counterPaused())
    .when(press({ type: 'finish-service', ticket: 'A001' }))
    .gives(serviceFinished())
})

test('COUNTER-4 who pauses twice changes nothing, and only what is open can pause', () => {
  given(counterOpened(), counterPaused()).when(pause).changesNothing()
  given().when(pause).refuses({ code: 'counter-not-open' })
  given()
    .when(press({ type: 'pause-counter', counter: '9', reason: '午休' }))
    .refuses({ code: 'unknown-counter', counter: '9' })
})

test('COUNTER-5 a counter with a visitor does not close', () => {
  given(...called())
    .when(close)
    .refuses({ code: 'counter-busy' })
  given().when(close).refuses({ code: 'counter-not-open' })
  given(counterOpened()).when(close).gives(counterClosed())
})

test('COUNTER-6 when a counter closes, those who were sent to it wait for every counter of their service', () => {
  const state = given(...serving(), counterOpened({ counter: '2', staff: 'li' }), ticketTransferred({ counter: '2' }))
    .when(press({ type: 'close-counter', counter: '2' }), { asker: clerk('li') })
    .gives(counterClosed({ counter: '2' }))
  expect([...state.waiting.values()].map(({ stage }) => stage)).toEqual([{ state: 'waiting' }])
})

test('COUNTER-6 who waits for a service that no counter has stays with the counter that was named', () => {
  const settings = hall({ counters: [counter('1', { services: ['card'] }), counter('2', { services: ['card'] })] })
  const state = given(
    dayBegun(settings),
    ...serving(),
    counterOpened({ counter: '2', staff: 'li' }),
    ticketTransferred({ service: 'pension', counter: '2' }),
  )
    .when(press({ type: 'close-counter', counter: '2' }), { asker: clerk('li') })
    .gives(counterClosed({ counter: '2' }))
  expect([...state.waiting.values()].map(({ stage }) => stage)).toEqual([{ state: 'waiting', onlyCounter: '2' }])
})
