// How long a visit at a counter takes on average, from the call to the end, walking included.
import type { ServiceId } from '#contract/ids.ts'
import { findService, type HallState } from './hall-state.ts'

const MINUTE_MS = 60_000
/** How much the hall's history weighs against today, in visits. */
const HISTORY_VISITS = 20
/** For a ticket whose service the office has removed since. */
const UNKNOWN_SERVICE_MINUTES = 8

/**
 * What is left, on average, of a visit that one comes upon: (1 + cv²) / 2 of its mean, with the coefficient of variation
 * of 0.7 that queue.md C3 takes for visits at a counter.
 */
export const REMAINING_SHARE = (1 + 0.7 ** 2) / 2

/** WAIT-3: mean minutes of one visit at a counter: the hall's history mixed with today. */
export function meanServiceMinutes(hall: HallState, service: ServiceId): number {
  const typical = findService(hall, service)?.typicalMinutes ?? UNKNOWN_SERVICE_MINUTES
  const history = hall.serviceMinutes[service] ?? typical
  const today = hall.servedByService.get(service)
  if (!today) return history
  return (history * HISTORY_VISITS + today.totalMs / MINUTE_MS) / (HISTORY_VISITS + today.visits)
}
