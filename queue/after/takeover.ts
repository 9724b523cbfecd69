// All screens show one thing; then they are free again.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import type { TakeoverCarried } from '#contract/takeover.ts'
import type { HallState } from '../hall-state.ts'

/** On. Its day and its place in the journal are its name, because it may outlive the day. */
export function afterTakenOver(hall: HallState, event: EventOf<'screens-taken-over'>): void {
  const takeover = `takeover-${hall.day}-${hall.position}`
  const { zone, text, drill = false, until, at: since, by } = event
  hall.takeovers.set(takeover, { takeover, ...(zone !== undefined && { zone }), text, drill, since, until, by })
}

/** TAKEOVER-6: still on from the day before. */
export function afterCarried(hall: HallState, carried: readonly TakeoverCarried[]): void {
  for (const { drill = false, ...rest } of carried) hall.takeovers.set(rest.takeover, { ...rest, drill })
}

/** Over. */
export function afterTakeoverEnded(hall: HallState, event: EventOf<'takeover-ended'>): void {
  const record = hall.takeovers.get(event.takeover)
  assert(record, `${event.takeover} began before it ended`)
  record.endedAt = event.at
  record.endedBy = event.by
}
