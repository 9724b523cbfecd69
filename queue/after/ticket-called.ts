// A ticket is called to a counter, and perhaps once more.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import { type CounterId, type Instant, toMs } from '#contract/ids.ts'
import { findCounter, type HallState, type TicketRecord } from '../hall-state.ts'
import { givesWayTo, isServedAt, toTurn } from '../next-ticket.ts'
import { comeToCounter, ticketOf } from './places.ts'

/** The visitor is on the way to the counter; whoever was overtaken has given way once more. */
export function afterCalled(hall: HallState, event: EventOf<'ticket-called'>): void {
  const ticket = ticketOf(hall, event.ticket)
  if (event.why.rule === 'turn') countGivingWay(hall, ticket, event.counter)
  const { counter, at } = event
  comeToCounter(hall, ticket, { state: 'called', counter, sinceMs: toMs(at), lastCallAt: at })
  ticket.calls = 1
  ticket.calledAt = at
  ticket.why = event.why
  remember(hall, ticket, counter, at)
}

/** The same visitor is called again. */
export function afterRecalled(hall: HallState, event: EventOf<'ticket-recalled'>): void {
  const ticket = ticketOf(hall, event.ticket)
  assert(ticket.stage.state === 'called', `ticket ${ticket.id} is called before it is called again`)
  ticket.stage = { ...ticket.stage, lastCallAt: event.at }
  ticket.calls += 1
  remember(hall, ticket, ticket.stage.counter, event.at)
}

// NEXT-3: whoever this counter could have called, came earlier and has no head start, gave way once more.
function countGivingWay(hall: HallState, called: TicketRecord, counterId: CounterId): void {
  const counter = findCounter(hall, counterId)
  const calledTurn = toTurn(hall, called)
  if (!counter || !calledTurn.headStart) return
  for (const ticket of hall.waiting.values()) {
    const turn = toTurn(hall, ticket)
    if (givesWayTo(turn, calledTurn) && isServedAt(turn, counter)) ticket.gaveWay += 1
  }
}

function remember(hall: HallState, ticket: TicketRecord, counter: CounterId, calledAt: Instant): void {
  hall.calls.push({
    call: `${hall.day}-${hall.position}`,
    position: hall.position,
    ticket: ticket.id,
    counter,
    zone: findCounter(hall, counter)?.zone ?? 'main',
    calledAt,
    times: ticket.calls,
  })
}
