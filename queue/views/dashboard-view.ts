// The hall at a glance, for the manager: who waits how long, what each counter does, how the day went, and what somebody
// should look at.

import type { StaffOnDuty } from '#contract/entrance-views.ts'
import { type Instant, toInstant, toMs } from '#contract/ids.ts'
import type { DashboardCounter, DashboardView } from '#contract/office-views.ts'
import { ELDER_GOAL_MINUTES } from '#contract/report-bys.ts'
import { type CalendarMoment, callingFromMs } from '../day-phase.ts'
import { findClass, type HallState, type TicketRecord } from '../hall-state.ts'
import { isOffered } from '../offers.ts'
import { estimateForNewcomer } from '../waiting-time.ts'
import { type AlarmFacts, alarmsOf } from './alarms.ts'
import { deskCounter } from './desk-view.ts'
import { firstCalls, todayWaits, waitsFromMs, waitsOf } from './today-waits.ts'
import { viewHead } from './view-head.ts'

const MINUTE_MS = 60_000
const QUARTER_MS = 15 * MINUTE_MS
/** A whole day. */
const QUARTERS_MAX = 96
const SATISFIED_FROM = 3

export type DashboardFacts = AlarmFacts

/** VIEW-13: the whole view of the dashboard. For the office only: it names who works where. */
export function dashboardView(hall: HallState, moment: CalendarMoment, facts: DashboardFacts): DashboardView {
  const calls = firstCalls(hall)
  const tickets = [...hall.tickets.values()]
  return {
    view: 'dashboard',
    ...viewHead(hall, moment),
    waiting: hall.waiting.size,
    byClass: hall.settings.classes.map(({ id, name, headStart }) => ({
      id,
      name,
      headStart,
      ...waitingIn(hall, moment, (ticket) => ticket.class === id),
      today: todayWaits(
        waitsOf(
          hall,
          tickets.filter((ticket) => ticket.class === id),
          calls,
          moment,
        ),
      ),
      ...newcomerRange(hall, moment, headStart),
    })),
    byService: hall.settings.services.map(({ id, name }) => {
      return { id, name, ...waitingIn(hall, moment, (ticket) => ticket.service === id) }
    }),
    counters: hall.settings.counters.map(({ id }) => dashboardCounter(hall, id, facts.onDuty)),
    quarters: quartersOf(tickets, moment.nowMs),
    elderPromise: elderPromise(hall, tickets, calls, moment),
    satisfaction: satisfactionOf(tickets),
    alarms: alarmsOf(hall, moment, facts),
  }
}

function waitingIn(hall: HallState, moment: CalendarMoment, isOne: (ticket: TicketRecord) => boolean) {
  const waits = [...hall.waiting.values()]
    .filter(isOne)
    .map((ticket) => Math.max(0, moment.nowMs - waitsFromMs(hall, ticket, moment)))
  return { waiting: waits.length, longestMs: Math.max(0, ...waits) }
}

// The slowest of the services that are offered: nobody of this class is told more.
function newcomerRange(hall: HallState, moment: CalendarMoment, headStart: boolean) {
  const opensMs = callingFromMs(hall, moment)
  const ranges = hall.settings.services
    .filter(({ id }) => isOffered(hall, id))
    .map(({ id }) => estimateForNewcomer(hall, { service: id, headStart }, moment.nowMs, opensMs))
  const [slowest] = ranges.toSorted((a, b) => b.highMinutes - a.highMinutes || b.lowMinutes - a.lowMinutes)
  return { lowMinutes: slowest?.lowMinutes ?? 0, highMinutes: slowest?.highMinutes ?? 0 }
}

function dashboardCounter(hall: HallState, id: string, onDuty: readonly StaffOnDuty[]): DashboardCounter {
  const counter = deskCounter(hall, id)
  const ticket = hall.tickets.get(hall.counters.get(id)?.ticket ?? '')
  const staffName = onDuty.find(({ staff }) => staff === counter.staff)?.name
  const named = { ...counter, ...(staffName !== undefined && { staffName }) }
  if (ticket?.stage.state === 'called' || ticket?.stage.state === 'serving') {
    const { state, sinceMs } = ticket.stage
    const since = state === 'serving' ? (ticket.startedAt ?? toInstant(sinceMs)) : toInstant(sinceMs)
    return { ...named, doing: state, number: ticket.number, since }
  }
  const openedOrPaused = hall.counters.get(id)?.since
  if (openedOrPaused === undefined) return { ...named, doing: 'closed' }
  if (counter.state !== 'open') return { ...named, doing: counter.state, since: openedOrPaused }
  const ended = lastEndAt(hall, id)
  return { ...named, doing: 'free', since: ended !== undefined && ended > openedOrPaused ? ended : openedOrPaused }
}

function lastEndAt(hall: HallState, counter: string): Instant | undefined {
  let last: Instant | undefined
  for (const { stage, finishedAt } of hall.tickets.values()) {
    if (!('counter' in stage) || stage.counter !== counter) continue
    const ended = stage.state === 'finished' ? finishedAt : stage.state === 'missed' ? stage.missedAt : undefined
    if (ended !== undefined && (last === undefined || ended > last)) last = ended
  }
  return last
}

function quartersOf(tickets: readonly TicketRecord[], nowMs: number): DashboardView['quarters'] {
  const firstMs = tickets[0] ? toMs(tickets[0].issuedAt) : nowMs
  const first = Math.floor(firstMs / QUARTER_MS)
  const many = Math.min(QUARTERS_MAX, Math.floor(nowMs / QUARTER_MS) - first + 1)
  const quarters = Array.from({ length: Math.max(1, many) }, () => ({ taken: 0, finished: 0 }))
  for (const { issuedAt, finishedAt } of tickets) {
    const taken = quarters[Math.floor(toMs(issuedAt) / QUARTER_MS) - first]
    if (taken) taken.taken += 1
    const finished = finishedAt === undefined ? undefined : quarters[Math.floor(toMs(finishedAt) / QUARTER_MS) - first]
    if (finished) finished.finished += 1
  }
  return quarters.map((quarter, at) => ({ from: toInstant((first + at) * QUARTER_MS), ...quarter }))
}

function elderPromise(
  hall: HallState,
  tickets: readonly TicketRecord[],
  calls: ReadonlyMap<string, Instant>,
  moment: CalendarMoment,
): DashboardView['elderPromise'] {
  const elders = tickets.filter((ticket) => (findClass(hall, ticket.class)?.fromAgeYears ?? null) !== null)
  const waits = waitsOf(hall, elders, calls, moment)
  const within = waits.filter((waitMs) => waitMs <= ELDER_GOAL_MINUTES * MINUTE_MS).length
  return { goalMinutes: ELDER_GOAL_MINUTES, called: waits.length, within }
}

function satisfactionOf(tickets: readonly TicketRecord[]): DashboardView['satisfaction'] {
  const finished = tickets.filter(({ stage }) => stage.state === 'finished')
  const levels = finished.flatMap(({ level }) => (level === undefined ? [] : [level]))
  const satisfied = levels.filter((level) => level >= SATISFIED_FROM).length
  return { finished: finished.length, rated: levels.length, satisfied, low: levels.length - satisfied }
}
