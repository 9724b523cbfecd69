// One press out of a few small numbers and the hall as it is: usually one that makes sense, sometimes one that does not.
import type { HallSettings } from '#contract/settings.ts'
import type { HallState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import { DAY } from '../support/build.ts'

export const SERVICES = ['card', 'pension', 'archive'] as const
export const COUNTERS = ['1', '2', '3', '4'] as const
const CLASSES = ['ordinary', 'elder', 'quick', 'veteran'] as const
const NO_TICKET = `${DAY}-999`
const NOTHING = '999'

/** `which` and `where` choose a ticket, service, class or counter by their remainder. */
export type Step = {
  readonly what: What
  readonly which: number
  readonly where: number
  readonly who: number
  readonly afterMs: number
}

type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never
type Chosen = {
  readonly state: HallState
  readonly which: number
  readonly where: number
  readonly counter: string
  readonly ticket: string
  readonly service: string
  readonly class: string
  readonly emergency: string
  /** Sometimes a counter is named where it need not be. */
  readonly perhapsCounter: { readonly counter?: string }
  readonly ticketIn: (...states: readonly string[]) => string
}

const PRESSES = {
  take: ({ service, class: ofClass, which, where }) => ({
    type: 'take-ticket',
    service,
    class: ofClass,
    ...(where % 2 === 0 && { printer: 'printer-1' }),
    ...(where % 5 === 0 && { furtherServices: [pick(SERVICES, which + 1) ?? 'card'] }),
  }),
  'call-next': ({ counter }) => ({ type: 'call-next', counter }),
  'next-visitor': ({ counter }) => ({ type: 'call-next', counter }),
  'call-ticket': ({ ticket, counter }) => ({ type: 'call-ticket', ticket, counter, reason: '突发不适' }),
  'recall-ticket': ({ ticketIn }) => ({ type: 'recall-ticket', ticket: ticketIn('called') }),
  'start-service': ({ ticketIn }) => ({ type: 'start-service', ticket: ticketIn('called') }),
  'finish-service': ({ ticketIn }) => ({ type: 'finish-service', ticket: ticketIn('serving') }),
  'miss-ticket': ({ ticketIn }) => ({ type: 'miss-ticket', ticket: ticketIn('called') }),
  'return-ticket': ({ ticketIn }) => ({ type: 'return-ticket', ticket: ticketIn('missed') }),
  'transfer-ticket': ({ ticketIn, service, perhapsCounter }) => ({
    type: 'transfer-ticket',
    ticket: ticketIn('called', 'serving'),
    service,
    ...perhapsCounter,
  }),
  'hold-ticket': ({ ticketIn, where }) => ({
    type: 'hold-ticket',
    ticket: ticketIn('serving'),
    reason: pick(['papers-missing', 'papers-kept', 'internal'] as const, where) ?? 'internal',
  }),
  'resume-ticket': ({ ticketIn, perhapsCounter }) => ({
    type: 'resume-ticket',
    ticket: ticketIn('held'),
    ...perhapsCounter,
  }),
  'cancel-ticket': ({ ticket }) => ({ type: 'cancel-ticket', ticket, reason: '弃号' }),
  'change-class': ({ ticket, class: ofClass }) => ({ type: 'change-class', ticket, class: ofClass }),
  'print-again': ({ ticket }) => ({ type: 'print-again', ticket }),
  'claim-slip': ({ ticket }) => ({ type: 'claim-slip', ticket, printer: 'printer-1' }),
  'settle-slip': ({ ticket, where }) => ({
    type: 'settle-slip',
    ticket,
    outcome: pick(['printed', 'not-sent', 'unknown'] as const, where) ?? 'printed',
  }),
  'open-counter': ({ counter }) => ({ type: 'open-counter', counter }),
  'pause-counter': ({ counter }) => ({ type: 'pause-counter', counter, reason: '午休' }),
  'close-counter': ({ counter }) => ({ type: 'close-counter', counter }),
  'rate-visit': ({ ticket, where }) => ({
    type: 'rate-visit',
    ticket,
    level: 1 + (where % 5),
    reasons: ['slow'],
    by: 'pad',
  }),
  'ask-for-help': ({ where }) => ({ type: 'ask-for-help', place: '取号机', ...(where % 2 === 0 && { kind: 'slow' }) }),
  'acknowledge-alarm': () => ({ type: 'acknowledge-alarm', alarm: 'help 1 2026-11-23T01:00:00.000Z' }),
  'answer-help': ({ state, which }) => ({ type: 'answer-help', help: pick([...state.helps.keys()], which) ?? NOTHING }),
  'assign-companion': ({ ticket, where }) => ({
    type: 'assign-companion',
    ticket,
    staff: where % 2 === 0 ? 'wang' : 'li',
  }),
  'reach-step': ({ ticket, where }) =>
    where % 3 === 0
      ? { type: 'reach-step', ticket, step: 'feedback', told: { outcome: 'done' } }
      : { type: 'reach-step', ticket, step: 'copying' },
  'check-papers': ({ ticket, where }) => ({ type: 'check-papers', ticket, complete: where % 2 === 0 }),
  'raise-emergency': ({ counter, where }) => ({
    type: 'raise-emergency',
    place: counter,
    kind: 'illness',
    drill: where % 3 === 0,
  }),
  'mark-emergency': ({ emergency }) => ({ type: 'mark-emergency', emergency, step: 'called-120' }),
  'clear-emergency': ({ emergency }) => ({ type: 'clear-emergency', emergency }),
  'take-over-screens': ({ state, which, where }) => ({
    type: 'take-over-screens',
    ...(which % 2 === 0 && { zone: pick(state.settings.zones, which)?.id ?? 'main' }),
    text: { zh: '请离开大厅', en: 'Please leave the hall' },
    minutes: 1 + (where % 30),
    drill: where % 3 === 0,
  }),
  'end-takeover': ({ state, which }) => ({
    type: 'end-takeover',
    takeover: pick([...state.takeovers.keys()], which) ?? `takeover-${DAY}-999`,
  }),
  'open-day': () => ({ type: 'open-day' }),
  'close-day': () => ({ type: 'close-day' }),
  'change-settings': ({ state, where }) => ({
    type: 'change-settings',
    settings: withFewerCounters(state.settings, where),
  }),
} as const satisfies Record<string, (chosen: Chosen) => WithoutPress<AnyCommand>>

export type What = keyof typeof PRESSES
export const WHATS = Object.keys(PRESSES) as What[]

/** The press of this step. */
export function commandOf({ what, which, where }: Step, state: HallState, press: string): AnyCommand {
  const tickets = [...state.tickets.values()]
  const ticket = pick(tickets, which)?.id ?? NO_TICKET
  const counter = counterOf(state, where)
  const command = PRESSES[what]({
    state,
    which,
    where,
    counter,
    ticket,
    service: pick(SERVICES, which) ?? 'card',
    class: pick(CLASSES, where) ?? 'ordinary',
    emergency: pick([...state.emergencies.keys()], which) ?? NOTHING,
    perhapsCounter: where % 2 === 0 ? { counter } : {},
    ticketIn: (...states) => {
      const those = tickets.filter(({ stage }) => states.includes(stage.state))
      return pick(those, which)?.id ?? ticket
    },
  })
  return { ...command, press } as AnyCommand
}

/** Whoever is at the counter is served to the end, and the next is called. */
export const NEXT_VISITOR: readonly (typeof commandOf)[] = [
  ({ where }, state, press) => ({ type: 'start-service', press, ticket: ticketAt(state, where) }),
  ({ where }, state, press) => ({ type: 'finish-service', press, ticket: ticketAt(state, where) }),
  commandOf,
]

function ticketAt(state: HallState, where: number): string {
  return state.counters.get(counterOf(state, where))?.ticket ?? NO_TICKET
}

function counterOf({ settings }: HallState, where: number): string {
  return pick(settings.counters, where)?.id ?? '1'
}

// Sometimes a counter less, which the hall may refuse; sometimes nothing.
function withFewerCounters(settings: HallSettings, where: number): HallSettings {
  const counters = settings.counters.filter((_, place) => place === 0 || place !== where % COUNTERS.length)
  return { ...settings, counters }
}

function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % list.length]
}
