// Read from the state right after the press, so that a press sent twice gets the same answer: a state can be made again
// from the journal up to any position.
import type { Answer, Ticket } from '#contract/answers.ts'
import type { HallEvent } from '#contract/events.ts'
import { type PressId, toMs } from '#contract/ids.ts'
import type { HallState, TicketRecord } from './hall-state.ts'
import { companionOf } from './lane.ts'
import { estimateForTicket } from './waiting-time.ts'

/** PRESS-2: the answer to a press, from the hall right after its last event. `events` are those of the press. */
export function answerTo(press: PressId, hall: HallState, events: readonly HallEvent[]): Answer {
  const last = events.at(-1)
  const about = events.find((event) => 'ticket' in event)
  const ticket = about && 'ticket' in about ? hall.tickets.get(about.ticket) : undefined
  return {
    press,
    position: hall.position,
    ...(ticket && last && { ticket: toTicket(hall, ticket, toMs(last.at)) }),
  }
}

/** A ticket as the outside sees it; while it waits, with its place and range at `nowMs` (and `opensMs`, see the estimate). */
export function toTicket(hall: HallState, record: TicketRecord, nowMs: number, opensMs = nowMs): Ticket {
  const { id, number, latin, code, service, furtherServices, issuedAt, calledAt, startedAt, finishedAt } = record
  const isFresh = record.stage.state === 'waiting' && hall.position === record.order
  const place = isFresh ? record.told : estimateForTicket(hall, id, nowMs, opensMs)
  return {
    id,
    number,
    latin,
    class: record.class,
    service,
    ...(furtherServices.length > 0 && { furtherServices: [...furtherServices] }),
    state: record.stage.state,
    issuedAt,
    ...(calledAt && { calledAt }),
    ...(startedAt && { startedAt }),
    ...(finishedAt && { finishedAt }),
    ...('counter' in record.stage && { counter: record.stage.counter }),
    calls: record.calls,
    ...(record.greenLane && { greenLane: greenLaneOf(record) }),
    ...companionOf(hall, record),
    ...place,
    code,
    ...(record.slip && { slip: toSlip(record.slip) }),
  }
}

/** What a screen may know of a slip. */
export function toSlip({ outcome, copies, trouble }: NonNullable<TicketRecord['slip']>) {
  return { outcome, copies, ...(trouble && { trouble }) }
}

function greenLaneOf({ aside }: TicketRecord) {
  return aside.greenLaneReason ? { reason: aside.greenLaneReason } : {}
}
