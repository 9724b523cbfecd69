// 材料预检: a guide looks through the papers before the visitor waits, so that nobody waits in vain.
import type { CheckPapers } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/** PAPERS-1: marked on the ticket for the counter; may be looked through again for as long as the visit lasts. */
export function checkPapers(hall: HallState, command: CheckPapers, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  const { state } = ticket.stage
  if (state === 'finished' || state === 'cancelled') return reject({ code: 'ticket-over', state })
  if (ticket.papersComplete === command.complete) return accept()
  const { complete } = command
  return accept({ type: 'papers-checked', ...pressed(command, moment), ticket: ticket.id, complete })
}
