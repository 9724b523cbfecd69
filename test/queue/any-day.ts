// Any day whatever: any hall, any presses at any times. Steps are small numbers, so that a failing day shrinks to a short one.
import fc from 'fast-check'
import type { HallEvent } from '#contract/events.ts'
import type { CallRule, HallSettings } from '#contract/settings.ts'
import { decide } from '#queue/decide.ts'
import type { Decision } from '#queue/decision.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import type { Asker, Moment } from '#queue/moment.ts'
import {
  at,
  atMs,
  clerk,
  clock,
  counter,
  DAY,
  dispenser,
  elderClass,
  hall,
  manager,
  ordinaryClass,
  service,
  stretch,
} from '../support/build.ts'
import { COUNTERS, commandOf, NEXT_VISITOR, SERVICES, type Step, WHATS } from './any-press.ts'

const ASKERS: readonly Asker[] = [clerk('wang'), clerk('li'), manager, dispenser, clock]

export const anyRule: fc.Arbitrary<CallRule> = fc.record({
  headStartMinutes: fc.constantFrom(0, 5, 30, 'inf' as const),
  overtakeCap: fc.constantFrom(0, 1, 2, 10, 'inf' as const),
})

const soonMissed = { callsBeforeMissed: 1, recallAfterSeconds: 5 }

/** All services and classes that any day may ask for; two classes have a head start, two are soon missed. */
export const EVERY_SERVICE = {
  services: [service('card', 'A'), service('pension', 'B'), service('archive', 'C')],
  classes: [
    ordinaryClass(soonMissed),
    elderClass(soonMissed),
    ordinaryClass({ id: 'quick', prefix: '快', latinPrefix: 'K' }),
    elderClass({ id: 'veteran', prefix: '军', latinPrefix: 'J' }),
  ],
}

/** Up to four counters for any of three services; two classes with a head start, two without; any rule. */
export const anyHall: fc.Arbitrary<HallSettings> = fc
  .record({
    rule: anyRule,
    groups: fc.array(fc.option(fc.subarray([...SERVICES], { minLength: 1 })), { minLength: 1, maxLength: 4 }),
  })
  .map(({ rule: callRule, groups }) => {
    return hall({
      callRule,
      ...EVERY_SERVICE,
      counters: groups.map((services, place) => counter(COUNTERS[place] ?? '1', { services: services ?? 'all' })),
    })
  })

// Many presses of a day come in the same second; a few after a long pause.
const afterMs = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(60_000), fc.nat(20 * 60_000))
const stepOf = (what: fc.Arbitrary<Step['what']>): fc.Arbitrary<Step> =>
  fc.record({ what, which: fc.nat(999), where: fc.nat(99), who: fc.nat(99), afterMs })

/** Every press that there is; takes, calls and services more often. */
export const anySteps = fc.array(
  stepOf(
    fc.constantFrom(
      ...WHATS,
      ...times(24, 'take'),
      ...times(10, 'next-visitor'),
      ...(['start-service', 'miss-ticket', 'return-ticket', 'hold-ticket', 'resume-ticket', 'open-day'] as const),
    ),
  ),
  { minLength: 1, maxLength: 250, size: 'max' },
)

/** What a busy hall does: takes and calls above all, and what moves people between places. */
export const busySteps = fc.array(
  stepOf(
    fc.constantFrom(
      ...times(12, 'take'),
      ...times(12, 'next-visitor'),
      ...times(2, 'miss-ticket'),
      ...(['call-next', 'start-service', 'return-ticket', 'transfer-ticket'] as const),
      ...(['hold-ticket', 'resume-ticket', 'change-class', 'call-ticket'] as const),
    ),
  ),
  { minLength: 200, maxLength: 400, size: 'max' },
)

export type Pressed = {
  readonly command: AnyCommand
  readonly moment: Moment
  readonly decision: Decision
}

/** A day begun, open, and with all its counters manned. */
export function openHall(settings: HallSettings): { state: HallState; events: HallEvent[] } {
  const state = beginState('main', DAY, settings)
  const happened = { at: at('09:00'), by: manager.person }
  const events: HallEvent[] = [
    { type: 'day-begun', ...happened, hall: 'main', day: DAY, settings },
    { type: 'day-opened', ...happened },
    ...settings.counters.map(
      ({ id }): HallEvent => ({ type: 'counter-opened', ...happened, counter: id, staff: 'wang' }),
    ),
  ]
  for (const event of events) evolve(state, event)
  return { state, events }
}

type Sees = (event: HallEvent, state: HallState) => void

/** Presses step after step, and moves the state on. `sees` is shown each accepted event with the state before it. */
export function pressAll(state: HallState, steps: readonly Step[], sees: Sees = () => undefined): Pressed[] {
  const pressed: Pressed[] = []
  for (const { command, moment } of presses(state, steps)) {
    const decision = decide(state, command, moment)
    pressed.push({ command, moment, decision })
    for (const event of 'accepted' in decision ? decision.accepted : []) {
      sees(event, state)
      evolve(state, event)
    }
  }
  return pressed
}

/** What would be pressed: made from the state as it is when it is asked for. */
export function* presses(state: HallState, steps: readonly Step[]) {
  let nowMs = atMs('09:00')
  let count = 0
  for (const step of steps) {
    nowMs += step.afterMs
    const asker = ASKERS[step.who % ASKERS.length] ?? clock
    for (const toCommand of step.what === 'next-visitor' ? NEXT_VISITOR : [commandOf]) {
      count += 1
      yield { command: toCommand(step, state, pressId(count)), moment: momentAt(nowMs, asker, count) }
    }
  }
}

function momentAt(nowMs: number, asker: Asker, place: number): Moment {
  return {
    now: new Date(nowMs).toISOString(),
    nowMs,
    day: DAY,
    stretches: [stretch('09:00', '16:30', '17:00')],
    asker,
    freshCode: `code${String(place).replaceAll('0', 'x').replaceAll('1', 'y').padStart(8, 'z')}`,
  }
}

function pressId(place: number): string {
  return `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
}

function times(count: number, what: Step['what']): Step['what'][] {
  return Array.from({ length: count }, () => what)
}
