// Taken back, or put into the class it should have had.
import type { CancelTicket, ChangeClass } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findClass, findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/** CANCEL-1: over, with a reason; nothing that is over already. */
export function cancelTicket(hall: HallState, command: CancelTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  const { state } = ticket.stage
  if (state === 'finished' || state === 'cancelled') return reject({ code: 'ticket-over', state })
  return accept({ type: 'ticket-cancelled', ...pressed(command, moment), ticket: ticket.id, reason: command.reason })
}

/** CLASS-1: the number and the time stay, the class changes; an exception that the reports show. */
export function changeClass(hall: HallState, command: ChangeClass, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (!findClass(hall, command.class)) return reject({ code: 'unknown-class', class: command.class })
  const { state } = ticket.stage
  if (state === 'finished' || state === 'cancelled') return reject({ code: 'ticket-over', state })
  return accept({
    type: 'class-changed',
    ...pressed(command, moment),
    ticket: ticket.id,
    class: command.class,
    ...(command.greenLane && { greenLane: true, aside: { greenLaneReason: command.greenLane.reason } }),
  })
}
