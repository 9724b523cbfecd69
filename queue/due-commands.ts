// The clock asks too: what a hall is due at this moment by its calendar and its settings.
import type { Command } from '#contract/commands.ts'
import type { CalendarMoment } from './day-phase.ts'
import { callsLeft, secondsUntilAgain } from './decisions/at-counter.ts'
import { findClass, type HallState } from './hall-state.ts'

type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never
export type DueCommand = WithoutPress<Command>

/** CLOCK-1, CLOCK-2: the day opens and closes by the calendar; absent visitors are called again and marked as missed. */
export function dueCommands(hall: HallState, moment: CalendarMoment): DueCommand[] {
  return [...dueForDay(hall, moment), ...(hall.settings.missed.byClock ? dueForAbsent(hall, moment) : [])]
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
    if (ticket?.stage.state !== 'called' || !findClass(hall, ticket.class)) continue
    if (secondsUntilAgain(hall, ticket, nowMs) > 0) continue
    due.push({ type: callsLeft(hall, ticket) > 0 ? 'recall-ticket' : 'miss-ticket', ticket: ticket.id })
  }
  return due
}
