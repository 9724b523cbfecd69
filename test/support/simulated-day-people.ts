// What everybody else of a simulated day presses: visitors at the dispenser and the review pad, the guide at the door,
// the printers, and the office.
import type { HallSettings } from '#contract/settings.ts'
import type { HallState } from '#queue/hall-state.ts'
import type { InnerCommand } from '#queue/inner-commands.ts'
import { laneSteps } from '#queue/lane.ts'
import type { Asker } from '#queue/moment.ts'
import { dispenser, manager } from './build.ts'
import type { Seeded } from './seeded.ts'
import { type Deed, someTicket, type WithoutPress } from './simulated-day-clerks.ts'
import type { DayPlan } from './simulated-day-plan.ts'

const guide: Asker = { person: { kind: 'staff', id: 'guide-li' }, roles: ['guide'] }
const reviewPad: Asker = { person: { kind: 'device', id: 'pad-1' }, roles: [] }
export const hallItself: Asker = { person: { kind: 'hall' }, roles: [] }
const RUSH_MAX = 8

export type InnerDeed = { readonly asker: Asker; readonly command: WithoutPress<InnerCommand> }

/** Those who come in this step: nobody, somebody, or a bus. */
export function visitorsTake({ settings }: HallState, plan: DayPlan, chance: Seeded): Deed[] {
  if (!chance.happens(plan.arrivals)) return []
  const count = chance.happens(0.03) ? chance.whole(2, RUSH_MAX) : 1
  return Array.from({ length: count }, () => ({ asker: dispenser, command: takeTicket(settings, chance) }))
}

function takeTicket({ services, classes }: HallSettings, chance: Seeded): Deed['command'] {
  const further = [chance.oneOf(services).id, ...(chance.happens(0.3) ? [chance.oneOf(services).id] : [])]
  return {
    type: 'take-ticket',
    service: chance.happens(0.01) ? 'nothing' : chance.oneOf(services).id,
    class: chance.oneOf(classes).id,
    ...(chance.happens(0.15) && { furtherServices: further }),
    ...(chance.happens(0.2) && { language: 'en' }),
    ...(chance.happens(0.05) && { greenLane: { reason: 'age-80' } }),
    ...(chance.happens(0.05) && { proxy: { relation: 'child' } }),
    ...(chance.happens(0.1) && { needs: ['hearing', 'wheelchair'] }),
    ...(chance.happens(0.8) && { printer: chance.oneOf(['printer-1', 'printer-2']) }),
  }
}

/** One thing that one of the others does, if anything. */
export function othersDo(hall: HallState, chance: Seeded): Deed[] {
  if (!chance.happens(0.35)) return []
  const asker = chance.happens(0.5) ? guide : manager
  const command = chance.oneOf(OTHERS)(hall, chance)
  return command ? [{ asker: command.type === 'rate-visit' ? reviewPad : asker, command }] : []
}

type Other = (hall: HallState, chance: Seeded) => Deed['command'] | undefined

