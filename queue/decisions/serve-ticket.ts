// The visitor came, is done, did not come, came after all.
import type { FinishService, MissTicket, ReturnTicket, StartService } from '#contract/commands.ts'
import { toMs } from '#contract/ids.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findCounter, findTicket, type HallState, type TicketRecord } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { serves } from '../offers.ts'
import { callsLeft, secondsUntilAgain, visitorOfColleague } from './at-counter.ts'

const MINUTE_MS = 60_000

/** SERVE-1: the called visitor is here. */
export function startService(hall: HallState, command: StartService, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'called') return reject({ code: 'ticket-not-called', state: ticket.stage.state })
  const no = visitorOfColleague(hall, ticket.stage.counter, moment)
  if (no) return reject(no)
  return accept({ type: 'service-started', ...pressed(command, moment), ticket: ticket.id })
}

/** SERVE-2, SERVE-3: done here; what another counter must still do makes it wait there with its first time. */
export function finishService(hall: HallState, command: FinishService, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'serving') return reject({ code: 'ticket-not-serving', state: ticket.stage.state })
  const no = visitorOfColleague(hall, ticket.stage.counter, moment)
  if (no) return reject(no)

  const [service, ...furtherServices] = stillToDo(hall, ticket, ticket.stage.counter)
  const happened = { ...pressed(command, moment), ticket: ticket.id }
  if (service) {
    const rest = furtherServices.length > 0 && { furtherServices }
    return accept({ type: 'ticket-transferred', ...happened, service, ...rest })
  }
  return accept({ type: 'service-finished', ...happened, ...(command.outcome && { outcome: command.outcome }) })
}

/** MISS-1: nobody came, after as many calls as the class allows and the time to walk after the last. */
export function missTicket(hall: HallState, command: MissTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'called') return reject({ code: 'ticket-not-called', state: ticket.stage.state })
  const no = visitorOfColleague(hall, ticket.stage.counter, moment)
  if (no) return reject(no)
  const waitSeconds = secondsUntilAgain(hall, ticket, moment.nowMs)
  const left = callsLeft(hall, ticket)
  if (waitSeconds > 0 || left > 0) return reject({ code: 'too-soon', waitSeconds, callsLeft: left })
  return accept({ type: 'ticket-missed', ...pressed(command, moment), ticket: ticket.id })
}

/** RETURN-1, RETURN-2: back after a miss, once, within the hall's time: the next free call is theirs (NEXT-5). */
export function returnTicket(hall: HallState, command: ReturnTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  if (ticket.stage.state !== 'missed') return reject({ code: 'ticket-not-missed', state: ticket.stage.state })
  if (ticket.hasReturned) return reject({ code: 'already-returned' })
  const minutes = hall.settings.missed.returnWithinMinutes
  if (moment.nowMs > toMs(ticket.stage.missedAt) + minutes * MINUTE_MS) {
    return reject({ code: 'return-too-late', minutes })
  }
  return accept({ type: 'ticket-returned', ...pressed(command, moment), ticket: ticket.id })
}

// A universal counter does everything at once; nobody is sent to queue again for what is done already.
function stillToDo(hall: HallState, ticket: TicketRecord, counterId: string) {
  const counter = findCounter(hall, counterId)
  return ticket.furtherServices.filter((service) => !counter || !serves(counter, service))
}
