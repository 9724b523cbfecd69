// Call next, call again, call this one.
import type { CallNext, CallTicket, RecallTicket } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { nextTicket } from '../next-ticket.ts'
import { callsLeft, counterOfAsker, freeCounter, secondsUntilAgain } from './at-counter.ts'

/** CALL-1, CALL-2: whose turn it is by the rule goes to this counter. */
export function callNext(hall: HallState, command: CallNext, moment: Moment): Decision {
  const found = freeCounter(hall, command.counter, moment)
  if ('no' in found) return reject(found.no)
  const choice = nextTicket(hall, found.counter)
  if (!choice) return reject({ code: 'nobody-waiting' })

  return accept({
    type: 'ticket-called',
    ...pressed(command, moment),
    ticket: choice.turn.id,
    counter: command.counter,
    why: choice.why,
  })
}

/** CALL-3: a person calls one outside its turn and says why; it is counted in the reports. */
export function callTicket(hall: HallState, command: CallTicket, moment: Moment): Decision {
  const found = freeCounter(hall, command.counter, moment)
  if ('no' in found) return reject(found.no)
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'waiting') return reject({ code: 'ticket-not-waiting', state: ticket.stage.state })

  return accept({
    type: 'ticket-called',
    ...pressed(command, moment),
    ticket: ticket.id,
    counter: command.counter,
    why: { rule: 'chosen', reason: command.reason },
  })
}

/** CALL-4: once more, not sooner than the class says; also in a pause, because the visitor is on the way. */
export function recallTicket(hall: HallState, command: RecallTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'called') return reject({ code: 'ticket-not-called', state: ticket.stage.state })
  const found = counterOfAsker(hall, ticket.stage.counter, moment)
  if ('no' in found) return reject(found.no)
  const waitSeconds = secondsUntilAgain(hall, ticket, moment.nowMs)
  if (waitSeconds > 0) return reject({ code: 'too-soon', waitSeconds, callsLeft: callsLeft(hall, ticket) })

  return accept({ type: 'ticket-recalled', ...pressed(command, moment), ticket: ticket.id })
}
