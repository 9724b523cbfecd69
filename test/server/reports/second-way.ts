// The same figures a second, slow way: after every event the queue's own state says where each ticket and each counter
// is, and the time until the next event goes there. It shares no line with the book of the day.
import type { Entry } from '#contract/events.ts'
import { toMs } from '#contract/ids.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import { DAY } from '../../support/build.ts'
import { settings } from './seeded-day.ts'

export type Lengths = { waitMs: number; walkMs: number; serviceMs: number; heldMs: number; idleMs: number }
export type CounterTimes = { busyMs: number; idleMs: number; pausedMs: number }

/** Where the time of each ticket went, by id; and of each counter, by counter and who worked there. */
export function timesSlowly(entries: readonly Entry[]) {
  const state = beginState('main', DAY, settings)
  const tickets = new Map<string, Lengths>()
  const counters = new Map<string, CounterTimes>()
  const everCalled = new Set<string>()
  let beforeMs = 0
  for (const { event } of entries) {
    const nowMs = toMs(event.at)
    spend(state, { tickets, counters, everCalled }, nowMs - beforeMs)
    if (event.type === 'ticket-called') everCalled.add(event.ticket)
    evolve(state, event)
    beforeMs = nowMs
  }
  return { state, tickets, counters, everCalled }
}

type Spent = {
  readonly tickets: Map<string, Lengths>
  readonly counters: Map<string, CounterTimes>
  readonly everCalled: ReadonlySet<string>
}

function spend(state: HallState, { tickets, counters, everCalled }: Spent, spentMs: number): void {
  spendAtCounters(state, counters, spentMs)
  for (const { id, stage } of state.tickets.values()) {
    const lengths = tickets.get(id) ?? { waitMs: 0, walkMs: 0, serviceMs: 0, heldMs: 0, idleMs: 0 }
    tickets.set(id, lengths)
    if (stage.state === 'waiting' && !everCalled.has(id)) lengths.waitMs += spentMs
    if (stage.state === 'waiting' && everCalled.has(id)) lengths.idleMs += spentMs
    if (stage.state === 'missed') lengths.idleMs += spentMs
    if (stage.state === 'called') lengths.walkMs += spentMs
    if (stage.state === 'serving') lengths.serviceMs += spentMs
    if (stage.state === 'held') lengths.heldMs += spentMs
  }
}

function spendAtCounters(state: HallState, counters: Spent['counters'], spentMs: number): void {
  for (const [id, record] of state.counters) {
    const key = `${id} ${record.staff}`
    const times = counters.get(key) ?? { busyMs: 0, idleMs: 0, pausedMs: 0 }
    counters.set(key, times)
    if (record.ticket !== undefined) times.busyMs += spentMs
    else if (record.state === 'paused') times.pausedMs += spentMs
    else times.idleMs += spentMs
  }
}

/** Every visit of the day with its lengths, its end and its first call. */
export function visitsSlowly(entries: readonly Entry[]) {
  const { state, tickets } = timesSlowly(entries)
  const firstCalls = new Map<string, number>()
  for (const { event } of entries) {
    if (event.type !== 'ticket-called' || firstCalls.has(event.ticket)) continue
    firstCalls.set(event.ticket, toMs(event.at))
  }
  return [...state.tickets.values()].map((one) => ({
    class: one.class,
    state: one.stage.state,
    level: one.level,
    issuedMs: toMs(one.issuedAt),
    firstCalledMs: firstCalls.get(one.id),
    ...(tickets.get(one.id) ?? { waitMs: 0, walkMs: 0, serviceMs: 0, heldMs: 0, idleMs: 0 }),
  }))
}