const OTHERS: readonly Other[] = [
  (hall, chance) => onTicket(someTicket(hall, 'missed', chance), (ticket) => ({ type: 'return-ticket', ticket })),
  (hall, chance) => onTicket(someTicket(hall, 'held', chance), (ticket) => ({ type: 'resume-ticket', ticket })),
  (hall, chance) =>
    onTicket(someTicket(hall, 'finished', chance), (ticket) => {
      return { type: 'rate-visit', ticket, level: chance.whole(1, 5), reasons: ['slow'], by: 'pad' }
    }),
  (hall, chance) =>
    onTicket(chance.happens(0.3) ? someTicket(hall, 'waiting', chance) : undefined, (ticket) => {
      return { type: 'cancel-ticket', ticket, reason: '不办了' }
    }),
  (hall, chance) =>
    onTicket(anyTicket(hall, chance), (ticket) => {
      return { type: 'change-class', ticket, class: chance.oneOf(hall.settings.classes).id }
    }),
  (hall, chance) => onTicket(anyTicket(hall, chance), (ticket) => ({ type: 'print-again', ticket })),
  (hall, chance) => onTicket(anyTicket(hall, chance), (ticket) => ({ type: 'check-papers', ticket, complete: true })),
  (hall, chance) =>
    onTicket(anyTicket(hall, chance), (ticket) => ({ type: 'assign-companion', ticket, staff: 'guide-li' })),
  (hall, chance) =>
    onTicket(anyTicket(hall, chance), (ticket) => {
      return { type: 'reach-step', ticket, step: chance.oneOf(laneSteps(hall.settings)) }
    }),
  () => ({ type: 'ask-for-help', place: '取号机' }),
  (hall) => onTicket([...hall.helps.keys()].at(-1), (help) => ({ type: 'answer-help', help })),
  (_hall, chance) => ({ type: 'raise-emergency', place: chance.oneOf(['门口', '2号窗口']), kind: 'fall' }),
  (hall, chance) =>
    onTicket([...hall.emergencies.keys()].at(-1), (emergency) => {
      return chance.happens(0.5)
        ? { type: 'clear-emergency', emergency }
        : { type: 'mark-emergency', emergency, step: 'called-120' }
    }),
  // Nonsense: a ticket of nobody, a number of tomorrow.
  () => ({ type: 'start-service', ticket: 'Z999' }),
]

function onTicket(ticket: string | undefined, toCommand: (ticket: string) => Deed['command']) {
  return ticket === undefined ? undefined : toCommand(ticket)
}

function anyTicket(hall: HallState, chance: Seeded): string | undefined {
  const all = [...hall.tickets.keys()]
  return all.length > 0 ? chance.oneOf(all) : undefined
}

/** The printers claim and settle; one that is dead claims and is never heard of again. */
export function printersDo(hall: HallState, deadPrinter: string, chance: Seeded): InnerDeed[] {
  return [...hall.tickets.values()].slice(-RUSH_MAX).flatMap(({ id: ticket, slip }): InnerDeed[] => {
    if (slip?.outcome === 'queued') {
      return [{ asker: hallItself, command: { type: 'claim-slip', ticket, printer: slip.printer } }]
    }
    if (slip?.outcome !== 'sending' || slip.printer === deadPrinter || chance.happens(0.3)) return []
    const outcome = chance.oneOf(['printed', 'printed', 'sent', 'not-sent', 'unknown'] as const)
    const trouble = outcome === 'not-sent' && ({ trouble: 'paper-out' } as const)
    return [{ asker: hallItself, command: { type: 'settle-slip', ticket, outcome, ...trouble } }]
  })
}

/** The office changes how the hall is set up, in the middle of the day. */
export function officeDoes({ settings }: HallState, chance: Seeded): InnerDeed {
  const changed = chance.oneOf<(old: HallSettings) => HallSettings>([
    (old) => ({ ...old, callRule: { headStartMinutes: 10, overtakeCap: chance.whole(0, 5) } }),
    (old) => ({ ...old, callRule: { ...old.callRule, headStartMinutes: 'inf' } }),
    (old) => ({ ...old, services: old.services.map((one, at) => ({ ...one, offered: at !== 1 || !one.offered })) }),
    (old) => ({ ...old, counters: old.counters.toReversed() }),
    (old) => ({ ...old, counters: old.counters.filter(({ id }) => id !== '2') }),
    (old) => ({ ...old, counters: old.counters.map((one) => (one.id === '3' ? { ...one, services: 'all' } : one)) }),
    (old) => ({ ...old, classes: old.classes.filter(({ id }) => id !== 'family') }),
    (old) => ({ ...old, classes: old.classes.map((one) => swapped(one)) }),
    (old) => ({ ...old, missed: { ...old.missed, byClock: !old.missed.byClock } }),
  ])(settings)
  return { asker: hallItself, command: { type: 'change-settings', settings: changed } }
}

// The prefixes of two classes change places: their numbers of this morning stay with their visitors.
function swapped(one: HallSettings['classes'][number]): HallSettings['classes'][number] {
  if (one.prefix === '寿') return { ...one, prefix: '亲', latinPrefix: 'F' }
  if (one.prefix === '亲') return { ...one, prefix: '寿', latinPrefix: 'S' }
  return one
}
