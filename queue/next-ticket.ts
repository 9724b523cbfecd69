// Whose turn it is: head start and overtake cap, the one rule of queue.md C6.
// 老年人号按「提前30分钟取号」排队；每位普通号最多让10位后到的老年人先办。
import type { CallReason } from '#contract/events.ts'
import type { CounterId, TicketId } from '#contract/ids.ts'
import type { CallRule, Counter } from '#contract/settings.ts'
import { type HallState, hasHeadStart, serves, type TicketRecord } from './hall-state.ts'

const MINUTE_MS = 60_000

/** What the rule looks at: nothing else about a ticket matters to its turn. */
export type Turn = {
  readonly id: TicketId
  readonly order: number
  readonly enteredMs: number
  readonly service: string
  readonly headStart: boolean
  readonly gaveWay: number
  /** Set when it came back after a miss or a hold: it is called before the rule (RETURN-2). */
  readonly cameBackMs?: number
  readonly onlyCounter?: CounterId
}

export type Choice<T extends Turn> = { readonly turn: T; readonly why: CallReason }

/** The ticket that this counter calls next, and why; undefined when nobody waits for it. */
export function nextTicket(hall: HallState, counter: Counter): Choice<Turn> | undefined {
  return chooseTurn(turnsFor(hall, counter), hall.settings.callRule)
}

/** Those who may be called at this counter (NEXT-5), in no order. */
export function turnsFor(hall: HallState, counter: Counter): Turn[] {
  const turns: Turn[] = []
  for (const ticket of hall.waiting.values()) {
    const turn = toTurn(hall, ticket)
    if (isServedAt(turn, counter)) turns.push(turn)
  }
  return turns
}

/** The rule itself, on bare turns: also played forward by the estimate and by the simulator. */
export function chooseTurn<T extends Turn>(turns: readonly T[], rule: CallRule): Choice<T> | undefined {
  const back = firstBy(turns.filter(hasComeBack), (turn) => turn.cameBackMs ?? 0)
  if (back) return { turn: back, why: { rule: 'came-back' } }

  const first = firstBy(turns, (turn) => turnAtMs(turn, rule))
  if (!first) return undefined

  // Without this a stream of elders would keep everyone else waiting all day.
  const patient = firstBy(
    turns.filter((turn) => givesWayTo(turn, first) && hasGivenWayEnough(turn, rule)),
    (turn) => turn.enteredMs,
  )
  if (patient) return { turn: patient, why: { rule: 'gave-way-enough', gaveWay: patient.gaveWay } }
  return { turn: first, why: { rule: 'turn', aheadOf: turns.filter((turn) => givesWayTo(turn, first)).length } }
}

/** Where a ticket stands in time: its entry, and for a class with a head start that much earlier (NEXT-1). */
export function turnAtMs(turn: Turn, { headStartMinutes }: CallRule): number {
  if (!turn.headStart) return turn.enteredMs
  return headStartMinutes === 'inf' ? Number.NEGATIVE_INFINITY : turn.enteredMs - headStartMinutes * MINUTE_MS
}

/** Is `turn` overtaken when `called` is called? Only an earlier one without a head start, by a later one with it. */
export function givesWayTo(turn: Turn, called: Turn): boolean {
  return called.headStart && !turn.headStart && isEarlier(turn, called)
}

/** The waiting ticket as the rule sees it. */
export function toTurn(hall: HallState, ticket: TicketRecord): Turn {
  const { id, order, enteredMs, service, gaveWay, stage } = ticket
  const waiting = stage.state === 'waiting' ? stage : undefined
  const turn = { id, order, enteredMs, service, gaveWay, headStart: hasHeadStart(hall, ticket.class) }
  return {
    ...turn,
    ...(waiting?.cameBackMs !== undefined && { cameBackMs: waiting.cameBackMs }),
    ...(waiting?.onlyCounter !== undefined && { onlyCounter: waiting.onlyCounter }),
  }
}

/** A counter's group: tickets of its services, and those sent to this very counter. */
export function isServedAt(turn: Turn, counter: Counter): boolean {
  return turn.onlyCounter === undefined ? serves(counter, turn.service) : turn.onlyCounter === counter.id
}

/** All turns in the order in which the rule would call them if nobody else came. */
export function inRuleOrder<T extends Turn>(turns: readonly T[], rule: CallRule): T[] {
  return turns.toSorted(
    (a, b) =>
      Number(hasComeBack(b)) - Number(hasComeBack(a)) ||
      (a.cameBackMs ?? 0) - (b.cameBackMs ?? 0) ||
      difference(turnAtMs(a, rule), turnAtMs(b, rule)) ||
      a.enteredMs - b.enteredMs ||
      a.order - b.order,
  )
}

function hasComeBack(turn: Turn): boolean {
  return turn.cameBackMs !== undefined
}

function hasGivenWayEnough(turn: Turn, { overtakeCap }: CallRule): boolean {
  return overtakeCap !== 'inf' && turn.gaveWay >= overtakeCap
}

function isEarlier(a: Turn, b: Turn): boolean {
  return a.enteredMs < b.enteredMs || (a.enteredMs === b.enteredMs && a.order < b.order)
}

// Infinity minus infinity is no number: with an unlimited head start all elders stand at the same place in time.
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function firstBy<T extends Turn>(turns: readonly T[], timeOf: (turn: T) => number): T | undefined {
  let first: T | undefined
  for (const turn of turns) {
    if (!first) first = turn
    const earlier = difference(timeOf(turn), timeOf(first))
    if (earlier < 0 || (earlier === 0 && isEarlier(turn, first))) first = turn
  }
  return first
}
