// A visitor takes a ticket at the dispenser, or reception takes one for them.
import type { TakeTicket } from '#contract/commands.ts'
import type { Aside, EventOf } from '#contract/events.ts'
import { callingFromMs, dayPhase } from '../day-phase.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findClass, findService, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { isOffered } from '../offers.ts'
import { freshNumber } from '../ticket-number.ts'
import { estimateForNewcomer } from '../waiting-time.ts'

/** TAKE-1, TAKE-2, TAKE-3: a fresh number with its place and range, or why not. */
export function takeTicket(hall: HallState, command: TakeTicket, moment: Moment): Decision {
  const service = findService(hall, command.service)
  if (!service) return reject({ code: 'unknown-service', service: command.service })
  const ticketClass = findClass(hall, command.class)
  if (!ticketClass) return reject({ code: 'unknown-class', class: command.class })
  // TAKE-4: the other services of the visit must be there too, or the visitor would wait for what nobody does.
  const further = command.furtherServices ?? []
  const stranger = further.find((id) => !findService(hall, id))
  if (stranger !== undefined) return reject({ code: 'unknown-service', service: stranger })

  const phase = dayPhase(hall, moment)
  if (phase === 'closed') return reject({ code: 'day-closed' })
  if (phase === 'before' || phase === 'ending') return reject({ code: 'taking-closed' })

  if (![service.id, ...further].every((id) => isOffered(hall, id))) return reject({ code: 'service-not-offered' })
  const fresh = freshNumber(hall, service, ticketClass)
  if (!fresh) return reject({ code: 'numbers-used-up' })

  const newcomer = { service: service.id, headStart: ticketClass.headStart }
  return accept({
    type: 'ticket-taken',
    ...pressed(command, moment),
    ticket: `${hall.day}-${hall.position + 1}`,
    ...fresh,
    code: moment.freshCode,
    class: ticketClass.id,
    service: service.id,
    // TAKE-6: kept in the event, so that slip, screen and a second answer to the same press agree.
    ...estimateForNewcomer(hall, newcomer, moment.nowMs, callingFromMs(hall, moment)),
    ...wishesOf(command),
  })
}

type Wishes = Pick<
  EventOf<'ticket-taken'>,
  'furtherServices' | 'language' | 'greenLane' | 'proxy' | 'booking' | 'printer' | 'aside'
>

function wishesOf(command: TakeTicket): Wishes {
  const aside = asideOf(command)
  return {
    ...(command.furtherServices?.length && { furtherServices: command.furtherServices }),
    ...(command.language && { language: command.language }),
    ...(command.greenLane && { greenLane: true }),
    ...(command.proxy && { proxy: true }),
    ...(command.booking && { booking: command.booking }),
    ...(command.printer && { printer: command.printer }),
    ...(Object.keys(aside).length > 0 && { aside }),
  }
}

// TAKE-5: what only the staff may know of a person, and only today (numbers.md B8).
function asideOf({ needs, greenLane, proxy }: TakeTicket): Aside {
  return {
    ...(needs?.length && { needs }),
    ...(greenLane && { greenLaneReason: greenLane.reason }),
    ...(proxy && { relation: proxy.relation }),
  }
}
