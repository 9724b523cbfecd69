// The review pad: one rating for one visit, voluntary (numbers.md B5, 一次一评).
import type { RateVisit } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/** RATE-1, RATE-2: after the visit, once; reasons count only with one of the two lowest levels. */
export function rateVisit(hall: HallState, command: RateVisit, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'finished') return reject({ code: 'not-finished', state: ticket.stage.state })
  if (ticket.level !== undefined) return reject({ code: 'already-rated' })
  return accept({
    type: 'visit-rated',
    ...pressed(command, moment),
    ticket: ticket.id,
    level: command.level,
    reasons: command.level <= LOW_LEVEL_MAX ? (command.reasons ?? []) : [],
    from: command.by,
  })
}

/** numbers.md B5: 差评 = the two lowest of five levels. */
export const LOW_LEVEL_MAX = 2
