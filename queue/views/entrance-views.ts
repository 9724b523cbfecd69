// What stands at the entrance: what a dispenser offers now, and a visitor's own ticket.

import type { PanelScreen, Trouble } from '#contract/devices.ts'
import type { DispenserView, TicketView } from '#contract/entrance-views.ts'
import type { DeviceId, TicketCode } from '#contract/ids.ts'
import { toSlip } from '../answer.ts'
import { type CalendarMoment, callingFromMs } from '../day-phase.ts'
import { findClass, findCounter, findService, type HallState, type TicketRecord } from '../hall-state.ts'
import { isOffered } from '../offers.ts'
import { zonesOfTicket } from '../takeovers.ts'
import { estimateForTicket } from '../waiting-time.ts'
import { viewHead } from './view-head.ts'

const SLIPS_SHOWN_MAX = 10

/** What the server knows of the dispenser that asks. */
export type DispenserFacts = {
  readonly device?: DeviceId
  readonly name?: string
  readonly screen?: PanelScreen
  readonly printer?: DeviceId
  readonly printerTrouble?: Trouble
}

/** VIEW-5: what is offered now, by class and service. Classes with a head start stand first: the elder's is the largest. */
export function dispenserView(hall: HallState, moment: CalendarMoment, facts: DispenserFacts): DispenserView {
  const { settings } = hall
  const offered = settings.services.filter(({ id }) => isOffered(hall, id))
  return {
    view: 'dispenser',
    ...viewHead(hall, moment),
    languages: settings.languages,
    ...(facts.device && { device: facts.device }),
    ...(facts.name && { name: facts.name }),
    ...(facts.screen && { screen: facts.screen }),
    hasPrinter: facts.printer !== undefined,
    ...(facts.printerTrouble && { printerTrouble: facts.printerTrouble }),
    services: offered.map(({ id, letter, name }) => ({ id, letter, name, waiting: waitingFor(hall, 'service', id) })),
    classes: settings.classes
      .toSorted((a, b) => Number(b.headStart) - Number(a.headStart))
      .map(({ id, name, headStart, fromAgeYears }) => {
        return { id, name, headStart, fromAgeYears, waiting: waitingFor(hall, 'class', id) }
      }),
    // That its visitor takes long, the dispenser tells the guides, not the visitor.
    helps: [...hall.helps.values()].filter(({ kind }) => kind !== 'slow').slice(-SLIPS_SHOWN_MAX),
    slips: newestSlips(hall, facts.printer),
  }
}

/** VIEW-6: a visitor's own ticket; undefined when no ticket of today has this code. */
export function ticketView(hall: HallState, code: TicketCode, moment: CalendarMoment): TicketView | undefined {
  const ticket = hall.tickets.get(hall.idByCode.get(code) ?? '')
  if (!ticket) return undefined
  const counter = 'counter' in ticket.stage ? findCounter(hall, ticket.stage.counter) : undefined
  return {
    view: 'ticket',
    ...viewHead(hall, moment, zonesOfTicket(hall, ticket)),
    code,
    number: ticket.number,
    latin: ticket.latin,
    service: findService(hall, ticket.service)?.name ?? { zh: ticket.service, en: ticket.service },
    serviceIds: [ticket.service, ...ticket.furtherServices],
    class: findClass(hall, ticket.class)?.name ?? { zh: ticket.class, en: ticket.class },
    state: ticket.stage.state,
    issuedAt: ticket.issuedAt,
    ...(counter && { counterName: counter.name }),
    ...estimateForTicket(hall, ticket.id, moment.nowMs, callingFromMs(hall, moment)),
  }
}

/** How many wait in this class or for this service. */
export function waitingFor(hall: HallState, key: 'service' | 'class', id: string): number {
  let waiting = 0
  for (const ticket of hall.waiting.values()) if (ticket[key] === id) waiting += 1
  return waiting
}

function newestSlips(hall: HallState, printer: DeviceId | undefined): DispenserView['slips'] {
  if (!printer) return []
  const slips: { ticket: string; slip: ReturnType<typeof toSlip> }[] = []
  const tickets: TicketRecord[] = [...hall.tickets.values()]
  for (let at = tickets.length - 1; at >= 0 && slips.length < SLIPS_SHOWN_MAX; at -= 1) {
    const ticket = tickets[at]
    if (ticket?.slip?.printer === printer) slips.push({ ticket: ticket.id, slip: toSlip(ticket.slip) })
  }
  return slips
}
