// One counter: who is here, who waits, who was absent; and its review pad.

import type { DeskCounter, DeskTicket, DeskView, DeviceTrouble, ReviewView } from '#contract/counter-views.ts'
import { type CallId, type CounterId, toMs } from '#contract/ids.ts'
import { toSlip } from '../answer.ts'
import type { CalendarMoment } from '../day-phase.ts'
import { againFrom, callsLeft } from '../decisions/at-counter.ts'
import { findCounter, type HallState, type TicketRecord } from '../hall-state.ts'
import { companionOf } from '../lane.ts'
import { inRuleOrder, nextTicket, toTurn, turnsFor } from '../next-ticket.ts'
import { openEmergencies } from './emergencies.ts'
import { viewHead } from './view-head.ts'

export const DESK_WAITING_MAX = 100
export const DESK_ASIDE_MAX = 50
export const DESK_SLIPS_MAX = 20

/** What only the server knows of screens and printers. */
export type DeskFacts = {
  readonly troubles: readonly DeviceTrouble[]
  /** Has any screen shown this call? */
  readonly isShown: (call: CallId) => boolean
}

/** A screen that lives shows a call well within this time, and says so. */
export const UNSEEN_AFTER_MS = 4_000

/** VIEW-4: the desk of one counter, or of the hall before a counter is chosen; undefined when there is no such counter. */
export function deskView(
  hall: HallState,
  id: CounterId | undefined,
  moment: CalendarMoment,
  { troubles, isShown }: DeskFacts,
): DeskView | undefined {
  const counter = id === undefined ? undefined : findCounter(hall, id)
  if (id !== undefined && !counter) return undefined
  const turns = counter ? turnsFor(hall, counter) : [...hall.waiting.values()].map((ticket) => toTurn(hall, ticket))
  const next = counter && nextTicket(hall, counter)
  const current = hall.tickets.get((id !== undefined && hall.counters.get(id)?.ticket) || '')
  return {
    view: 'desk',
    ...viewHead(hall, moment),
    ...(counter && { counter: deskCounter(hall, counter.id) }),
    counters: hall.settings.counters.map((one) => deskCounter(hall, one.id)),
    services: hall.settings.services.map(({ id: service, name, letter }) => ({ id: service, name, letter })),
    classes: hall.settings.classes.map(({ id: one, name, headStart }) => ({ id: one, name, headStart })),
    ...(current && { current: deskTicket(hall, current) }),
    ...(next && { next: { ticket: next.turn.id, number: numberOf(hall, next.turn.id), why: next.why } }),
    waiting: [...inRuleOrder(turns, hall.settings.callRule).take(DESK_WAITING_MAX)].flatMap(({ id }) =>
      ticketsNamed(hall, id),
    ),
    waitingTotal: turns.length,
    missed: inState(hall, 'missed'),
    held: inState(hall, 'held'),
    helps: [...hall.helps.values()].filter(({ answeredAt, kind }) => !answeredAt && kind !== 'slow'),
    ...openEmergencies(hall),
    ...unseenCall(hall, current, moment.nowMs, isShown),
    slips: slipsInTrouble(hall),
    troubles,
  }
}

// VIEW-12: while the visitor is still to come.
function unseenCall(
  hall: HallState,
  current: TicketRecord | undefined,
  nowMs: number,
  isShown: DeskFacts['isShown'],
): { unseen?: CallId } {
  if (current?.stage.state !== 'called' || nowMs - toMs(current.stage.lastCallAt) < UNSEEN_AFTER_MS) return {}
  const call = hall.calls.findLast(({ ticket }) => ticket === current.id)?.call
  return call && !isShown(call) ? { unseen: call } : {}
}

