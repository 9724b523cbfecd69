// How long from here: the virtual run of queue.md C7. The rule is played forward with mean times, the counters that are
// open and the elders who may still come and go before.

import { type ServiceId, type TicketId, toMs } from '#contract/ids.ts'
import type { Counter } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'
import { chooseTurn, givesWayTo, isServedAt, type Turn, toTurn, turnAtMs } from './next-ticket.ts'

const MINUTE_MS = 60_000
/** Beyond this many waiting tickets the run is replaced by plain arithmetic. */
const RUN_TICKETS_MAX = 150
/** How much the hall's history weighs against today, in visits. */
const HISTORY_VISITS = 20
/** queue.md C7: the arrival rate of those who overtake is taken from the last half hour. */
const ARRIVALS_WINDOW_MS = 30 * MINUTE_MS
/** A visitor at a counter is not taken to be done before this share of the mean time is left. */
const LEFT_SHARE_MIN = 0.25

/** What a visitor is told: how many before him, and a range of minutes (0 to 5 means «within 5 minutes»). */
export type Estimate = { readonly ahead: number; readonly lowMinutes: number; readonly highMinutes: number }

export type Newcomer = { readonly service: ServiceId; readonly headStart: boolean }

/** The estimate for one who would take a number now. */
export function estimateForNewcomer(hall: HallState, { service, headStart }: Newcomer, nowMs: number): Estimate {
  const turn: Turn = {
    id: 'newcomer',
    order: Number.MAX_SAFE_INTEGER,
    enteredMs: nowMs,
    service,
    headStart,
    gaveWay: 0,
  }
  return estimateFor(hall, turn, nowMs)
}

/** The estimate for a ticket that waits; undefined when it does not wait any more. */
export function estimateForTicket(hall: HallState, id: TicketId, nowMs: number): Estimate | undefined {
  const ticket = hall.waiting.get(id)
  return ticket && estimateFor(hall, toTurn(hall, ticket), nowMs)
}

/** queue.md C7, Display: below 5 minutes «within 5»; otherwise 0.7 to 1.25 times, on whole fives. */
export function toRange(minutes: number): { lowMinutes: number; highMinutes: number } {
  if (minutes < 5) return { lowMinutes: 0, highMinutes: 5 }
  return { lowMinutes: Math.floor((0.7 * minutes) / 5) * 5, highMinutes: Math.ceil((1.25 * minutes) / 5) * 5 }
}

function estimateFor(hall: HallState, me: Turn, nowMs: number): Estimate {
  const counters = countersFor(hall, me)
  const rivals = rivalsOf(hall, me, counters)
  const ahead = rivals.filter((turn) => goesBefore(hall, turn, me)).length
  return { ahead, ...toRange(minutesFor(hall, me, rivals, ahead, counters, nowMs)) }
}

/** The mean wait in minutes as the run sees it; what `toRange` widens. Also scored by the simulator. */
export function minutesUntilCalled(hall: HallState, newcomer: Newcomer, nowMs: number): number {
  const me: Turn = { id: 'newcomer', order: Number.MAX_SAFE_INTEGER, enteredMs: nowMs, gaveWay: 0, ...newcomer }
  const counters = countersFor(hall, me)
  const rivals = rivalsOf(hall, me, counters)
  const ahead = rivals.filter((turn) => goesBefore(hall, turn, me)).length
  return minutesFor(hall, me, rivals, ahead, counters, nowMs)
}

function minutesFor(
  hall: HallState,
  me: Turn,
  rivals: readonly Turn[],
  ahead: number,
  counters: readonly Counter[],
  nowMs: number,
): number {
  const meanMinutes = meanServiceMinutes(hall, me.service)
  const base =
    rivals.length > RUN_TICKETS_MAX
      ? ((ahead + 1) * meanMinutes) / counters.length
      : runUntilCalled(hall, me, rivals, counters, nowMs)
  return base + (overtakersExpected(hall, me, base, nowMs) * meanMinutes) / counters.length
}

// Counters that will call this ticket: those that work now, or all of them when none has opened yet.
function countersFor(hall: HallState, me: Turn): Counter[] {
  const able = hall.settings.counters.filter((counter) => isServedAt(me, counter))
  const open = able.filter(({ id }) => hall.counters.get(id)?.state === 'open')
  if (open.length > 0) return open
  return able.length > 0 ? able : hall.settings.counters.slice(0, 1)
}

