// What each event does to the state. No rules here: what happened, happened. The state is moved on in place, because a
// full day has ten thousand events; nobody else writes to it.
import { assert, unreachable } from '#contract/assert.ts'
import type { EventOf, HallEvent } from '#contract/events.ts'
import { type CounterId, type TicketId, toMs } from '#contract/ids.ts'
import { findCounter, type HallState, hasHeadStart, type TicketRecord } from './hall-state.ts'
import { givesWayTo, isServedAt, toTurn } from './next-ticket.ts'
import { partsOf } from './ticket-number.ts'

/** Moves the hall on by one event at the next position. Throws when the event cannot follow: a bug or a broken journal. */
export function evolve(hall: HallState, event: HallEvent): void {
  hall.position += 1
  if (event.press) hall.positionByPress.set(event.press, hall.position)
  change(hall, event)
}

function change(hall: HallState, event: HallEvent): void {
  switch (event.type) {
    case 'day-begun':
      hall.settings = event.settings
      hall.serviceMinutes = event.serviceMinutes ?? {}
      return
    case 'settings-changed':
      hall.settings = event.settings
      return
    case 'day-opened':
      hall.openedBy = event.by.kind === 'clock' ? 'clock' : 'manager'
      hall.closed = false
      return
    case 'day-closed':
      hall.closed = true
      return
    case 'ticket-taken':
      return afterTaken(hall, event)
    case 'ticket-called':
      return afterCalled(hall, event)
    case 'ticket-recalled':
      return afterRecalled(hall, event)
    case 'service-started':
      return afterStarted(hall, event)
    case 'service-finished':
      return afterFinished(hall, event)
    case 'ticket-missed':
      return afterMissed(hall, event)
    case 'ticket-returned':
      return afterReturned(hall, event)
    case 'ticket-transferred':
      return afterTransferred(hall, event)
    case 'ticket-held':
      return afterHeld(hall, event)
    case 'ticket-resumed':
      return afterResumed(hall, event)
    case 'ticket-cancelled':
      return afterCancelled(hall, event)
    case 'class-changed':
      return afterClassChanged(hall, event)
    case 'visit-rated':
      ticketOf(hall, event.ticket).level = event.level
      return
    case 'slip-asked':
      return afterSlipAsked(hall, event)
    case 'slip-claimed':
      return afterSlipClaimed(hall, event)
    case 'slip-settled':
      return afterSlipSettled(hall, event)
    case 'counter-opened':
      return afterCounterOpened(hall, event)
    case 'counter-paused':
      return afterCounterPaused(hall, event)
    case 'counter-closed':
      hall.counters.delete(event.counter)
      return
    case 'help-asked':
      hall.helps.set(String(hall.position), { help: String(hall.position), place: event.place, askedAt: event.at })
      return
    case 'help-answered':
      return afterHelpAnswered(hall, event)
    default:
      unreachable(event)
  }
}

function afterTaken(hall: HallState, event: EventOf<'ticket-taken'>): void {
  const { prefix, count } = partsOf(event.number)
  const ticket: TicketRecord = {
    id: event.ticket,
    order: hall.position,
    number: event.number,
    latin: event.latin,
    code: event.code,
    issuedAt: event.at,
    enteredMs: toMs(event.at),
    ...(event.language && { language: event.language }),
    proxy: event.proxy ?? false,
    ...(event.printer && { printer: event.printer }),
    class: event.class,
    service: event.service,
    furtherServices: event.furtherServices ?? [],
    greenLane: event.greenLane ?? false,
    aside: event.aside ?? {},
    stage: { state: 'waiting' },
    calls: 0,
    gaveWay: 0,
    hasReturned: false,
    told: { ahead: event.ahead, lowMinutes: event.lowMinutes, highMinutes: event.highMinutes },
    ...(event.printer && { slip: { outcome: 'queued', copies: 1, printer: event.printer } }),
  }
  assert(!hall.idByNumber.has(ticket.number), `number ${ticket.number} is given once`)
  hall.lastNumberByPrefix.set(prefix, count)
  hall.tickets.set(ticket.id, ticket)
  hall.idByNumber.set(ticket.number, ticket.id)
  hall.idByNumber.set(ticket.latin, ticket.id)
  hall.idByCode.set(ticket.code, ticket.id)
  hall.waiting.set(ticket.id, ticket)
  if (hasHeadStart(hall, ticket.class)) hall.headStartTakesMs.push(ticket.enteredMs)
}

