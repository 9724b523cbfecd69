// Why this number: today's calls from the hall's journal, each with the reason that was kept, and what people did by hand.
import type { CallReason, HallEvent } from '#contract/events.ts'
import type { ClassId, CounterId, Instant, ServiceId, TicketId, TicketNumber } from '#contract/ids.ts'
import type { Person } from '#contract/people.ts'

/** An event as `GET …/events` gives it. */
export type JournalLine = HallEvent & { readonly position: number }

type OfTicket = {
  readonly position: number
  readonly at: Instant
  readonly by: Person
  readonly number: TicketNumber
  readonly class: ClassId
}
/** One call, or one change of class by hand; `issuedAt` is when the number was taken. */
export type LoggedCall =
  | (OfTicket & {
      readonly kind: 'call'
      readonly counter: CounterId
      readonly service: ServiceId
      readonly issuedAt: Instant
      readonly why: CallReason
    })
  | (OfTicket & { readonly kind: 'class'; readonly from: ClassId })

/** What has been read of the day so far. */
export type CallLog = {
  readonly position: number
  readonly lines: readonly LoggedCall[]
  readonly tickets: ReadonlyMap<TicketId, Known>
}
type Known = {
  readonly number: TicketNumber
  readonly class: ClassId
  readonly service: ServiceId
  readonly issuedAt: Instant
}

export const EMPTY_LOG: CallLog = { position: 0, lines: [], tickets: new Map() }

/** The log after these further lines of the journal; the newest call stands last. */
export function readOn(log: CallLog, journal: readonly JournalLine[]): CallLog {
  const tickets = new Map(log.tickets)
  const lines = [...log.lines]
  for (const event of journal) {
    if (!('ticket' in event)) continue
    const line = lineOf(event, tickets.get(event.ticket))
    if (line) lines.push(line)
    const known = afterEvent(event, tickets.get(event.ticket))
    if (known) tickets.set(event.ticket, known)
  }
  return { position: journal.at(-1)?.position ?? log.position, lines, tickets }
}

/** Was it a person who decided, and not the rule? */
export function isException(line: LoggedCall): boolean {
  return line.kind === 'class' || line.why.rule === 'chosen'
}

function lineOf(event: JournalLine, ticket: Known | undefined): LoggedCall | undefined {
  if (!ticket) return undefined
  const { position, at, by } = event
  const { number, service, issuedAt } = ticket
  if (event.type === 'ticket-called') {
    const { counter, why } = event
    return { kind: 'call', position, at, by, number, class: ticket.class, counter, service, issuedAt, why }
  }
  if (event.type === 'class-changed') {
    return { kind: 'class', position, at, by, number, class: event.class, from: ticket.class }
  }
  return undefined
}

function afterEvent(event: JournalLine, ticket: Known | undefined): Known | undefined {
  if (event.type === 'ticket-taken') {
    return { number: event.number, class: event.class, service: event.service, issuedAt: event.at }
  }
  if (event.type === 'class-changed') return ticket && { ...ticket, class: event.class }
  if (event.type === 'ticket-transferred') return ticket && { ...ticket, service: event.service }
  return undefined
}
