// ticket-taken: a slip comes out, once. The claim stands in the journal before the first byte goes to the printer, so a
// crash in between leaves «unknown», never a second slip.
import { randomUUID } from 'node:crypto'
import type { SlipOutcome, Trouble } from '#contract/devices.ts'
import type { Entry } from '#contract/events.ts'
import { type TicketId, toMs } from '#contract/ids.ts'
import { ticketSlip } from '#printers/ticket-slip.ts'
import type { HallState, TicketRecord } from '#queue/hall-state.ts'
import type { InnerCommand } from '#queue/inner-commands.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall.ts'
import type { HallPrinters } from '../hall-printers.ts'
import type { Log } from '../log.ts'
import { slipContent } from './slip-content.ts'

/** A slip that comes later than this meets nobody any more; the visitor has the number on the screen. */
const SLIP_LATEST_MS = 60_000
/** A slip that another server has not begun or ended by then is ours: that server may be gone. */
const BEGUN_WITHIN_MS = 20_000
const ENDED_WITHIN_MS = 180_000
const LOOK_EVERY_MS = 5_000
const HALL_ITSELF = { person: { kind: 'hall' }, roles: [] } as const

export type PrintParts = {
  readonly hall: Hall
  readonly printers: HallPrinters
  /** The address of this server for the visitor's phone, without a slash at the end. */
  readonly publicUrl: () => string
  readonly log: Log
  readonly clock: Clock
  /** Do other servers print for this hall as well? */
  readonly isShared: boolean
}

/** Prints what is taken from now on, and settles what an earlier run left behind. Returns how it stops. */
export function printTickets(parts: PrintParts): () => Promise<void> {
  const { hall, log, clock, isShared } = parts
  const running = new Set<Promise<void>>()
  /** Slips of other servers, and since when we know of them: two lines to one printer would cost slips. */
  const othersSinceMs = new Map<TicketId, number>()
  const unfollow = hall.follow((state, entries, origin) => {
    for (const { id, slip } of ticketsWithSlips(state, entries)) {
      if (origin === 'elsewhere') leave(id)
      else if (slip?.outcome === 'queued') start(id)
    }
  })
  for (const { id, slip } of hall.state().tickets.values()) {
    if (isShared) leave(id)
    else if (isUnderWay(slip?.outcome)) takeOver(id, slip?.outcome)
  }
  const stopLooking = clock.every(LOOK_EVERY_MS, lookAtOthers)
  return async () => {
    unfollow()
    stopLooking()
    await Promise.allSettled(running)
  }

  function leave(id: TicketId): void {
    othersSinceMs.set(id, hall.moment().nowMs)
  }

  function lookAtOthers(): void {
    for (const [id, sinceMs] of othersSinceMs) {
      const outcome = hall.state().tickets.get(id)?.slip?.outcome
      const patienceMs = outcome === 'queued' ? BEGUN_WITHIN_MS : ENDED_WITHIN_MS
      if (isUnderWay(outcome) && hall.moment().nowMs - sinceMs < patienceMs) continue
      othersSinceMs.delete(id)
      if (isUnderWay(outcome)) takeOver(id, outcome)
    }
  }

  // Nobody knows how far a slip has come that somebody had begun: it is never printed a second time by itself.
  function takeOver(id: TicketId, outcome: UnderWay): void {
    if (outcome === 'queued') start(id)
    else run(settle(parts, id, 'unknown', 'connection-lost'))
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

type UnderWay = 'queued' | 'sending'

function isUnderWay(outcome: SlipOutcome | undefined): outcome is UnderWay {
  return outcome === 'queued' || outcome === 'sending'
}

function ticketsWithSlips(state: HallState, entries: readonly Entry[]): TicketRecord[] {
  return entries.flatMap(({ event }) => {
    if (event.type !== 'ticket-taken' && event.type !== 'slip-asked' && event.type !== 'slip-claimed') return []
    const ticket = state.tickets.get(event.ticket)
    return isUnderWay(ticket?.slip?.outcome) ? [ticket] : []
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
  let isOurs = true
  const result = await printers.print(hall.id, printer, (paper) => ticketSlip(content, paper, language), {
    ticket: ticket.number,
    clearFirst: copies > 1,
    onSending: async () => {
      isOurs = await claim(hall, id, printer)
      return isOurs
    },
  })
  // Somebody else has claimed it, and will say how it went.
  if (isOurs) await settle(parts, id, result.outcome, result.trouble)
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
