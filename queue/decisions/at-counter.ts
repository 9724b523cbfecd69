// What several decisions ask first: is this counter open, and may this asker press there?
import { type CounterId, type Instant, toInstant, toMs } from '#contract/ids.ts'
import type { Person } from '#contract/people.ts'
import type { Rejection } from '#contract/rejections.ts'
import type { Counter } from '#contract/settings.ts'
import { type CounterRecord, findClass, findCounter, type HallState, type TicketRecord } from '../hall-state.ts'
import { type Moment, mayStandIn } from '../moment.ts'

export type CounterAtWork = { readonly counter: Counter; readonly record: CounterRecord }
type OrNo<T> = T | { readonly no: Rejection }

/** COUNTER-3: the counter with its clerk or someone who may stand in, open or in a pause; otherwise why not. */
export function counterOfAsker(hall: HallState, id: CounterId, { asker }: Moment): OrNo<CounterAtWork> {
  const counter = findCounter(hall, id)
  if (!counter) return { no: { code: 'unknown-counter', counter: id } }
  const record = hall.counters.get(id)
  if (!record) return { no: { code: 'counter-not-open' } }
  if (!mayStandIn(asker) && record.staff !== clerkIdOf(asker.person)) return { no: { code: 'counter-taken' } }
  return { counter, record }
}

/** COUNTER-3: the no to a press on a visitor who is at a colleague's counter; also where the settings dropped it. */
export function visitorOfColleague(hall: HallState, id: CounterId, { asker }: Moment): Rejection | undefined {
  const record = hall.counters.get(id)
  if (!record || mayStandIn(asker) || record.staff === clerkIdOf(asker.person)) return undefined
  return { code: 'counter-taken' }
}

/** CALL-1: the same, and ready for a new call: open, and nobody is there. */
export function freeCounter(hall: HallState, id: CounterId, moment: Moment): OrNo<CounterAtWork> {
  const found = counterOfAsker(hall, id, moment)
  if ('no' in found) return found
  if (found.record.state !== 'open') return { no: { code: 'counter-not-open' } }
  if (found.record.ticket !== undefined) return { no: { code: 'counter-busy' } }
  return found
}

/** Under which name somebody works at a counter. */
export function clerkIdOf(person: Person): string {
  return 'id' in person ? person.id : person.kind
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
