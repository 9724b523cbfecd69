// What became of the paper of a ticket.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import type { HallState } from '../hall-state.ts'
import { ticketOf } from './places.ts'

/** One more slip is to come out. */
export function afterSlipAsked(hall: HallState, event: EventOf<'slip-asked'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.slip = { outcome: 'queued', copies: (ticket.slip?.copies ?? 0) + 1, printer: event.printer }
}

/** A printer has it. */
export function afterSlipClaimed(hall: HallState, event: EventOf<'slip-claimed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.slip = { outcome: 'sending', copies: ticket.slip?.copies ?? 1, printer: event.printer }
}

/** It came out, or why not. */
export function afterSlipSettled(hall: HallState, event: EventOf<'slip-settled'>): void {
  const ticket = ticketOf(hall, event.ticket)
  assert(ticket.slip, `ticket ${ticket.id} has a slip before it is settled`)
  const { copies, printer } = ticket.slip
  ticket.slip = { outcome: event.outcome, copies, printer, ...(event.trouble && { trouble: event.trouble }) }
}
