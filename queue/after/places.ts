// Where a ticket is: with those who wait, or at one counter. Everything that moves a ticket goes through here, so that
// the three places that know of it (its stage, the waiting list, the counter) always agree.
import { assert } from '#contract/assert.ts'
import type { CounterId, TicketId } from '#contract/ids.ts'
import type { CounterRecord, HallState, Stage, TicketRecord } from '../hall-state.ts'

export type AtCounter = Extract<Stage, { state: 'called' | 'serving' }>

/** The ticket of an event; throws when it was never taken. */
export function ticketOf(hall: HallState, id: TicketId): TicketRecord {
  const ticket = hall.tickets.get(id)
  assert(ticket, `ticket ${id} was taken before anything happened to it`)
  return ticket
}

/** The counter of an event; throws when nobody opened it. */
export function counterOf(hall: HallState, id: CounterId): CounterRecord {
  const counter = hall.counters.get(id)
  assert(counter, `counter ${id} was opened before it was used`)
  return counter
}

/** The ticket's stage at a counter; throws when it is at none. */
export function atCounter(ticket: TicketRecord): AtCounter {
  const { stage } = ticket
  assert(isAtCounter(stage), `ticket ${ticket.id} is at a counter`)
  return stage
}

/** Puts a waiting or held ticket at a counter that has nobody. */
export function comeToCounter(hall: HallState, ticket: TicketRecord, stage: AtCounter): void {
  const counter = counterOf(hall, stage.counter)
  assert(counter.ticket === undefined, `counter ${stage.counter} is free before ticket ${ticket.id} comes`)
  assert(!isAtCounter(ticket.stage), `ticket ${ticket.id} is at one counter at a time`)
  hall.waiting.delete(ticket.id)
  counter.ticket = ticket.id
  ticket.stage = stage
}

/** Puts the ticket anywhere but at a counter: its counter, if it had one, is free, and it waits only if the stage says so. */
export function leaveFor(hall: HallState, ticket: TicketRecord, stage: Exclude<Stage, AtCounter>): void {
  if (isAtCounter(ticket.stage)) delete counterOf(hall, ticket.stage.counter).ticket
  ticket.stage = stage
  if (stage.state === 'waiting') hall.waiting.set(ticket.id, ticket)
  else hall.waiting.delete(ticket.id)
}

/** Puts the ticket back with those who wait, for a new round of calls. */
export function waitAgain(
  hall: HallState,
  ticket: TicketRecord,
  stage: Omit<Extract<Stage, { state: 'waiting' }>, 'state'>,
): void {
  ticket.calls = 0
  delete ticket.calledAt
  delete ticket.startedAt
  leaveFor(hall, ticket, { state: 'waiting', ...stage })
}

function isAtCounter(stage: Stage): stage is AtCounter {
  return stage.state === 'called' || stage.state === 'serving'
}
