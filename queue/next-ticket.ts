// Whose turn it is: head start and overtake cap, the one rule of queue.md C6.
// 老年人号按「提前30分钟取号」排队；每位普通号最多让10位后到的老年人先办。
import type { CallReason } from '#contract/events.ts'
import type { CounterId, TicketId } from '#contract/ids.ts'
import type { CallRule, Counter } from '#contract/settings.ts'
import { type HallState, hasHeadStart, type TicketRecord } from './hall-state.ts'
import { serves } from './offers.ts'

const MINUTE_MS = 60_000

/** What the rule looks at: nothing else about a ticket matters to its turn. */
export type Turn = {
  readonly id: TicketId
  readonly order: number
  readonly enteredMs: number
  readonly service: string
  readonly headStart: boolean
  readonly gaveWay: number
  /** Set when it came back after a miss or a hold: it is called before the rule (NEXT-5). */
  readonly cameBackMs?: number | undefined
  readonly onlyCounter?: CounterId | undefined
}

export type Choice<T extends Turn> = { readonly turn: T; readonly why: CallReason }

/** The ticket that this counter calls next, and why; undefined when nobody waits for it. */
export function nextTicket(hall: HallState, counter: Counter): Choice<Turn> | undefined {
  return chooseTurn(turnsFor(hall, counter), hall.settings.callRule)
}

/** Those who may be called at this counter (NEXT-6), in no order. */
export function turnsFor(hall: HallState, counter: Counter): Turn[] {
  const turns: Turn[] = []
  for (const ticket of hall.waiting.values()) {
    const turn = toTurn(hall, ticket)
    if (isServedAt(turn, counter)) turns.push(turn)
  }
  return turns
}

/** The rule itself, on bare turns: also played forward for the lists of the desk, for the estimate and by the simulator. */
export function chooseTurn<T extends Turn>(turns: readonly T[], rule: CallRule): Choice<T> | undefined {
  const { back, elder, other } = firstOfEach(turns)
  if (back) return { turn: back, why: { rule: 'came-back' } }
  if (!elder || !other) return inTurn(elder ?? other, 0)
  if (!isBefore(elder, other, (turn) => turnAtMs(turn, rule))) return inTurn(other, 0)

  const overtaken = turns.filter((turn) => givesWayTo(turn, elder))
  const gaveWay = overtaken.reduce((most, turn) => Math.max(most, turn.gaveWay), 0)
  // NEXT-4: without this a stream of elders would keep everyone else waiting all day. The first of those who give way
  // goes, not the very one who did so most often: ordinary visitors among themselves stay in order (NEXT-2).
  const isEnough = rule.overtakeCap !== 'inf' && gaveWay >= rule.overtakeCap && overtaken.length > 0
  return isEnough ? { turn: other, why: { rule: 'gave-way-enough', gaveWay } } : inTurn(elder, overtaken.length)
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
  const headStart = hasHeadStart(hall, ticket.class)
  if (stage.state !== 'waiting') return { id, order, enteredMs, service, gaveWay, headStart }
  const { cameBackMs, onlyCounter } = stage
  return { id, order, enteredMs, service, gaveWay, headStart, cameBackMs, onlyCounter }
}

/** A counter's group: tickets of its services, and those sent to this very counter. */
export function isServedAt(turn: Turn, counter: Counter): boolean {
  return turn.onlyCounter === undefined ? serves(counter, turn.service) : turn.onlyCounter === counter.id
}

/** The turns in the order in which one counter for all of them would call them if nobody else came. */
export function* inRuleOrder(turns: readonly Turn[], rule: CallRule): Generator<Turn, void> {
  const waiting = turns.map((turn) => ({ ...turn }))
  for (let choice = chooseTurn(waiting, rule); choice; choice = chooseTurn(waiting, rule)) {
    moveOn(waiting, choice)
    yield choice.turn
  }
}

/** Plays a call by the rule on a list of one's own: the called one leaves it, the others have given way if they did (NEXT-3). */
export function moveOn<T extends Turn & { gaveWay: number }>(waiting: T[], { turn: called, why }: Choice<T>): void {
  waiting.splice(waiting.indexOf(called), 1)
  if (why.rule !== 'turn' || why.aheadOf === 0) return
  for (const turn of waiting) if (givesWayTo(turn, called)) turn.gaveWay += 1
}

function inTurn<T extends Turn>(turn: T | undefined, aheadOf: number): Choice<T> | undefined {
  return turn && { turn, why: { rule: 'turn', aheadOf } }
}

// Nobody else can have the turn: the first who came back, the first with a head start, the first of the others.
function firstOfEach<T extends Turn>(turns: readonly T[]): { back?: T; elder?: T; other?: T } {
  const first: { back?: T; elder?: T; other?: T } = {}
  for (const turn of turns) {
    const kind = turn.cameBackMs !== undefined ? 'back' : turn.headStart ? 'elder' : 'other'
    const best = first[kind]
    const isFirst = !best || (kind === 'back' ? isBefore(turn, best, cameBackAtMs) : isEarlier(turn, best))
    if (isFirst) first[kind] = turn
  }
  return first
}

function cameBackAtMs({ cameBackMs }: Turn): number {
  return cameBackMs ?? 0
}

function isBefore(a: Turn, b: Turn, timeOf: (turn: Turn) => number): boolean {
  return timeOf(a) < timeOf(b) || (timeOf(a) === timeOf(b) && isEarlier(a, b))
}

/** Did `a` come before `b`? The journal decides when they came in the same millisecond. */
export function isEarlier(a: Turn, b: Turn): boolean {
  return a.enteredMs < b.enteredMs || (a.enteredMs === b.enteredMs && a.order < b.order)
}
