// The visitor came and was served, set aside, sent on; or did not come.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import { type Instant, toMs } from '#contract/ids.ts'
import type { HallState, TicketRecord } from '../hall-state.ts'
import { atCounter, comeToCounter, leaveFor, ticketOf, waitAgain } from './places.ts'

/** The called visitor is here. */
export function afterStarted(hall: HallState, event: EventOf<'service-started'>): void {
  const ticket = ticketOf(hall, event.ticket)
  const { counter, sinceMs } = atCounter(ticket)
  ticket.stage = { state: 'serving', counter, sinceMs }
  ticket.startedAt = event.at
}

/** The visit is over. */
export function afterFinished(hall: HallState, event: EventOf<'service-finished'>): void {
  const ticket = ticketOf(hall, event.ticket)
  const { counter } = atCounter(ticket)
  countServed(hall, ticket, event.at)
  leaveFor(hall, ticket, { state: 'finished', counter, ...(event.outcome && { outcome: event.outcome }) })
  ticket.finishedAt = event.at
}

/** Nobody came. */
export function afterMissed(hall: HallState, event: EventOf<'ticket-missed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  leaveFor(hall, ticket, { state: 'missed', counter: atCounter(ticket).counter, missedAt: event.at })
}

/** The one who was missed is here after all. */
export function afterReturned(hall: HallState, event: EventOf<'ticket-returned'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.hasReturned = true
  waitAgain(hall, ticket, { cameBackMs: toMs(event.at) })
}

/** On to another counter or service. */
export function afterTransferred(hall: HallState, event: EventOf<'ticket-transferred'>): void {
  const ticket = ticketOf(hall, event.ticket)
  if (atCounter(ticket).state === 'serving') countServed(hall, ticket, event.at)
  ticket.service = event.service
  ticket.furtherServices = event.furtherServices ?? []
  ticket.aside = { ...ticket.aside, ...event.aside }
  ticket.spentMs = 0
  waitAgain(hall, ticket, event.counter === undefined ? {} : { onlyCounter: event.counter })
}

/** Set aside; the counter is free. */
export function afterHeld(hall: HallState, event: EventOf<'ticket-held'>): void {
  const ticket = ticketOf(hall, event.ticket)
  const { counter, sinceMs } = atCounter(ticket)
  ticket.spentMs += toMs(event.at) - sinceMs
  leaveFor(hall, ticket, { state: 'held', counter, heldAt: event.at, reason: event.reason })
}

/** Taken up again: at a counter at once, or back with those who wait. */
export function afterResumed(hall: HallState, event: EventOf<'ticket-resumed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  assert(ticket.stage.state === 'held', `ticket ${ticket.id} is held before it is resumed`)
  const { reason, counter } = ticket.stage
  const nowMs = toMs(event.at)
  if (event.counter !== undefined) {
    comeToCounter(hall, ticket, { state: 'serving', counter: event.counter, sinceMs: nowMs })
    return
  }
  // HOLD-3: the papers lie at that counter, unless its clerk has gone home.
  const sameCounter = reason !== 'papers-missing' && hall.counters.has(counter)
  waitAgain(hall, ticket, { cameBackMs: nowMs, ...(sameCounter && { onlyCounter: counter }) })
}

// What a counter needs for one visitor, for the estimate: from the call to the end, walking included, holds left out.
function countServed(hall: HallState, ticket: TicketRecord, untilAt: Instant): void {
  const thisMs = ticket.spentMs + toMs(untilAt) - atCounter(ticket).sinceMs
  const { visits, totalMs } = hall.servedByService.get(ticket.service) ?? { visits: 0, totalMs: 0 }
  hall.servedByService.set(ticket.service, { visits: visits + 1, totalMs: totalMs + thisMs })
}
