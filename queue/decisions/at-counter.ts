// What several decisions ask first: is this counter open, and may this asker press there?
import { type CounterId, type Instant, toInstant, toMs } from '#contract/ids.ts'
import type { Rejection } from '#contract/rejections.ts'
import type { Counter } from '#contract/settings.ts'
import { type CounterRecord, findClass, findCounter, type HallState, type TicketRecord } from '../hall-state.ts'
import { type Moment, mayStandIn } from '../moment.ts'

export type CounterAtWork = { readonly counter: Counter; readonly record: CounterRecord }

/** The counter, open, with its clerk or someone who may stand in for him; otherwise why not (COUNTER-3). */
export function counterAtWork(
  hall: HallState,
  id: CounterId,
  { asker }: Moment,
): CounterAtWork | { readonly no: Rejection } {
  const counter = findCounter(hall, id)
  if (!counter) return { no: { code: 'unknown-counter', counter: id } }
  const record = hall.counters.get(id)
  if (record?.state !== 'open') return { no: { code: 'counter-not-open' } }
  if (!mayStandIn(asker) && asker.person.kind === 'staff' && asker.person.id !== record.staff) {
    return { no: { code: 'counter-taken' } }
  }
  return { counter, record }
}

/** CALL-4: seconds until this ticket may be called again or marked as missed; 0 when it may. */
export function secondsUntilAgain(hall: HallState, ticket: TicketRecord, nowMs: number): number {
  const at = againFrom(hall, ticket)
  return at === undefined ? 0 : Math.max(0, Math.ceil((toMs(at) - nowMs) / 1000))
}

/** The instant from which a called ticket may be called again. */
export function againFrom(hall: HallState, ticket: TicketRecord): Instant | undefined {
  if (ticket.stage.state !== 'called') return undefined
  const seconds = findClass(hall, ticket.class)?.recallAfterSeconds ?? 0
  return toInstant(toMs(ticket.stage.lastCallAt) + seconds * 1000)
}

/** MISS-1: how many calls a called ticket still has before it may be marked as missed. */
export function callsLeft(hall: HallState, ticket: TicketRecord): number {
  return Math.max(0, (findClass(hall, ticket.class)?.callsBeforeMissed ?? 1) - ticket.calls)
}
