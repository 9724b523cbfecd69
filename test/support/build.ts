// Small complete examples: a hall, its people, its events. A test names only what it is about.
// The day is a Monday; `at('09:05')` is that time on the wall clock of the hall.
import { type Instant, toMs } from '#contract/ids.ts'
import type { Counter, HallSettings, Service, TicketClass } from '#contract/settings.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import type { Asker, Moment } from '#queue/moment.ts'

export const DAY = '2026-11-23'
export const PRESS = '00000000-0000-4000-8000-000000000001'
export const FRESH_CODE = 'abcdefgh23'

/** 09:05 on the hall's wall → the instant. */
export function at(time: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return new Date(Date.UTC(2026, 10, 23, hours - 8, minutes, seconds)).toISOString()
}

/** The same as milliseconds of the epoch. */
export function atMs(time: string): number {
  return toMs(at(time))
}

export const clerk = (id = 'wang'): Asker => ({ person: { kind: 'staff', id }, roles: ['counter'] })
export const manager: Asker = { person: { kind: 'staff', id: 'zhao' }, roles: ['manager'] }
export const dispenser: Asker = { person: { kind: 'device', id: 'dispenser-1' }, roles: [] }
export const clock: Asker = { person: { kind: 'clock' }, roles: [] }

/** Ten o’clock on an ordinary day, and the clerk Wang asks. */
export function moment(change: { at?: string; asker?: Asker; stretches?: Moment['stretches'] } = {}): Moment {
  const now = at(change.at ?? '10:00')
  return {
    now,
    nowMs: toMs(now),
    day: DAY,
    stretches: change.stretches ?? [stretch('09:00', '16:30', '17:00')],
    asker: change.asker ?? clerk(),
    freshCode: FRESH_CODE,
  }
}

/** One stretch of opening. */
export function stretch(opens: string, takingCloses: string, closes: string) {
  return { opensMs: atMs(opens), takingClosesMs: atMs(takingCloses), closesMs: atMs(closes) }
}

/** A hall with the services card (A) and pension (B), ordinary and elder tickets, and three counters for everything. */
export function hall(change: Partial<HallSettings> = {}): HallSettings {
  const workday = [{ opens: '09:00', takingCloses: '16:30', closes: '17:00' }]
  return {
    name: { zh: '大厅', en: 'Hall' },
    timeZone: 'Asia/Shanghai',
    languages: ['zh', 'en'],
    phone: '12333',
    services: [service('card', 'A'), service('pension', 'B')],
    classes: [ordinaryClass(), elderClass()],
    callRule: { headStartMinutes: 30, overtakeCap: 10 },
    zones: [
      { id: 'main', name: { zh: '大厅', en: 'Main hall' } },
      { id: 'upstairs', name: { zh: '二楼', en: 'Upstairs' } },
    ],
    counters: [counter('1'), counter('2'), counter('3')],
    hours: {
      monday: workday,
      tuesday: workday,
      wednesday: workday,
      thursday: workday,
      friday: workday,
      saturday: [],
      sunday: [],
      special: {},
      earlyTakingMinutes: 60,
    },
    missed: { returnWithinMinutes: 30, byClock: true },
    voice: { on: true, languages: ['zh'], charsPerMinute: 150, repeats: 2, one: 'yi', lateAfterSeconds: 45 },
    entryRegister: { on: false, passKinds: ['none-needed'], thresholdC: 37.3, keepDays: 14 },
    ...change,
  }
}

export function service(id: string, letter: string, change: Partial<Service> = {}): Service {
  return { id, letter, name: { zh: id, en: id }, offered: true, typicalMinutes: 8, ...change }
}

export function ordinaryClass(change: Partial<TicketClass> = {}): TicketClass {
  return {
    id: 'ordinary',
    name: { zh: '普通', en: 'Ordinary' },
    prefix: null,
    latinPrefix: null,
    headStart: false,
    fromAgeYears: null,
    callsBeforeMissed: 2,
    recallAfterSeconds: 25,
    ...change,
  }
}

export function elderClass(change: Partial<TicketClass> = {}): TicketClass {
  return {
    ...ordinaryClass(),
    id: 'elder',
    name: { zh: '老年人', en: 'Elder' },
    prefix: '老',
    latinPrefix: 'L',
    headStart: true,
    fromAgeYears: 60,
    callsBeforeMissed: 3,
    ...change,
  }
}

export function counter(id: string, change: Partial<Counter> = {}): Counter {
  return { id, name: { zh: `${id}号窗口`, en: `Counter ${id}` }, zone: 'main', services: 'all', ...change }
}

type WithoutPress<T> = T extends unknown ? Omit<T, 'press'> : never

/** A command with a press of its own. */
export function press(command: WithoutPress<AnyCommand>): AnyCommand {
  return { ...command, press: PRESS } as AnyCommand
}

export const takeTicket = press({ type: 'take-ticket', service: 'card', class: 'ordinary' })
export const takeElderTicket = press({ type: 'take-ticket', service: 'card', class: 'elder' })
export const callNext = press({ type: 'call-next', counter: '1' })
