// Set aside for a while: papers are missing, papers are kept, or the hall itself must look something up.
import type { HoldTicket, ResumeTicket } from '#contract/commands.ts'
import type { CounterId } from '#contract/ids.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { freeCounter, visitorOfColleague } from './at-counter.ts'

/** HOLD-1: the counter is free again; the held time is not the clerk's. */
export function holdTicket(hall: HallState, command: HoldTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'serving') return reject({ code: 'ticket-not-serving', state: ticket.stage.state })
  const no = visitorOfColleague(hall, ticket.stage.counter, moment)
  if (no) return reject(no)
  return accept({ type: 'ticket-held', ...pressed(command, moment), ticket: ticket.id, reason: command.reason })
}

/** HOLD-2, HOLD-3: back at a free counter at once, or else the next free call is theirs. */
export function resumeTicket(hall: HallState, command: ResumeTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'held') return reject({ code: 'ticket-not-held', state: ticket.stage.state })

  const happened = { ...pressed(command, moment), ticket: ticket.id }
  if (command.counter !== undefined) {
    const found = freeCounter(hall, command.counter, moment)
    if ('no' in found) return reject(found.no)
    return accept({ type: 'ticket-resumed', ...happened, counter: command.counter })
  }
  const { reason, counter } = ticket.stage
  const goesOnHere = reason === 'internal' && isFree(hall, counter)
  return accept({ type: 'ticket-resumed', ...happened, ...(goesOnHere && { counter }) })
}

function isFree(hall: HallState, counter: CounterId): boolean {
  const record = hall.counters.get(counter)
  return record?.state === 'open' && record.ticket === undefined
}
