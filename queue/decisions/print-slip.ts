// The paper of a ticket: asked for, claimed by one printer, settled. Never a second slip by itself.
import type { PrintAgain } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import type { ClaimSlip, SettleSlip } from '../inner-commands.ts'
import type { Moment } from '../moment.ts'

/** SLIP-1: one more slip because a person asked; it says 补打. */
export function printAgain(hall: HallState, command: PrintAgain, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  const printer = command.printer ?? ticket.slip?.printer ?? ticket.printer
  if (!printer) return reject({ code: 'no-printer' })
  if (ticket.slip?.outcome === 'sending') return reject({ code: 'slip-not-waiting' })
  return accept({ type: 'slip-asked', ...pressed(command, moment), ticket: ticket.id, printer })
}

/** SLIP-2: a slip is claimed once, before its first byte. */
export function claimSlip(hall: HallState, command: ClaimSlip, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.slip?.outcome !== 'queued') return reject({ code: 'slip-not-waiting' })
  return accept({ type: 'slip-claimed', ...pressed(command, moment), ticket: ticket.id, printer: command.printer })
}

/** SLIP-3: what became of it; what is printed stays printed. */
export function settleSlip(hall: HallState, command: SettleSlip, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  const outcome = ticket.slip?.outcome
  if (outcome !== 'queued' && outcome !== 'sending') return reject({ code: 'slip-not-waiting' })
  return accept({
    type: 'slip-settled',
    ...pressed(command, moment),
    ticket: ticket.id,
    outcome: command.outcome,
    ...(command.trouble && { trouble: command.trouble }),
  })
}
