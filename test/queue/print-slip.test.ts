import { expect, test } from 'vitest'
import { clock, press } from '../support/build.ts'
import { idOf, slipAsked, slipClaimed, slipSettled, ticketTaken } from '../support/build-events.ts'
import { given } from '../support/given.ts'

const withSlip = ticketTaken({ printer: 'printer-1' })
const again = press({ type: 'print-again', ticket: 'A001' })
const claim = press({ type: 'claim-slip', ticket: idOf('A001'), printer: 'printer-1' })
const settle = press({ type: 'settle-slip', ticket: idOf('A001'), outcome: 'not-sent', trouble: 'paper-out' })

test('SLIP-1 one more slip comes because a person asked for it, and it is counted', () => {
  const state = given(withSlip, slipClaimed(), slipSettled()).when(again).gives(slipAsked())
  expect([...state.tickets.values()][0]?.slip).toEqual({ outcome: 'queued', copies: 2, printer: 'printer-1' })
})

test('SLIP-1 it comes from the printer that is named, or from the ticket’s own', () => {
  given(ticketTaken())
    .when(press({ type: 'print-again', ticket: 'A001', printer: 'printer-2' }))
    .gives(slipAsked({ printer: 'printer-2' }))
  given(ticketTaken()).when(again).refuses({ code: 'no-printer' })
  given().when(again).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('SLIP-1 not while the first is being printed', () => {
  given(withSlip, slipClaimed()).when(again).refuses({ code: 'slip-not-waiting' })
})

test('SLIP-2 a slip is claimed once', () => {
  given(withSlip).when(claim, { asker: clock }).gives(slipClaimed())
  given(withSlip, slipClaimed()).when(claim).refuses({ code: 'slip-not-waiting' })
  given(ticketTaken()).when(claim).refuses({ code: 'slip-not-waiting' })
  given()
    .when(claim)
    .refuses({ code: 'unknown-ticket', ticket: idOf('A001') })
})

test('SLIP-3 what became of it is settled once, with the printer’s trouble', () => {
  const state = given(withSlip, slipClaimed())
    .when(settle)
    .gives(slipSettled({ outcome: 'not-sent', trouble: 'paper-out' }))
  expect([...state.tickets.values()][0]?.slip).toEqual({
    outcome: 'not-sent',
    trouble: 'paper-out',
    copies: 1,
    printer: 'printer-1',
  })
  given(withSlip, slipClaimed(), slipSettled()).when(settle).refuses({ code: 'slip-not-waiting' })
  given()
    .when(settle)
    .refuses({ code: 'unknown-ticket', ticket: idOf('A001') })
})

test('SLIP-3 a slip that is printed without trouble forgets the earlier one', () => {
  const state = given(withSlip, slipSettled({ outcome: 'not-sent', trouble: 'paper-out' }), slipAsked(), slipClaimed())
    .when(press({ type: 'settle-slip', ticket: idOf('A001'), outcome: 'printed' }))
    .gives(slipSettled())
  expect([...state.tickets.values()][0]?.slip).toEqual({ outcome: 'printed', copies: 2, printer: 'printer-1' })
})
