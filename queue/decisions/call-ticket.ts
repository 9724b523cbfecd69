// Call next, call again, call this one.
import type { CallNext, CallTicket, RecallTicket } from '#contract/commands.ts'
import { accept, type Decision, reject } from '../decision.ts'
import { findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { nextTicket } from '../next-ticket.ts'
import { callsLeft, counterAtWork, secondsUntilAgain } from './at-counter.ts'

/** CALL-1 … CALL-3: whose turn it is by the rule goes to this counter. */
export function callNext(hall: HallState, command: CallNext, moment: Moment): Decision {
  const found = counterAtWork(hall, command.counter, moment)
  if ('no' in found) return reject(found.no)
  if (found.record.ticket) return reject({ code: 'counter-busy' })
  const choice = nextTicket(hall, found.counter)
  if (!choice) return reject({ code: 'nobody-waiting' })

  return accept({
    type: 'ticket-called',
    at: moment.now,
    by: moment.asker.person,
    press: command.press,
    ticket: choice.turn.id,
    counter: command.counter,
    why: choice.why,
  })
}

/** CHOOSE-1: a person calls one outside its turn and says why; it is counted in the reports. */
export function callTicket(hall: HallState, command: CallTicket, moment: Moment): Decision {
  const found = counterAtWork(hall, command.counter, moment)
  if ('no' in found) return reject(found.no)
  if (found.record.ticket) return reject({ code: 'counter-busy' })
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'waiting') return reject({ code: 'ticket-not-waiting', state: ticket.stage.state })

  return accept({
    type: 'ticket-called',
    at: moment.now,
    by: moment.asker.person,
    press: command.press,
    ticket: ticket.id,
    counter: command.counter,
    why: { rule: 'chosen', reason: command.reason },
  })
}

/** CALL-4: once more, not sooner than the class says. */
export function recallTicket(hall: HallState, command: RecallTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'called') return reject({ code: 'ticket-not-called', state: ticket.stage.state })
  const found = counterAtWork(hall, ticket.stage.counter, moment)
  if ('no' in found) return reject(found.no)
  const waitSeconds = secondsUntilAgain(hall, ticket, moment.nowMs)
  if (waitSeconds > 0) return reject({ code: 'too-soon', waitSeconds, callsLeft: callsLeft(hall, ticket) })

  return accept({
    type: 'ticket-recalled',
    at: moment.now,
    by: moment.asker.person,
    press: command.press,
    ticket: ticket.id,
  })
}
