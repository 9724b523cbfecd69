// What a ticket's paper says, read from the hall's state at the moment it is printed.
import { toMs } from '#contract/ids.ts'
import type { SlipContent } from '#printers/ticket-slip.ts'
import { findClass, findService, type HallState, type TicketRecord } from '#queue/hall-state.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'
import { wallClock } from '../calendar.ts'

/** The content of this ticket's slip; `publicUrl` is the server's address for the visitor's phone, without a slash at the end. */
export function slipContent(state: HallState, ticket: TicketRecord, publicUrl: string): SlipContent {
  const { settings } = state
  const services = [ticket.service, ...ticket.furtherServices]
  const headStartClasses = settings.classes.filter(({ headStart }) => headStart).map(({ name }) => name)
  return {
    hallName: settings.name,
    number: ticket.number,
    ...(ticket.latin !== ticket.number && { latin: ticket.latin }),
    className: findClass(state, ticket.class)?.name ?? { zh: ticket.class, en: ticket.class },
    serviceNames: services.map((id) => findService(state, id)?.name ?? { zh: id, en: id }),
    issuedAt: wallClock(settings.timeZone, toMs(ticket.issuedAt)).slice(0, 16).replace('T', ' '),
    ...(ticket.stage.state === 'waiting' && ticket.told),
    rule: ruleSentence(settings.callRule, headStartClasses),
    phone: settings.phone,
    url: `${publicUrl}/t/${ticket.code}`,
    copy: ticket.slip?.copies ?? 1,
  }
}
