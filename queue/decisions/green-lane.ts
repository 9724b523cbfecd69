// One-to-one through the hall: a named companion, the steps with their times, and what the visitor was told at the end.
import type { AssignCompanion, ReachStep } from '#contract/commands.ts'
import type { HallEvent } from '#contract/events.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import { companionIn, laneSteps, presentStep } from '../lane.ts'
import type { Moment } from '../moment.ts'

/** LANE-1, LANE-2: the first companion begins the reception; another one takes over where the visitor is. */
export function assignCompanion(hall: HallState, command: AssignCompanion, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state === 'cancelled') return reject({ code: 'ticket-over', state: 'cancelled' })
  const lane = hall.lanes.get(ticket.id)
  if (lane?.told) return reject({ code: 'already-told' })
  if (lane && companionIn(lane) === command.staff) return accept()

  const happened = { ...pressed(command, moment), ticket: ticket.id }
  const assigned: HallEvent = { type: 'companion-assigned', ...happened, companion: command.staff }
  if (lane) return accept(assigned)
  return accept(assigned, { type: 'step-reached', ...happened, step: 'reception' })
}

/** LANE-3, LANE-4: the step before it ends; the last one ends with what the visitor was told. */
export function reachStep(hall: HallState, command: ReachStep, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  const lane = hall.lanes.get(ticket.id)
  if (!lane) return reject({ code: 'no-companion' })
  if (lane.told) return reject({ code: 'already-told' })
  const { step, told } = command
  if (!laneSteps(hall.settings).includes(step)) return reject({ code: 'unknown-step', step })

  const happened = { ...pressed(command, moment), ticket: ticket.id }
  const events: HallEvent[] = []
  if (presentStep(lane)?.step !== step) events.push({ type: 'step-reached', ...happened, step })
  if (told) {
    const { outcome, date, papers } = told
    const facts = { outcome, ...(date && { date }), ...(papers && { aside: { papers } }) }
    events.push({ type: 'visitor-told', ...happened, ...facts })
  }
  return accept(...events)
}