function afterCalled(hall: HallState, event: EventOf<'ticket-called'>): void {
  const ticket = ticketOf(hall, event.ticket)
  if (event.why.rule === 'turn') countGivingWay(hall, ticket, event.counter)
  hall.waiting.delete(ticket.id)
  ticket.stage = { state: 'called', counter: event.counter, lastCallAt: event.at }
  ticket.calls = 1
  ticket.calledAt = event.at
  ticket.why = event.why
  counterOf(hall, event.counter).ticket = ticket.id
  announce(hall, ticket, event.counter, event.at)
}

// NEXT-3: whoever this counter could have called, came earlier and has no head start, gave way once more.
function countGivingWay(hall: HallState, called: TicketRecord, counterId: CounterId): void {
  const counter = findCounter(hall, counterId)
  const calledTurn = toTurn(hall, called)
  if (!counter || !calledTurn.headStart) return
  for (const ticket of hall.waiting.values()) {
    const turn = toTurn(hall, ticket)
    if (isServedAt(turn, counter) && givesWayTo(turn, calledTurn)) ticket.gaveWay += 1
  }
}

function afterRecalled(hall: HallState, event: EventOf<'ticket-recalled'>): void {
  const ticket = ticketOf(hall, event.ticket)
  assert(ticket.stage.state === 'called', `ticket ${ticket.id} is called before it is called again`)
  ticket.stage = { ...ticket.stage, lastCallAt: event.at }
  ticket.calls += 1
  announce(hall, ticket, ticket.stage.counter, event.at)
}

function announce(hall: HallState, ticket: TicketRecord, counter: CounterId, calledAt: string): void {
  hall.calls.push({
    call: `${hall.day}-${hall.position}`,
    position: hall.position,
    ticket: ticket.id,
    counter,
    zone: findCounter(hall, counter)?.zone ?? 'main',
    calledAt,
    times: ticket.calls,
  })
}

function afterStarted(hall: HallState, event: EventOf<'service-started'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.stage = { state: 'serving', counter: leaveCounterOf(ticket) }
  ticket.startedAt = event.at
}

function afterFinished(hall: HallState, event: EventOf<'service-finished'>): void {
  const ticket = ticketOf(hall, event.ticket)
  const counter = leaveCounterOf(ticket)
  freeCounter(hall, ticket)
  ticket.stage = { state: 'finished', counter, ...(event.outcome && { outcome: event.outcome }) }
  ticket.finishedAt = event.at
  countServed(hall, ticket, event.at)
}

// The time from the call to the end is what a counter needs for one visitor, walking included.
function countServed(hall: HallState, ticket: TicketRecord, finishedAt: string): void {
  const fromMs = toMs(ticket.calledAt ?? finishedAt)
  const served = hall.servedByService.get(ticket.service) ?? { visits: 0, totalMs: 0 }
  hall.servedByService.set(ticket.service, {
    visits: served.visits + 1,
    totalMs: served.totalMs + toMs(finishedAt) - fromMs,
  })
}

function afterMissed(hall: HallState, event: EventOf<'ticket-missed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  const counter = leaveCounterOf(ticket)
  freeCounter(hall, ticket)
  ticket.stage = { state: 'missed', counter, missedAt: event.at }
}

function afterReturned(hall: HallState, event: EventOf<'ticket-returned'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.hasReturned = true
  ticket.calls = 0
  waitAgain(hall, ticket, { state: 'waiting', cameBackMs: toMs(event.at) })
}

function afterTransferred(hall: HallState, event: EventOf<'ticket-transferred'>): void {
  const ticket = ticketOf(hall, event.ticket)
  freeCounter(hall, ticket)
  ticket.service = event.service
  ticket.furtherServices = event.furtherServices ?? []
  ticket.aside = { ...ticket.aside, ...event.aside }
  ticket.calls = 0
  delete ticket.startedAt
  waitAgain(hall, ticket, { state: 'waiting', ...(event.counter && { onlyCounter: event.counter }) })
}

