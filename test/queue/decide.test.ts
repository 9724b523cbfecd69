import { expect, test } from 'vitest'
import { callNext, PRESS, takeTicket } from '../support/build.ts'
import { counterOpened, serviceFinished, serviceStarted, ticketCalled, ticketTaken } from '../support/build-events.ts'
import { given } from '../support/given.ts'

test('PRESS-1 a press that was done already does nothing again', () => {
  given(ticketTaken({ press: PRESS }))
    .when(takeTicket)
    .changesNothing()
})

test('PRESS-1 also when the hall would say no by now', () => {
  const state = given(
    counterOpened(),
    ticketTaken(),
    ticketCalled({ press: PRESS }),
    serviceStarted(),
    serviceFinished(),
  )
  state.when(callNext).changesNothing()
})

test('PRESS-1 a press that was refused has done nothing, and may be done later', () => {
  given(counterOpened()).when(callNext).refuses({ code: 'nobody-waiting' })
  given(counterOpened(), ticketTaken()).when(callNext).gives(ticketCalled())
})

test('PRESS-2 the hall remembers at which position each press was done', () => {
  const state = given(counterOpened(), ticketTaken()).when(callNext).gives(ticketCalled())
  expect(state.positionByPress.get(PRESS)).toBe(3)
})
