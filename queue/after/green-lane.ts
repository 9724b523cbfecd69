// A visitor is accompanied, step by step, until he has been told what came of it.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import type { HallState, LaneRecord } from '../hall-state.ts'
import { presentStep } from '../lane.ts'
import { ticketOf } from './places.ts'

/** The first companion, or the one who takes over. */
export function afterCompanionAssigned(hall: HallState, event: EventOf<'companion-assigned'>): void {
  const { id } = ticketOf(hall, event.ticket)
  const lane: LaneRecord = hall.lanes.get(id) ?? { ticket: id, companions: [], steps: [] }
  lane.companions.push({ staff: event.companion, fromAt: event.at })
  hall.lanes.set(id, lane)
}

/** The step before it has ended. */
export function afterStepReached(hall: HallState, event: EventOf<'step-reached'>): void {
  const lane = laneOf(hall, event.ticket)
  endStep(lane, event.at)
  lane.steps.push({ step: event.step, startedAt: event.at })
}

/** The end of the lane. */
export function afterVisitorTold(hall: HallState, event: EventOf<'visitor-told'>): void {
  const lane = laneOf(hall, event.ticket)
  endStep(lane, event.at)
  const { at, outcome, date, aside } = event
  lane.told = { at, outcome, ...(date && { date }), ...(aside?.papers && { papers: aside.papers }) }
}

/** The papers were looked through. */
export function afterPapersChecked(hall: HallState, event: EventOf<'papers-checked'>): void {
  ticketOf(hall, event.ticket).papersComplete = event.complete
}

function laneOf(hall: HallState, ticket: string): LaneRecord {
  const lane = hall.lanes.get(ticket)
  assert(lane, `ticket ${ticket} has a companion before it reaches a step`)
  return lane
}

function endStep(lane: LaneRecord, at: string): void {
  const step = presentStep(lane)
  if (step) step.endedAt = at
}
