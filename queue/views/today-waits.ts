// How long visitors have waited today, for the manager. Who came before the opening waits from then on.
import { type Instant, type TicketId, toMs } from '#contract/ids.ts'
import type { TodayWaits } from '#contract/office-views.ts'
import type { CalendarMoment } from '../day-phase.ts'
import type { HallState, TicketRecord } from '../hall-state.ts'

/** The first call of each ticket that was ever called today. */
export function firstCalls(hall: HallState): ReadonlyMap<TicketId, Instant> {
  const first = new Map<TicketId, Instant>()
  for (const { ticket, calledAt } of hall.calls) if (!first.has(ticket)) first.set(ticket, calledAt)
  return first
}

/** From when on a ticket's wait counts: its number, or the opening when that is later. */
export function waitsFromMs(hall: HallState, ticket: TicketRecord, { stretches }: CalendarMoment): number {
  const issuedMs = toMs(ticket.issuedAt)
  if (hall.openedBy === 'manager') return issuedMs
  const stretch = stretches.find(({ closesMs }) => issuedMs < closesMs)
  return Math.max(issuedMs, stretch?.opensMs ?? issuedMs)
}

/** The waits up to the first call of these tickets, in milliseconds. */
export function waitsOf(
  hall: HallState,
  tickets: readonly TicketRecord[],
  calls: ReadonlyMap<TicketId, Instant>,
  moment: CalendarMoment,
): readonly number[] {
  return tickets.flatMap((ticket) => {
    const calledAt = calls.get(ticket.id)
    return calledAt === undefined ? [] : [Math.max(0, toMs(calledAt) - waitsFromMs(hall, ticket, moment))]
  })
}

/** How they are spread, by nearest rank as in the reports. */
export function todayWaits(waitsMs: readonly number[]): TodayWaits {
  const sorted = waitsMs.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null
  return { n: sorted.length, p50Ms: rank(0.5), p90Ms: rank(0.9) }
}
