// A ticket begins to wait.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import { toMs } from '#contract/ids.ts'
import { type HallState, hasHeadStart, type TicketRecord } from '../hall-state.ts'
import { partsOf } from '../ticket-number.ts'

/** The number is given, and its visitor waits. */
export function afterTaken(hall: HallState, event: EventOf<'ticket-taken'>): void {
  const ticket = toRecord(event, hall.position)
  const { prefix, count } = partsOf(ticket.number)
  for (const number of [ticket.number, ticket.latin]) {
    assert(!hall.idByNumber.has(number), `number ${number} is given once`)
  }
  hall.lastNumberByPrefix.set(prefix, count)
  hall.tickets.set(ticket.id, ticket)
  hall.idByNumber.set(ticket.number, ticket.id)
  hall.idByNumber.set(ticket.latin, ticket.id)
  hall.idByCode.set(ticket.code, ticket.id)
  hall.waiting.set(ticket.id, ticket)
  if (hasHeadStart(hall, ticket.class)) hall.headStartTakes.push({ atMs: ticket.enteredMs, service: ticket.service })
}

function toRecord(event: EventOf<'ticket-taken'>, order: number): TicketRecord {
  return {
    id: event.ticket,
    order,
    number: event.number,
    latin: event.latin,
    code: event.code,
    issuedAt: event.at,
    enteredMs: toMs(event.at),
    ...(event.language && { language: event.language }),
    proxy: event.proxy ?? false,
    ...(event.printer && { printer: event.printer }),
    class: event.class,
    service: event.service,
    furtherServices: event.furtherServices ?? [],
    greenLane: event.greenLane ?? false,
    aside: event.aside ?? {},
    stage: { state: 'waiting' },
    calls: 0,
    gaveWay: 0,
    hasReturned: false,
    spentMs: 0,
    told: { ahead: event.ahead, lowMinutes: event.lowMinutes, highMinutes: event.highMinutes },
    ...(event.printer && { slip: { outcome: 'queued', copies: 1, printer: event.printer } }),
  }
}
