// A counter opens, pauses, closes.
import type { EventOf } from '#contract/events.ts'
import type { HallState } from '../hall-state.ts'
import { isServedAnywhere } from '../offers.ts'
import { counterOf } from './places.ts'

/** Somebody works here; a visitor who was here during a pause still is. */
export function afterCounterOpened(hall: HallState, event: EventOf<'counter-opened'>): void {
  const ticket = hall.counters.get(event.counter)?.ticket
  hall.counters.set(event.counter, { state: 'open', staff: event.staff, since: event.at, ...(ticket && { ticket }) })
}

/** No new calls here for a while. */
export function afterCounterPaused(hall: HallState, event: EventOf<'counter-paused'>): void {
  const counter = counterOf(hall, event.counter)
  counter.state = 'paused'
  counter.pauseReason = event.reason
  counter.since = event.at
}

/** Nobody works here; those who were sent here wait for every counter of their service (COUNTER-6). */
export function afterCounterClosed(hall: HallState, event: EventOf<'counter-closed'>): void {
  hall.counters.delete(event.counter)
  for (const ticket of hall.waiting.values()) {
    if (ticket.stage.state !== 'waiting' || ticket.stage.onlyCounter !== event.counter) continue
    if (!isServedAnywhere(hall.settings, ticket.service)) continue
    const { onlyCounter: _, ...stage } = ticket.stage
    ticket.stage = stage
  }
}