/** VIEW-7: the review pad beside a counter: the last visit that ended here and is not rated yet. */
export function reviewView(hall: HallState, id: CounterId, moment: CalendarMoment): ReviewView | undefined {
  const counter = findCounter(hall, id)
  if (!counter) return undefined
  const last = lastFinishedAt(hall, id)
  // The visitor is still here while the next one is only called; once the next one is served, the pad is theirs.
  const isTaken = hall.tickets.get(hall.counters.get(id)?.ticket ?? '')?.stage.state === 'serving'
  const canRate = last?.finishedAt !== undefined && last.level === undefined && !isTaken
  return {
    view: 'review',
    ...viewHead(hall, moment),
    counter: id,
    counterName: counter.name,
    ...(canRate && last.finishedAt && { visit: { ticket: last.id, number: last.number, finishedAt: last.finishedAt } }),
  }
}

/** The visit that ended last at this counter. */
export function lastFinishedAt(hall: HallState, id: CounterId): TicketRecord | undefined {
  let last: TicketRecord | undefined
  for (const ticket of hall.tickets.values()) {
    if (ticket.stage.state !== 'finished' || ticket.stage.counter !== id) continue
    if (!last || (ticket.finishedAt ?? '') > (last.finishedAt ?? '')) last = ticket
  }
  return last
}

/** A counter as the staff sees it. */
export function deskCounter(hall: HallState, id: CounterId): DeskCounter {
  const record = hall.counters.get(id)
  return {
    id,
    name: findCounter(hall, id)?.name ?? { zh: id, en: id },
    state: record?.state ?? 'closed',
    ...(record && { staff: record.staff }),
    ...(record?.pauseReason && record.state === 'paused' && { pauseReason: record.pauseReason }),
  }
}

/** A ticket as the staff sees it. */
export function deskTicket(hall: HallState, record: TicketRecord): DeskTicket {
  const { stage, calledAt, startedAt, aside, language, slip } = record
  const again = againFrom(hall, record)
  return {
    id: record.id,
    number: record.number,
    latin: record.latin,
    class: record.class,
    service: record.service,
    furtherServices: record.furtherServices,
    state: stage.state,
    issuedAt: record.issuedAt,
    ...(calledAt && { calledAt }),
    ...(startedAt && { startedAt }),
    ...(stage.state === 'missed' && { missedAt: stage.missedAt }),
    ...(stage.state === 'held' && { heldAt: stage.heldAt, holdReason: stage.reason }),
    calls: record.calls,
    greenLane: record.greenLane,
    proxy: record.proxy,
    needs: aside.needs ?? [],
    ...(aside.greenLaneReason && { greenLaneReason: aside.greenLaneReason }),
    ...(aside.relation && { relation: aside.relation }),
    ...companionOf(hall, record),
    ...(record.papersComplete !== undefined && { papersComplete: record.papersComplete }),
    ...(aside.note && { note: aside.note }),
    ...(language && { language }),
    ...(slip && { slip: toSlip(slip) }),
    ...(again && { againFrom: again, callsLeft: callsLeft(hall, record) }),
    gaveWay: record.gaveWay,
  }
}

function ticketsNamed(hall: HallState, id: string): DeskTicket[] {
  const ticket = hall.tickets.get(id)
  return ticket ? [deskTicket(hall, ticket)] : []
}

function numberOf(hall: HallState, id: string): string {
  return hall.tickets.get(id)?.number ?? ''
}

/** Those missed or held, the newest first: those who ask are those who just came back. */
export function inState(hall: HallState, state: 'missed' | 'held'): DeskTicket[] {
  return [...hall.tickets.values()]
    .filter(({ stage }) => stage.state === state)
    .toReversed()
    .slice(0, DESK_ASIDE_MAX)
    .map((ticket) => deskTicket(hall, ticket))
}

function slipsInTrouble(hall: HallState) {
  return [...hall.tickets.values()]
    .filter(({ slip, stage }) => slip && isInDoubt(slip.outcome) && stage.state === 'waiting')
    .toReversed()
    .slice(0, DESK_SLIPS_MAX)
    .flatMap(({ id, number, slip }) => (slip ? [{ ticket: id, number, slip: toSlip(slip) }] : []))
}

function isInDoubt(outcome: string): boolean {
  return outcome === 'not-sent' || outcome === 'unknown'
}
