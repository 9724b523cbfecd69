// What the clerks of a simulated day press: mostly what is right, often too early, sometimes nonsense.
import type { Command } from '#contract/commands.ts'
import type { CounterId } from '#contract/ids.ts'
import type { HallState, TicketRecord } from '#queue/hall-state.ts'
import type { Asker } from '#queue/moment.ts'
import { clerk, manager } from './build.ts'
import type { Seeded } from './seeded.ts'

export type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never
export type Deed = { readonly asker: Asker; readonly command: WithoutPress<Command> }

const ONE_IN_AWAY = 9

/** What each counter does in this step. */
export function clerksDo(hall: HallState, chance: Seeded): Deed[] {
  return hall.settings.counters.flatMap(({ id }) => {
    const asker = chance.happens(0.03) ? clerk('stranger') : chance.happens(0.05) ? manager : clerk(`clerk-${id}`)
    const command = atCounter(hall, id, chance)
    return command ? [{ asker, command }] : []
  })
}

function atCounter(hall: HallState, counter: CounterId, chance: Seeded): Deed['command'] | undefined {
  const record = hall.counters.get(counter)
  if (!record || record.state === 'paused') {
    return chance.happens(0.2) ? { type: 'open-counter', counter } : undefined
  }
  const ticket = hall.tickets.get(record.ticket ?? '')
  if (!ticket) return atFreeCounter(hall, counter, chance)
  if (chance.happens(0.01)) return { type: 'pause-counter', counter, reason: '午休' }
  if (chance.happens(0.01)) return { type: 'close-counter', counter }
  if (chance.happens(0.02)) return { type: 'call-next', counter }
  return ticket.stage.state === 'called' ? withCalled(hall, ticket, chance) : withServed(hall, ticket, chance)
}

function atFreeCounter(hall: HallState, counter: CounterId, chance: Seeded): Deed['command'] | undefined {
  const waiting = someTicket(hall, 'waiting', chance)
  const held = someTicket(hall, 'held', chance)
  if (chance.happens(0.02)) return { type: 'close-counter', counter }
  if (chance.happens(0.03)) return { type: 'pause-counter', counter, reason: '休息' }
  if (held && chance.happens(0.1)) return { type: 'resume-ticket', ticket: held, counter }
  if (waiting && chance.happens(0.05)) return { type: 'call-ticket', counter, ticket: waiting, reason: '身体不适' }
  return chance.happens(0.8) ? { type: 'call-next', counter } : undefined
}

function withCalled(hall: HallState, called: TicketRecord, chance: Seeded): Deed['command'] | undefined {
  const { id: ticket, order, hasReturned } = called
  // Some do not come when they are called, and come back later.
  const isAway = order % ONE_IN_AWAY === 0 && !hasReturned
  if (!isAway && chance.happens(0.4)) return { type: 'start-service', ticket }
  if (chance.happens(0.3)) return { type: 'recall-ticket', ticket }
  if (chance.happens(0.3)) return { type: 'miss-ticket', ticket }
  return chance.happens(0.03) ? transfer(hall, ticket, chance) : undefined
}

function withServed(hall: HallState, { id: ticket }: TicketRecord, chance: Seeded): Deed['command'] | undefined {
  if (chance.happens(0.03)) return transfer(hall, ticket, chance)
  if (chance.happens(0.03)) {
    return { type: 'hold-ticket', ticket, reason: chance.oneOf(['papers-missing', 'papers-kept', 'internal'] as const) }
  }
  if (!chance.happens(0.15)) return undefined
  return chance.happens(0.5)
    ? { type: 'finish-service', ticket }
    : { type: 'finish-service', ticket, outcome: chance.oneOf(['done', 'wait-for-notice', 'papers-missing'] as const) }
}

/** What every counter does to serve whoever is left, the manager standing in; nothing when the hall is empty. */
export function serveOn(hall: HallState): Deed['command'][] {
  const isEmpty = hall.waiting.size === 0 && hall.counters.values().every(({ ticket }) => ticket === undefined)
  if (isEmpty) return []
  return hall.settings.counters.map(({ id: counter }): Deed['command'] => {
    const record = hall.counters.get(counter)
    const ticket = hall.tickets.get(record?.ticket ?? '')
    if (ticket?.stage.state === 'called') return { type: 'start-service', ticket: ticket.id }
    if (ticket) return { type: 'finish-service', ticket: ticket.id }
    if (!record) return { type: 'open-counter', counter }
    return record.state === 'open' ? { type: 'call-next', counter } : { type: 'close-counter', counter }
  })
}

function transfer({ settings }: HallState, ticket: string, chance: Seeded): Deed['command'] {
  const service = chance.oneOf(settings.services).id
  const counter = chance.oneOf(settings.counters).id
  const toService = { type: 'transfer-ticket', ticket, service } as const
  if (chance.happens(0.5)) return toService
  if (chance.happens(0.5)) return { ...toService, counter, note: '请接着办' }
  return { type: 'transfer-ticket', ticket, counter }
}

/** One ticket in this state, if there is any. */
export function someTicket(hall: HallState, state: TicketRecord['stage']['state'], chance: Seeded): string | undefined {
  const those = [...hall.tickets.values()].filter(({ stage }) => stage.state === state)
  return those.length > 0 ? chance.oneOf(those).id : undefined
}
