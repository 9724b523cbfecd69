// ticket-taken: a slip comes out, once. The claim stands in the journal before the first byte goes to the printer, so a
// crash in between leaves «unknown», never a second slip.
import { randomUUID } from 'node:crypto'
import type { SlipOutcome, Trouble } from '#contract/devices.ts'
import type { Entry } from '#contract/events.ts'
import { type TicketId, toMs } from '#contract/ids.ts'
import type { SlipContent } from '#printers/ticket-slip.ts'
import { ticketSlip } from '#printers/ticket-slip.ts'
import { findClass, findService, type HallState, type TicketRecord } from '#queue/hall-state.ts'
import type { InnerCommand } from '#queue/inner-commands.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'
import { wallClock } from '../calendar.ts'
import type { Hall } from '../hall.ts'
import type { HallPrinters } from '../hall-printers.ts'
import type { Log } from '../log.ts'

/** A slip that comes later than this meets nobody any more; the visitor has the number on the screen. */
const SLIP_LATEST_MS = 60_000
const HALL_ITSELF = { person: { kind: 'hall' }, roles: [] } as const

export type PrintParts = {
  readonly hall: Hall
  readonly printers: HallPrinters
  /** The address of this server for the visitor's phone, without a slash at the end. */
  readonly publicUrl: () => string
  readonly log: Log
}

/** Prints what is taken from now on, and settles what an earlier run left behind. Returns how it stops. */
export function printTickets(parts: PrintParts): () => Promise<void> {
  const { hall, log } = parts
  const running = new Set<Promise<void>>()
  const stop = hall.follow((state, entries) => {
    for (const ticket of slipsWanted(state, entries)) start(ticket.id)
  })
  for (const ticket of hall.state().tickets.values()) {
    if (ticket.slip?.outcome === 'queued') start(ticket.id)
    if (ticket.slip?.outcome === 'sending') run(settle(parts, ticket.id, 'unknown', 'connection-lost'))
  }
  return async () => {
    stop()
    await Promise.allSettled(running)
  }

  function start(id: TicketId): void {
    run(printOne(parts, id))
  }

  function run(work: Promise<void>): void {
    const done: Promise<void> = work
      .catch((error: unknown) => log.error('A slip failed', error, { hall: hall.id }))
      .finally(() => running.delete(done))
    running.add(done)
  }
}

function slipsWanted(state: HallState, entries: readonly Entry[]): TicketRecord[] {
  return entries.flatMap(({ event }) => {
    if (event.type !== 'ticket-taken' && event.type !== 'slip-asked') return []
    const ticket = state.tickets.get(event.ticket)
    return ticket?.slip?.outcome === 'queued' ? [ticket] : []
  })
}

async function printOne(parts: PrintParts, id: TicketId): Promise<void> {
  const { hall, printers } = parts
  const ticket = hall.state().tickets.get(id)
  if (!ticket?.slip) return
  const { printer, copies } = ticket.slip
  if (copies === 1 && hall.moment().nowMs - toMs(ticket.issuedAt) > SLIP_LATEST_MS) {
    return settle(parts, id, 'not-sent', 'too-late')
  }
  const content = slipContent(hall.state(), ticket, parts.publicUrl())
  const language = ticket.language ?? hall.state().settings.languages[0] ?? 'zh'
  const result = await printers.print(hall.id, printer, (paper) => ticketSlip(content, paper, language), {
    ticket: ticket.number,
    clearFirst: copies > 1,
    onSending: () => claim(hall, id, printer),
  })
  await settle(parts, id, result.outcome, result.trouble)
}

async function claim(hall: Hall, ticket: TicketId, printer: string): Promise<boolean> {
  const command: InnerCommand = { type: 'claim-slip', press: randomUUID(), ticket, printer }
  return 'given' in (await hall.ask(command, HALL_ITSELF))
}

// A refusal means that somebody else settled it: that is as good.
async function settle({ hall, log }: PrintParts, ticket: TicketId, outcome: SlipOutcome, trouble?: Trouble) {
  const command: InnerCommand = {
    type: 'settle-slip',
    press: randomUUID(),
    ticket,
    outcome,
    ...(trouble && { trouble }),
  }
  await hall.ask(command, HALL_ITSELF)
  const number = hall.state().tickets.get(ticket)?.latin
  log.info('A slip is settled', { hall: hall.id, number, outcome, trouble })
}

function slipContent(state: HallState, ticket: TicketRecord, publicUrl: string): SlipContent {
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
