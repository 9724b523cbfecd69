// A ticket is taken back, or put into the class it should have had; its visit is rated.
import type { EventOf } from '#contract/events.ts'
import type { HallState } from '../hall-state.ts'
import { leaveFor, ticketOf } from './places.ts'

/** Over before it was served. */
export function afterCancelled(hall: HallState, event: EventOf<'ticket-cancelled'>): void {
  leaveFor(hall, ticketOf(hall, event.ticket), { state: 'cancelled', cancelledAt: event.at })
}

/** Number, time and how often it gave way stay. */
export function afterClassChanged(hall: HallState, event: EventOf<'class-changed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.class = event.class
  ticket.greenLane = event.greenLane ?? ticket.greenLane
  ticket.aside = { ...ticket.aside, ...event.aside }
}

/** The one rating of this visit. */
export function afterRated(hall: HallState, event: EventOf<'visit-rated'>): void {
  ticketOf(hall, event.ticket).level = event.level
}