function afterHeld(hall: HallState, event: EventOf<'ticket-held'>): void {
  const ticket = ticketOf(hall, event.ticket)
  const counter = leaveCounterOf(ticket)
  freeCounter(hall, ticket)
  ticket.stage = { state: 'held', counter, heldAt: event.at, reason: event.reason }
}

function afterResumed(hall: HallState, event: EventOf<'ticket-resumed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  assert(ticket.stage.state === 'held', `ticket ${ticket.id} is held before it is resumed`)
  if (event.counter) {
    counterOf(hall, event.counter).ticket = ticket.id
    ticket.stage = { state: 'serving', counter: event.counter }
    return
  }
  const { reason, counter } = ticket.stage
  const sameCounter = reason === 'papers-missing' ? {} : { onlyCounter: counter }
  ticket.calls = 0
  waitAgain(hall, ticket, { state: 'waiting', cameBackMs: toMs(event.at), ...sameCounter })
}

function afterCancelled(hall: HallState, event: EventOf<'ticket-cancelled'>): void {
  const ticket = ticketOf(hall, event.ticket)
  freeCounter(hall, ticket)
  hall.waiting.delete(ticket.id)
  ticket.stage = { state: 'cancelled', cancelledAt: event.at }
}

function afterClassChanged(hall: HallState, event: EventOf<'class-changed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.class = event.class
  ticket.greenLane = event.greenLane ?? ticket.greenLane
  ticket.aside = { ...ticket.aside, ...event.aside }
}

function afterSlipAsked(hall: HallState, event: EventOf<'slip-asked'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.slip = { outcome: 'queued', copies: (ticket.slip?.copies ?? 0) + 1, printer: event.printer }
}

function afterSlipClaimed(hall: HallState, event: EventOf<'slip-claimed'>): void {
  const ticket = ticketOf(hall, event.ticket)
  ticket.slip = { outcome: 'sending', copies: ticket.slip?.copies ?? 1, printer: event.printer }
}

function afterSlipSettled(hall: HallState, event: EventOf<'slip-settled'>): void {
  const ticket = ticketOf(hall, event.ticket)
  assert(ticket.slip, `ticket ${ticket.id} has a slip before it is settled`)
  const { copies, printer } = ticket.slip
  ticket.slip = { outcome: event.outcome, copies, printer, ...(event.trouble && { trouble: event.trouble }) }
}

function afterCounterOpened(hall: HallState, event: EventOf<'counter-opened'>): void {
  const ticket = hall.counters.get(event.counter)?.ticket
  hall.counters.set(event.counter, { state: 'open', staff: event.staff, ...(ticket && { ticket }) })
}

function afterCounterPaused(hall: HallState, event: EventOf<'counter-paused'>): void {
  const counter = counterOf(hall, event.counter)
  counter.state = 'paused'
  counter.pauseReason = event.reason
}

function afterHelpAnswered(hall: HallState, event: EventOf<'help-answered'>): void {
  const help = hall.helps.get(event.help)
  assert(help, `help ${event.help} was asked for before it was answered`)
  help.answeredAt = event.at
}

function ticketOf(hall: HallState, id: TicketId): TicketRecord {
  const ticket = hall.tickets.get(id)
  assert(ticket, `ticket ${id} was taken before anything happened to it`)
  return ticket
}

function counterOf(hall: HallState, id: CounterId) {
  const counter = hall.counters.get(id)
  assert(counter, `counter ${id} was opened before it was used`)
  return counter
}

function leaveCounterOf(ticket: TicketRecord): CounterId {
  assert('counter' in ticket.stage, `ticket ${ticket.id} is at a counter`)
  return ticket.stage.counter
}

function freeCounter(hall: HallState, ticket: TicketRecord): void {
  if (ticket.stage.state !== 'called' && ticket.stage.state !== 'serving') return
  const counter = hall.counters.get(ticket.stage.counter)
  if (counter?.ticket === ticket.id) delete counter.ticket
}

function waitAgain(hall: HallState, ticket: TicketRecord, stage: TicketRecord['stage']): void {
  ticket.stage = stage
  hall.waiting.set(ticket.id, ticket)
}
