// Where one stands: which counters will call him, who comes before him, and how much work that is for these counters.
import type { CounterId, ServiceId } from '#contract/ids.ts'
import type { CallRule, Counter } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'
import { inRuleOrder, isEarlier, isServedAt, type Turn, toTurn, turnAtMs } from './next-ticket.ts'
import { serves } from './offers.ts'
import { meanServiceMinutes } from './service-minutes.ts'

/** In longer lines the rule is not played through; the overtake cap is left out of account. */
const PLAYED_TURNS_MAX = 120

export type Place = {
  readonly counters: readonly Counter[]
  /** How many of them have nobody. */
  readonly idle: number
  readonly ahead: number
  /** Minutes of the visits ahead, as far as they fall on these counters. */
  readonly aheadMinutes: number
}

/** The place of `me` among those who wait. Before opening every counter of the service counts, manned or not. */
export function placeInLine(hall: HallState, me: Turn, isBeforeOpening: boolean): Place {
  const counters = countersFor(hall, me, isBeforeOpening)
  const minutesHere = minutesByService(hall, counters)
  const ahead = turnsBefore(me, rivalsOf(hall, me, counters, minutesHere), hall.settings.callRule)
  return {
    counters,
    idle: counters.filter(({ id }) => hall.counters.get(id)?.ticket === undefined).length,
    ahead: ahead.length,
    aheadMinutes: ahead.reduce((sum, { service }) => sum + (minutesHere.get(service) ?? 0), 0),
  }
}

// Those that will call this ticket: those that work now, or all that could when none does. Never nobody: a service that
// has lost its counters is reckoned as if the first counter did it.
function countersFor(hall: HallState, me: Turn, isBeforeOpening: boolean): readonly Counter[] {
  const able = hall.settings.counters.filter((counter) => isServedAt(me, counter))
  if (able.length === 0) return hall.settings.counters.slice(0, 1)
  const atWork = able.filter(({ id }) => isAtWork(hall, id))
  return isBeforeOpening || atWork.length === 0 ? able : atWork
}

// Minutes that a visit for each service means to these counters: one that other counters may take as well is only in part
// their business.
function minutesByService(hall: HallState, counters: readonly Counter[]): Map<ServiceId, number> {
  const minutes = new Map<ServiceId, number>()
  for (const { id } of hall.settings.services) {
    const here = counters.filter((counter) => serves(counter, id)).length
    const all = hall.settings.counters.filter((counter) => serves(counter, id) && isAtWork(hall, counter.id)).length
    if (here > 0) minutes.set(id, (meanServiceMinutes(hall, id) * here) / Math.max(here, all))
  }
  return minutes
}

function rivalsOf(
  hall: HallState,
  me: Turn,
  counters: readonly Counter[],
  minutesHere: ReadonlyMap<ServiceId, number>,
): Turn[] {
  const rivals: Turn[] = []
  for (const ticket of hall.waiting.values()) {
    if (ticket.id === me.id) continue
    const turn = toTurn(hall, ticket)
    const isSent = turn.onlyCounter !== undefined
    const isRival = isSent ? counters.some(({ id }) => id === turn.onlyCounter) : minutesHere.has(turn.service)
    if (isRival) rivals.push(turn)
  }
  return rivals
}

function turnsBefore(me: Turn, rivals: readonly Turn[], rule: CallRule): readonly Turn[] {
  // Who came last and has no head start lets everybody go before.
  if (!me.headStart && me.cameBackMs === undefined && rivals.every((turn) => isEarlier(turn, me))) return rivals
  if (rivals.length <= PLAYED_TURNS_MAX) return playedUntil(me, rivals, rule)
  const mine = turnAtMs(me, rule)
  return rivals.filter((turn) => turn.cameBackMs !== undefined || turnAtMs(turn, rule) <= mine)
}

function playedUntil(me: Turn, rivals: readonly Turn[], rule: CallRule): Turn[] {
  const before: Turn[] = []
  for (const turn of inRuleOrder([...rivals, me], rule)) {
    if (turn.id === me.id) return before
    before.push(turn)
  }
  return before
}

function isAtWork(hall: HallState, counter: CounterId): boolean {
  return hall.counters.get(counter)?.state === 'open'
}
