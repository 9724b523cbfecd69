// On to another counter or service, with the time of the first issue: nobody queues twice from zero.
import type { TransferTicket } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findCounter, findService, findTicket, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { isServedAnywhere } from '../offers.ts'
import { visitorOfColleague } from './at-counter.ts'

/** TRANSFER-1, TRANSFER-2: keeps its first time; to a service, to a counter, or to both. */
export function transferTicket(hall: HallState, command: TransferTicket, moment: Moment): Decision {
  const ticket = findTicket(hall, command.ticket)
  if (!ticket) return reject({ code: 'unknown-ticket', ticket: command.ticket })
  const { stage } = ticket
  if (stage.state !== 'serving' && stage.state !== 'called') {
    return reject({ code: 'ticket-not-serving', state: stage.state })
  }
  const no = visitorOfColleague(hall, stage.counter, moment)
  if (no) return reject(no)

  const service = command.service ?? ticket.service
  if (!findService(hall, service)) return reject({ code: 'unknown-service', service })
  if (command.counter !== undefined) {
    if (!findCounter(hall, command.counter)) return reject({ code: 'unknown-counter', counter: command.counter })
  } else if (!isServedAnywhere(hall.settings, service)) {
    return reject({ code: 'service-not-offered' })
  }

  const furtherServices = ticket.furtherServices.filter((id) => id !== service)
  return accept({
    type: 'ticket-transferred',
    ...pressed(command, moment),
    ticket: ticket.id,
    service,
    ...(furtherServices.length > 0 && { furtherServices }),
    ...(command.counter !== undefined && { counter: command.counter }),
    ...(command.note && { aside: { note: command.note } }),
  })
}
