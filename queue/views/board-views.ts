// What the hall reads: the call board and the bar over a counter.
import type { CounterId, ServiceId, ZoneId } from '#contract/ids.ts'
import type { BarView, BoardView, ShownCall, WaitingCount } from '#contract/signage-views.ts'
import type { CalendarMoment } from '../day-phase.ts'
import { findCounter, type HallState } from '../hall-state.ts'
import { serves } from '../offers.ts'
import { shownCall, viewHead } from './view-head.ts'

/** More than any board has rows for (numbers.md B4): what is called in one breath takes its turns there. */
export const CALLS_SHOWN_MAX = 24

/**
 * VIEW-1, VIEW-2: the hall's call board, each ticket once, with its newest call; newest first. VIEW-17: with a zone only
 * what is called there, and who waits for its counters. A zone that the hall does not have hides nothing from anybody.
 */
export function boardView(hall: HallState, moment: CalendarMoment, wanted?: ZoneId): BoardView {
  const { settings } = hall
  const head = viewHead(hall, moment)
  const zone = settings.zones.find(({ id }) => id === wanted)?.id
  const services = zone === undefined ? settings.services : servicesOfZone(hall, zone)
  const offered = new Set(services.map(({ id }) => id))
  return {
    view: 'board',
    ...head,
    ...(wanted !== undefined && { zone: wanted }),
    calls: newestCalls(hall, zone),
    waitingByService: services.map(({ id, name }) => waitingCount(hall, offered, 'service', id, name)),
    waitingByClass: settings.classes.map(({ id, name }) => waitingCount(hall, offered, 'class', id, name)),
    early: head.phase === 'early' ? hall.waiting.size : 0,
    rule: settings.callRule,
    headStartClasses: settings.classes.filter(({ headStart }) => headStart).map(({ name }) => name),
    speaks: settings.voice.on,
  }
}

/** VIEW-3: the bar over one counter; undefined when there is no such counter. */
export function barView(hall: HallState, id: CounterId, moment: CalendarMoment): BarView | undefined {
  const counter = findCounter(hall, id)
  if (!counter) return undefined
  const record = hall.counters.get(id)
  const ticket = hall.tickets.get(record?.ticket ?? '')
  const call = ticket && hall.calls.findLast((one) => one.ticket === ticket.id)
  const services = hall.settings.services.filter((service) => serves(counter, service.id))
  return {
    view: 'bar',
    ...viewHead(hall, moment, [counter.zone]),
    counter: id,
    counterName: counter.name,
    state: record?.state ?? 'closed',
    services: services.map(({ name }) => name),
    ...(call && { current: { ...shownCall(hall, call), serving: ticket?.stage.state === 'serving' } }),
  }
}

function servicesOfZone({ settings }: HallState, zone: ZoneId) {
  const counters = settings.counters.filter((counter) => counter.zone === zone)
  return settings.services.filter(({ id }) => counters.some((counter) => serves(counter, id)))
}

function newestCalls(hall: HallState, zone: ZoneId | undefined): ShownCall[] {
  const shown: ShownCall[] = []
  const seen = new Set<string>()
  for (let at = hall.calls.length - 1; at >= 0 && shown.length < CALLS_SHOWN_MAX; at -= 1) {
    const call = hall.calls[at]
    if (!call || seen.has(call.ticket)) continue
    seen.add(call.ticket)
    // A ticket that was called to another zone since has left this one's board.
    const isHere = zone === undefined || call.zone === zone
    if (isHere && isOnBoard(hall, call.ticket)) shown.push(shownCall(hall, call))
  }
  return shown
}

// A ticket that waits again or was taken back must not send its visitor to a counter any more.
function isOnBoard(hall: HallState, id: string): boolean {
  const state = hall.tickets.get(id)?.stage.state
  return state === 'called' || state === 'serving' || state === 'finished'
}

function waitingCount(
  hall: HallState,
  offered: ReadonlySet<ServiceId>,
  key: 'service' | 'class',
  id: string,
  name: WaitingCount['name'],
): WaitingCount {
  let waiting = 0
  for (const ticket of hall.waiting.values()) if (ticket[key] === id && offered.has(ticket.service)) waiting += 1
  return { id, name, waiting }
}