function rivalsOf(hall: HallState, me: Turn, counters: readonly Counter[]): Turn[] {
  return [...hall.waiting.values()]
    .filter(({ id }) => id !== me.id)
    .map((ticket) => toTurn(hall, ticket))
    .filter((turn) => counters.some((counter) => isServedAt(turn, counter)))
}

function goesBefore(hall: HallState, turn: Turn, me: Turn): boolean {
  if (turn.cameBackMs !== undefined || me.cameBackMs !== undefined) {
    return turn.cameBackMs !== undefined && turn.cameBackMs < (me.cameBackMs ?? Number.POSITIVE_INFINITY)
  }
  const rule = hall.settings.callRule
  if (givesWayTo(turn, me) && rule.overtakeCap !== 'inf' && turn.gaveWay >= rule.overtakeCap) return true
  const mine = turnAtMs(me, rule)
  const other = turnAtMs(turn, rule)
  return other < mine || (other === mine && turn.order < me.order)
}

type Runner = { readonly counter: Counter; freeAtMin: number }
type Running = Turn & { gaveWay: number }

// Plays the rule forward: whichever counter is free first calls whom the rule says, until it is my turn.
function runUntilCalled(
  hall: HallState,
  me: Turn,
  rivals: readonly Turn[],
  counters: readonly Counter[],
  nowMs: number,
) {
  const runners: Runner[] = counters.map((counter) => ({ counter, freeAtMin: minutesLeft(hall, counter, nowMs) }))
  const waiting: Running[] = [...rivals, me].map((turn) => ({ ...turn }))
  for (let called = 0; called <= rivals.length; called += 1) {
    const runner = runners.reduce((first, other) => (other.freeAtMin < first.freeAtMin ? other : first))
    const mine = waiting.filter((turn) => isServedAt(turn, runner.counter))
    const choice = chooseTurn(mine, hall.settings.callRule)
    if (!choice || choice.turn.id === me.id) return runner.freeAtMin
    for (const turn of mine) if (givesWayTo(turn, choice.turn)) turn.gaveWay += 1
    waiting.splice(waiting.indexOf(choice.turn), 1)
    runner.freeAtMin += meanServiceMinutes(hall, choice.turn.service)
  }
  return 0
}

function minutesLeft(hall: HallState, counter: Counter, nowMs: number): number {
  const ticket = hall.tickets.get(hall.counters.get(counter.id)?.ticket ?? '')
  if (!ticket?.calledAt) return 0
  const mean = meanServiceMinutes(hall, ticket.service)
  return Math.max(LEFT_SHARE_MIN * mean, mean - (nowMs - toMs(ticket.calledAt)) / MINUTE_MS)
}

// min(cap, λ·min(head start, wait)): elders who come in time to go before an ordinary ticket.
function overtakersExpected(hall: HallState, me: Turn, waitMinutes: number, nowMs: number): number {
  if (me.headStart || me.cameBackMs !== undefined) return 0
  const { headStartMinutes, overtakeCap } = hall.settings.callRule
  const since = nowMs - ARRIVALS_WINDOW_MS
  const perMinute = hall.headStartTakesMs.filter((ms) => ms > since).length / (ARRIVALS_WINDOW_MS / MINUTE_MS)
  const inTimeMinutes = headStartMinutes === 'inf' ? waitMinutes : Math.min(headStartMinutes, waitMinutes)
  const left = overtakeCap === 'inf' ? Number.POSITIVE_INFINITY : Math.max(0, overtakeCap - me.gaveWay)
  return Math.min(left, perMinute * inTimeMinutes)
}

/** Mean minutes of one visit at a counter: the hall's history mixed with today. */
export function meanServiceMinutes(hall: HallState, service: ServiceId): number {
  const typical = hall.settings.services.find(({ id }) => id === service)?.typicalMinutes ?? 8
  const history = hall.serviceMinutes[service] ?? typical
  const today = hall.servedByService.get(service)
  if (!today) return history
  return (history * HISTORY_VISITS + today.totalMs / MINUTE_MS) / (HISTORY_VISITS + today.visits)
}
