// The real hall: every number, call and visit of a simulated day goes through decide and evolve, like a press of a button.
import { assert } from '#contract/assert.ts'
import type { HallEvent } from '#contract/events.ts'
import { toInstant } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { type CalendarMoment, callingFromMs } from '#queue/day-phase.ts'
import { decide } from '#queue/decide.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState, hasHeadStart } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import type { Moment, Stretch } from '#queue/moment.ts'
import { minutesUntilCalled } from '#queue/waiting-time.ts'
import type { Line } from './play-day.ts'
import type { Visitor } from './visitors.ts'

export const SIMULATED_DAY = '2026-11-23'
const MIDNIGHT_MS = Date.parse(`${SIMULATED_DAY}T00:00:00.000Z`)
const CLOCK = { person: { kind: 'clock' }, roles: [] } as const
const FRESH_CODE = 'abcdefghjk'

/** What a visitor was told when taking the number, in minutes: the middle, and the range on the slip. */
export type Told = { readonly minutes: number; readonly low: number; readonly high: number; readonly ahead: number }

export type HallLine = Line & {
  readonly hall: HallState
  readonly told: readonly Told[]
  readonly events: readonly HallEvent[]
}

type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never
type Press = (command: WithoutPress<AnyCommand>, sinceMidnightMs: number) => readonly HallEvent[]

/** A hall of the simulated day with these settings and hours (milliseconds since midnight). */
export function openHallLine(visitors: readonly Visitor[], settings: HallSettings, hours: Stretch): HallLine {
  const hall = beginState('simulated', SIMULATED_DAY, settings)
  const stretches = [onTheDay(hours)]
  const { press, events } = openPresses(hall, stretches)
  const told: Told[] = []
  const idByVisitor: string[] = []
  const visitorById = new Map<string, number>()

  return {
    hall,
    told,
    events,
    take: (visitor, sinceMidnightMs) => {
      const { class: ofClass = 'ordinary', service = '' } = visitors[visitor] ?? {}
      const minutes = minutesToBeTold(hall, { ofClass, service }, { nowMs: MIDNIGHT_MS + sinceMidnightMs, stretches })
      const [event] = press({ type: 'take-ticket', service, class: ofClass }, sinceMidnightMs)
      assert(event?.type === 'ticket-taken', `visitor ${visitor} was given a number`)
      told.push({ minutes, low: event.lowMinutes, high: event.highMinutes, ahead: event.ahead })
      idByVisitor.push(event.ticket)
      visitorById.set(event.ticket, visitor)
    },
    callNext: (counter, sinceMidnightMs) => {
      const [event] = press({ type: 'call-next', counter: counterId(counter) }, sinceMidnightMs)
      return event?.type === 'ticket-called' ? visitorById.get(event.ticket) : undefined
    },
    step: (visitor, what, sinceMidnightMs) => {
      const accepted = press({ type: COMMANDS[what], ticket: idByVisitor[visitor] ?? '' }, sinceMidnightMs)
      assert(accepted.length > 0, `visitor ${visitor} may ${what} now`)
    },
    setOpen: (counter, isOpen, sinceMidnightMs) => {
      const id = counterId(counter)
      if (isOpen) press({ type: 'open-counter', counter: id }, sinceMidnightMs)
      else press({ type: 'pause-counter', counter: id, reason: '轮休' }, sinceMidnightMs)
    },
  }
}

// Decide, and let happen what was accepted: what the server does around every press, without its disk.
function openPresses(hall: HallState, stretches: readonly Stretch[]): { press: Press; events: HallEvent[] } {
  const events: HallEvent[] = []
  let presses = 0
  const press: Press = (command, sinceMidnightMs) => {
    presses += 1
    const nowMs = MIDNIGHT_MS + sinceMidnightMs
    const moment: Moment = {
      now: toInstant(nowMs),
      nowMs,
      day: SIMULATED_DAY,
      stretches,
      asker: CLOCK,
      freshCode: `${FRESH_CODE}${presses}`,
    }
    const decision = decide(hall, { ...command, press: String(presses) } as AnyCommand, moment)
    if ('rejected' in decision) return []
    for (const event of decision.accepted) {
      evolve(hall, event)
      events.push(event)
    }
    return decision.accepted
  }
  return { press, events }
}

const COMMANDS = {
  start: 'start-service',
  recall: 'recall-ticket',
  finish: 'finish-service',
  miss: 'miss-ticket',
} as const

// The estimate before it is widened to the range on the slip.
function minutesToBeTold(hall: HallState, who: { ofClass: string; service: string }, now: CalendarMoment): number {
  const newcomer = { service: who.service, headStart: hasHeadStart(hall, who.ofClass) }
  return minutesUntilCalled(hall, newcomer, now.nowMs, callingFromMs(hall, now))
}

function onTheDay({ opensMs, takingClosesMs, closesMs }: Stretch): Stretch {
  return {
    opensMs: MIDNIGHT_MS + opensMs,
    takingClosesMs: MIDNIGHT_MS + takingClosesMs,
    closesMs: MIDNIGHT_MS + closesMs,
  }
}

// Counters are numbered from 1.
function counterId(counter: number): string {
  return String(counter + 1)
}
