// Somebody has seen an alarm.
import type { EventOf } from '#contract/events.ts'
import type { HallState } from '../hall-state.ts'

/** Who saw it first, and when. */
export function afterAlarmAcknowledged(hall: HallState, event: EventOf<'alarm-acknowledged'>): void {
  hall.seenAlarms.set(event.alarm, { at: event.at, by: event.by })
}
