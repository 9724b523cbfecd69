// The clock asks too: what a hall is due at this moment by its calendar and its settings.
import type { Command } from '#contract/commands.ts'
import { toMs } from '#contract/ids.ts'
import type { CalendarMoment } from './day-phase.ts'
import { callsLeft, secondsUntilAgain } from './decisions/at-counter.ts'
import { findClass, type HallState } from './hall-state.ts'
import { stilledUntilMs } from './takeovers.ts'

const SECOND_MS = 1_000

type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never
export type DueCommand = WithoutPress<Command>

/**
 * CLOCK-1, CLOCK-2: the day opens and closes by the calendar; absent visitors are called again and marked as missed.
 * TAKEOVER-3: what is on all screens ends at its expiry.
 */
export function dueCommands(hall: HallState, moment: CalendarMoment): DueCommand[] {
  return [
    ...dueForTakeovers(hall, moment),
    ...dueForDay(hall, moment),
    ...(hall.settings.missed.byClock ? dueForAbsent(hall, moment) : []),
  ]
}

function dueForTakeovers(hall: HallState, { nowMs }: CalendarMoment): DueCommand[] {
  return [...hall.takeovers.values()]
    .filter(({ endedAt, until }) => endedAt === undefined && toMs(until) <= nowMs)
    .map(({ takeover }) => ({ type: 'end-takeover', takeover }))
}

function dueForDay(hall: HallState, { nowMs, stretches }: CalendarMoment): DueCommand[] {
  const first = stretches.at(0)
  const last = stretches.at(-1)
  if (!first || !last || hall.closed || hall.openedBy === 'manager') return []
  if (nowMs >= last.closesMs) return hall.openedBy === 'clock' ? [{ type: 'close-day' }] : []
  return nowMs >= first.opensMs && hall.openedBy === undefined ? [{ type: 'open-day' }] : []
}

function dueForAbsent(hall: HallState, { nowMs }: CalendarMoment): DueCommand[] {
  const due: DueCommand[] = []
  for (const { ticket: id } of hall.counters.values()) {
    const ticket = hall.tickets.get(id ?? '')
    const ticketClass = ticket && findClass(hall, ticket.class)
    if (ticket?.stage.state !== 'called' || !ticketClass) continue
    if (secondsUntilAgain(hall, ticket, nowMs) > 0) continue
    // TAKEOVER-5: who had to leave the hall gets the time to come back.
    const backMs = stilledUntilMs(hall, ticket.stage.counter) + ticketClass.recallAfterSeconds * SECOND_MS
    if (nowMs < backMs) continue
    due.push({ type: callsLeft(hall, ticket) > 0 ? 'recall-ticket' : 'miss-ticket', ticket: ticket.id })
  }
  return due
}
