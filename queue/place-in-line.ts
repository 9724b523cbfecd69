// Where one stands: which counters will call him, who comes before him, and how much work that is for these counters.
import type { Counter } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'
import { inRuleOrder, isServedAt, type Turn, toTurn, turnAtMs } from './next-ticket.ts'
import { meanServiceMinutes } from './service-minutes.ts'

/** In longer lines the rule is not played through; the overtake cap is left out of account. */
const PLAYED_TURNS_MAX = 120

export type Place = {
  readonly counters: readonly Counter[]
  /** How many of them have nobody. */
  readonly idle: number
  readonly ahead: readonly Turn[]
  /** Minutes of the visits ahead, as far as they fall on these counters. */
  readonly aheadMinutes: number
}

/** The place of `me` among those who wait. Before opening every counter of the service counts, manned or not. */
export function placeInLine(hall: HallState, me: Turn, isBeforeOpening: boolean): Place {
  const able = hall.settings.counters.filter((counter) => isServedAt(me, counter))
  const atWork = able.filter(({ id }) => hall.counters.get(id)?.state === 'open')
  const counters = isBeforeOpening || atWork.length === 0 ? able : atWork
  const ahead = turnsBefore(hall, me, rivalsOf(hall, me, counters))
  return {
    counters,
    idle: counters.filter(({ id }) => hall.counters.get(id)?.ticket === undefined).length,
    ahead,
    aheadMinutes: ahead.reduce((sum, turn) => sum + minutesHere(hall, turn, counters), 0),
  }
}

function rivalsOf(hall: HallState, me: Turn, counters: readonly Counter[]): Turn[] {
  const rivals: Turn[] = []
  for (const ticket of hall.waiting.values()) {
    if (ticket.id === me.id) continue
    const turn = toTurn(hall, ticket)
    if (counters.some((counter) => isServedAt(turn, counter))) rivals.push(turn)
  }
  return rivals
}

function turnsBefore(hall: HallState, me: Turn, rivals: readonly Turn[]): readonly Turn[] {
  const rule = hall.settings.callRule
  if (rivals.length <= PLAYED_TURNS_MAX) {
    const order = inRuleOrder([...rivals, me], rule, rivals.length + 1)
    return order.slice(
      0,
      order.findIndex(({ id }) => id === me.id),
    )
  }
  const mine = turnAtMs(me, rule)
  return rivals.filter((turn) => turn.cameBackMs !== undefined || turnAtMs(turn, rule) <= mine)
}

// A visit that other counters may take as well is only in part the business of these.
function minutesHere(hall: HallState, turn: Turn, counters: readonly Counter[]): number {
  const here = counters.filter((counter) => isServedAt(turn, counter)).length
  const all = hall.settings.counters.filter((counter) => isServedAt(turn, counter) && isAtWork(hall, counter)).length
  return (meanServiceMinutes(hall, turn.service) * here) / Math.max(here, all)
}

function isAtWork(hall: HallState, { id }: Counter): boolean {
  return hall.counters.get(id)?.state === 'open'
}
