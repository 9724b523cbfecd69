// A day as chance makes it, by seed: visitors come, are called, served, held, sent on, missed, come back, are rated.
// Every event was decided by the queue itself, so that nothing happens here that could not happen in a hall.
import { randomUUID } from 'node:crypto'
import type { Entry, HallEvent } from '#contract/events.ts'
import { toInstant } from '#contract/ids.ts'
import { decide } from '#queue/decide.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import { atMs, DAY, elderClass, hall, ordinaryClass, stretch } from '../../support/build.ts'
import { type Seeded, seeded } from '../../support/seeded.ts'

const STEPS = 1_500
const STEP_MS_MAX = 30_000
const COUNTERS = ['1', '2', '3']
const CLERKS = ['wang', 'li', 'zhao', 'sun']

/** One call is enough to be missed, so that chance misses somebody every day. */
export const settings = hall({
  classes: [ordinaryClass({ callsBeforeMissed: 1 }), elderClass({ callsBeforeMissed: 1 })],
})

/** The entries of one day: 08:15 to about 14:30, with early visitors, one clerk relieving another, and some of everything. */
export function seededDay(seed: number): readonly Entry[] {
  const chance = seeded(seed)
  const state = beginState('main', DAY, settings)
  const entries: Entry[] = []
  let nowMs = atMs('08:15')
  const ask = (command: object, person: { kind: 'staff'; id: string } = { kind: 'staff', id: 'zhao' }) => {
    const decision = decide(state, { press: randomUUID(), ...command } as AnyCommand, {
      now: toInstant(nowMs),
      nowMs,
      day: DAY,
      stretches: [stretch('09:00', '16:30', '17:00')],
      asker: { person, roles: ['manager'] },
      freshCode: codeOf(entries.length),
    })
    for (const event of 'accepted' in decision ? decision.accepted : []) {
      evolve(state, event)
      entries.push({ position: state.position, event })
    }
  }
  ask({ type: 'begin-day', hall: 'main', day: DAY, settings })
  for (let step = 0; step < STEPS; step += 1) {
    nowMs += chance.whole(1_000, STEP_MS_MAX)
    ask(anyCommand(state, chance), { kind: 'staff', id: chance.oneOf(CLERKS) })
  }
  return entries
}

/** The events of it only. */
export const eventsOf = (entries: readonly Entry[]): readonly HallEvent[] => entries.map(({ event }) => event)

function anyCommand(state: HallState, chance: Seeded): object {
  const counter = chance.oneOf(COUNTERS)
  const here = state.counters.get(counter)?.ticket
  const tickets = [...state.tickets.keys()]
  const ticket = tickets.length > 0 ? chance.oneOf(tickets) : `${DAY}-1`
  const some: readonly (() => object)[] = [
    () => ({
      type: 'take-ticket',
      service: chance.oneOf(['card', 'pension']),
      class: chance.oneOf(['elder', 'ordinary', 'ordinary']),
      ...(chance.even() < 0.2 && { greenLane: { reason: 'mobility' } }),
      ...(chance.even() < 0.1 && { proxy: { relation: 'child' } }),
    }),
    () => ({ type: 'call-next', counter }),
    () => ({ type: 'start-service', ticket: here ?? ticket }),
    () => ({ type: 'finish-service', ticket: here ?? ticket, outcome: 'done' }),
    () => ({ type: 'open-counter', counter }),
    () => ({ type: 'rate-visit', ticket, level: chance.whole(1, 5), reasons: [], by: 'pad' }),
    () => rareCommand(chance, { counter, here: here ?? ticket, ticket, state }),
  ]
  return chance.oneOf(some)()
}

type Scene = { readonly counter: string; readonly here: string; readonly ticket: string; readonly state: HallState }

function rareCommand(chance: Seeded, { counter, here, ticket, state }: Scene): object {
  const some: readonly object[] = [
    { type: 'recall-ticket', ticket: here },
    { type: 'miss-ticket', ticket: here },
    { type: 'return-ticket', ticket },
    { type: 'hold-ticket', ticket: here, reason: chance.oneOf(['papers-missing', 'papers-kept', 'internal']) },
    { type: 'resume-ticket', ticket: heldOr(state, ticket), ...(chance.even() < 0.5 && { counter }) },
    { type: 'transfer-ticket', ticket: here, service: chance.oneOf(['card', 'pension']) },
    { type: 'transfer-ticket', ticket: here, counter: chance.oneOf(COUNTERS) },
    { type: 'cancel-ticket', ticket, reason: '误取' },
    { type: 'change-class', ticket, class: chance.oneOf(['elder', 'ordinary']) },
    { type: 'call-ticket', counter, ticket, reason: '身体不适' },
    { type: 'pause-counter', counter, reason: '午休' },
    { type: 'close-counter', counter },
    { type: 'ask-for-help', place: '取号机' },
    { type: 'answer-help', help: [...state.helps.keys()].at(-1) ?? '1' },
    { type: 'assign-companion', ticket, staff: 'li' },
  ]
  return chance.oneOf(some)
}

function heldOr({ tickets }: HallState, other: string): string {
  return [...tickets.values()].find(({ stage }) => stage.state === 'held')?.id ?? other
}

function codeOf(nth: number): string {
  return `${nth}`.replaceAll(/[01]/g, (digit) => (digit === '0' ? 'x' : 'y')).padStart(10, 'z')
}
