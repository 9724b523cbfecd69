// How long from here (queue.md C7): the visits that come before, shared among the counters that work, and the elders who
// may still come and go before. Worked out, not played: docs/decisions/0010 tells how well it does.
import type { ServiceId, TicketId } from '#contract/ids.ts'
import type { HallState } from './hall-state.ts'
import type { Turn } from './next-ticket.ts'
import { toTurn } from './next-ticket.ts'
import { expectedOvertakers } from './overtakers.ts'
import { type Place, placeInLine } from './place-in-line.ts'
import { meanServiceMinutes, REMAINING_SHARE } from './service-minutes.ts'

const MINUTE_MS = 60_000

/** What a visitor is told: how many before him, and a range of minutes (0 to 5 means «within 5 minutes»). */
export type Estimate = { readonly ahead: number; readonly lowMinutes: number; readonly highMinutes: number }

export type Newcomer = { readonly service: ServiceId; readonly headStart: boolean }

/**
 * The estimate for one who would take a number now. Before opening, pass when the hall opens: minutes count from there
 * (WAIT-4), and counters that are not manned yet count too.
 */
export function estimateForNewcomer(hall: HallState, newcomer: Newcomer, nowMs: number, opensMs = nowMs): Estimate {
  return estimateFor(hall, toNewTurn(newcomer, nowMs), nowMs, opensMs)
}

/** The estimate for a ticket that waits; undefined when it does not wait any more. */
export function estimateForTicket(hall: HallState, id: TicketId, nowMs: number, opensMs = nowMs): Estimate | undefined {
  const ticket = hall.waiting.get(id)
  return ticket && estimateFor(hall, toTurn(hall, ticket), nowMs, opensMs)
}

/** The mean wait in minutes before it is widened to a range; scored by the simulator. */
export function minutesUntilCalled(hall: HallState, newcomer: Newcomer, nowMs: number, opensMs = nowMs): number {
  const me = toNewTurn(newcomer, nowMs)
  return minutesFor(hall, me, placeInLine(hall, me, nowMs < opensMs), nowMs, opensMs)
}

/** WAIT-2, queue.md C7, Display: below 5 minutes «within 5»; otherwise 0.7 to 1.25 times, on whole fives. */
export function toRange(minutes: number): { lowMinutes: number; highMinutes: number } {
  if (minutes < 5) return { lowMinutes: 0, highMinutes: 5 }
  return { lowMinutes: Math.floor((0.7 * minutes) / 5) * 5, highMinutes: Math.ceil((1.25 * minutes) / 5) * 5 }
}

function estimateFor(hall: HallState, me: Turn, nowMs: number, opensMs: number): Estimate {
  const place = placeInLine(hall, me, nowMs < opensMs)
  return { ahead: place.ahead, ...toRange(minutesFor(hall, me, place, nowMs, opensMs)) }
}

// WAIT-1. The counters finish one visit after the other; the first of them a little sooner, because it is under way.
function minutesFor(hall: HallState, me: Turn, place: Place, nowMs: number, opensMs: number): number {
  const { counters, idle, ahead, aheadMinutes } = place
  if (ahead < idle) return 0
  const shareMinutes = meanServiceMinutes(hall, me.service) / counters.length
  const meanAheadMinutes = ahead > 0 ? aheadMinutes / ahead : 0
  const base = ((ahead - idle) * meanAheadMinutes) / counters.length + REMAINING_SHARE * shareMinutes
  const untilOpeningMinutes = Math.max(0, opensMs - nowMs) / MINUTE_MS
  return (
    base + expectedOvertakers(hall, me, { nowMs, counters, base, shareMinutes, untilOpeningMinutes }) * shareMinutes
  )
}

function toNewTurn({ service, headStart }: Newcomer, nowMs: number): Turn {
  return { id: 'newcomer', order: Number.MAX_SAFE_INTEGER, enteredMs: nowMs, service, headStart, gaveWay: 0 }
}
