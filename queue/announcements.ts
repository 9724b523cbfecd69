// What an event makes the hall say, and where. Only what stands on the board anyway: number and counter.
import type { CallId, CounterId, Instant, TicketNumber, Words, ZoneId } from '#contract/ids.ts'
import { type CallRecord, findCounter, type HallState } from './hall-state.ts'

export type Announcement = {
  readonly call: CallId
  readonly zone: ZoneId
  readonly number: TicketNumber
  readonly latin: TicketNumber
  readonly className: Words
  readonly hasClassPrefix: boolean
  readonly counter: CounterId
  readonly counterName: Words
  readonly calledAt: Instant
}

/** What happened to somebody's health: around it the hall speaks softly. */
const QUIET_KINDS: readonly string[] = ['illness', 'fall']

/** SAY-2: somebody lies there and is being helped; calls go on, once and softly. A drill changes nothing. */
export function isQuiet(hall: HallState): boolean {
  return hall.emergencies
    .values()
    .some(({ kind, drill, clearedAt }) => !clearedAt && !drill && QUIET_KINDS.includes(kind))
}

/** SAY-1: the announcement of one call of today, or undefined when there is no such call. */
export function announcementOf(hall: HallState, call: CallId): Announcement | undefined {
  const record = hall.calls.find((one) => one.call === call)
  return record && toAnnouncement(hall, record)
}

/** The announcements of the calls after a position of the journal, in their order. */
export function announcementsAfter(hall: HallState, position: number): Announcement[] {
  const first = hall.calls.findLastIndex((call) => call.position <= position) + 1
  return hall.calls.slice(first).map((record) => toAnnouncement(hall, record))
}

function toAnnouncement(hall: HallState, { call, zone, counter, calledAt, ticket: id }: CallRecord): Announcement {
  const ticket = hall.tickets.get(id)
  const ticketClass = hall.settings.classes.find((one) => one.id === ticket?.class)
  return {
    call,
    zone,
    number: ticket?.number ?? '',
    latin: ticket?.latin ?? '',
    className: ticketClass?.name ?? { zh: '', en: '' },
    hasClassPrefix: ticket !== undefined && ticket.number !== ticket.latin,
    counter,
    counterName: findCounter(hall, counter)?.name ?? { zh: counter, en: counter },
    calledAt,
  }
}
