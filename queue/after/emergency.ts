// Something happened to somebody in the hall; what was done, and when it was over.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import type { EmergencyRecord, HallState } from '../hall-state.ts'

/** Open; its place in the journal is its name. */
export function afterEmergencyRaised(hall: HallState, event: EventOf<'emergency-raised'>): void {
  const emergency = String(hall.position)
  const { place, kind, counter, drill = false, at: raisedAt } = event
  const where = { place, kind, ...(counter !== undefined && { counter }) }
  hall.emergencies.set(emergency, { emergency, ...where, drill, raisedAt, marks: [] })
}

/** A line of its log. */
export function afterEmergencyMarked(hall: HallState, event: EventOf<'emergency-marked'>): void {
  emergencyOf(hall, event.emergency).marks.push({ step: event.step, at: event.at })
}

/** Over. */
export function afterEmergencyCleared(hall: HallState, event: EventOf<'emergency-cleared'>): void {
  emergencyOf(hall, event.emergency).clearedAt = event.at
}

function emergencyOf(hall: HallState, id: string): EmergencyRecord {
  const record = hall.emergencies.get(id)
  assert(record, `emergency ${id} was raised before anything was done about it`)
  return record
}
