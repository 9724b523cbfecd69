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

const SERVICES = ['card', 'pension', 'archive'] as const
const CLASSES = ['ordinary', 'elder', 'quick', 'veteran'] as const
const COUNTERS = ['1', '2', '3', '4'] as const
const ASKERS: readonly Asker[] = [clerk('wang'), clerk('li'), manager, dispenser, clock]

export type Step = {
  readonly what: (typeof WHATS)[number]
  /** Which ticket, service, class or counter: the remainder chooses. */
  readonly which: number
  readonly where: number
  readonly who: number
  readonly afterMs: number
}

const WHATS = [
  'take',
  'call-next',
  'call-ticket',
  'recall-ticket',
  'start-service',
  'finish-service',
  'miss-ticket',
  'return-ticket',
  'transfer-ticket',
  'hold-ticket',
  'resume-ticket',
  'cancel-ticket',
  'change-class',
  'print-again',
  'claim-slip',
  'settle-slip',
  'open-counter',
  'pause-counter',
  'close-counter',
  'rate-visit',
  'ask-for-help',
  'answer-help',
  'open-day',
  'close-day',
  'change-settings',
  // Whoever is at the counter is served to the end, and the next is called.
  'next-visitor',
] as const

export const anyRule: fc.Arbitrary<CallRule> = fc.record({
  headStartMinutes: fc.constantFrom(0, 5, 30, 'inf' as const),
  overtakeCap: fc.constantFrom(0, 1, 2, 10, 'inf' as const),
})

/** All services and classes that any day may ask for; two classes have a head start. */
export const EVERY_SERVICE = {
  services: [service('card', 'A'), service('pension', 'B'), service('archive', 'C')],
  classes: [
    ordinaryClass(),
    elderClass(),
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
  stepOf(fc.constantFrom(...WHATS, ...times(6, 'take'), ...times(3, 'next-visitor'), ...times(3, 'start-service'))),
  { minLength: 1, maxLength: 150, size: 'max' },
)

/** What a busy hall does: takes and calls above all, and what moves people between places. */
export const busySteps = fc.array(
  stepOf(
    fc.constantFrom(
      ...times(12, 'take'),
      ...times(12, 'next-visitor'),
      ...(['call-next', 'start-service', 'miss-ticket', 'return-ticket', 'transfer-ticket'] as const),
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

function commandOf({ what, which, where }: Step, state: HallState, press: string): AnyCommand {
  const counters = state.settings.counters.map(({ id }) => id)
  const ticket = pick([...state.tickets.keys()], which) ?? `${DAY}-999`
  const target = pick(counters, where) ?? '1'
  const wanted = pick(SERVICES, which) ?? 'card'
  const ofClass = pick(CLASSES, where) ?? 'ordinary'
  switch (what) {
    case 'take': {
      const printer = where % 2 === 0 ? { printer: 'printer-1' } : {}
      const further = where % 5 === 0 ? { furtherServices: [pick(SERVICES, which + 1) ?? 'card'] } : {}
      return { type: 'take-ticket', press, service: wanted, class: ofClass, ...printer, ...further }
    }
    case 'next-visitor':
      return { type: 'call-next', press, counter: target }
    case 'call-next':
    case 'open-counter':
    case 'close-counter':
      return { type: what, press, counter: target }
    case 'pause-counter':
      return { type: what, press, counter: target, reason: '午休' }
    case 'call-ticket':
      return { type: what, press, ticket, counter: target, reason: '突发不适' }
    case 'transfer-ticket': {
      const toCounter = where % 2 === 0 ? { counter: target } : {}
      return { type: what, press, ticket: inState(state, ['called', 'serving'], which), service: wanted, ...toCounter }
    }
    case 'hold-ticket': {
      const reason = pick(['papers-missing', 'papers-kept', 'internal'] as const, where) ?? 'internal'
      return { type: what, press, ticket: inState(state, ['serving'], which), reason }
    }
    case 'resume-ticket': {
      const toCounter = where % 2 === 0 ? { counter: target } : {}
      return { type: what, press, ticket: inState(state, ['held'], which), ...toCounter }
    }
    case 'start-service':
    case 'miss-ticket':
    case 'recall-ticket':
      return { type: what, press, ticket: inState(state, ['called'], which) }
    case 'finish-service':
      return { type: what, press, ticket: inState(state, ['serving'], which) }
    case 'return-ticket':
      return { type: what, press, ticket: inState(state, ['missed'], which) }
    case 'cancel-ticket':
      return { type: what, press, ticket, reason: '弃号' }
    case 'change-class':
      return { type: what, press, ticket, class: ofClass }
    case 'print-again':
      return { type: what, press, ticket }
    case 'claim-slip':
      return { type: what, press, ticket, printer: 'printer-1' }
    case 'settle-slip':
      return {
        type: what,
        press,
        ticket,
        outcome: pick(['printed', 'not-sent', 'unknown'] as const, where) ?? 'printed',
      }
    case 'rate-visit':
      return { type: what, press, ticket, level: 1 + (where % 5), reasons: ['slow'], by: 'pad' }
    case 'ask-for-help':
      return { type: what, press, place: '取号机' }
    case 'answer-help':
      return { type: what, press, help: pick([...state.helps.keys()], which) ?? '999' }
    case 'open-day':
    case 'close-day':
      return { type: what, press }
    case 'change-settings':
      return { type: what, press, settings: withFewerCounters(state.settings, where) }
  }
}

const NEXT_VISITOR: readonly (typeof commandOf)[] = [
  ({ where }, state, press) => ({ type: 'start-service', press, ticket: ticketAt(state, where) }),
  ({ where }, state, press) => ({ type: 'finish-service', press, ticket: ticketAt(state, where) }),
  commandOf,
]

function ticketAt(state: HallState, where: number): string {
  const { id = '' } = pick(state.settings.counters, where) ?? {}
  return state.counters.get(id)?.ticket ?? `${DAY}-999`
}

// Sometimes a counter less, which the hall may refuse; sometimes nothing.
function withFewerCounters(settings: HallSettings, where: number): HallSettings {
  const counters = settings.counters.filter((_, place) => place === 0 || place !== where % COUNTERS.length)
  return { ...settings, counters }
}

function inState(state: HallState, states: readonly string[], which: number): string {
  const those = [...state.tickets.values()].filter(({ stage }) => states.includes(stage.state))
  return pick(those, which)?.id ?? pick([...state.tickets.keys()], which) ?? `${DAY}-999`
}

function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % list.length]
}

function times(count: number, what: Step['what']): Step['what'][] {
  return Array.from({ length: count }, () => what)
}
