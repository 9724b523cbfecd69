// The settings of the hall that is simulated: every counter serves everything, two classes, one or more services.
import type { CallRule, HallSettings, TicketClass } from '#contract/settings.ts'

const ALPHABET = 'ABCDEFGHIJKMNOPQRSTUVWXYZ'
const CALLS_BEFORE_MISSED = 3

export type HallPlan = {
  readonly rule: CallRule
  readonly counters: number
  /** Mean minutes at the counter by service, walking included. */
  readonly meanMinutes: Readonly<Record<string, number>>
  readonly earlyTakingMinutes: number
  /** How long a counter waits for someone who does not come. */
  readonly noShowMinutes: number
}

/** The settings of a simulated hall. */
export function simulatedHall({ rule, counters, meanMinutes, ...plan }: HallPlan): HallSettings {
  const always = [{ opens: '00:00', takingCloses: '23:58', closes: '23:59' }]
  return {
    name: { zh: '模拟大厅', en: 'Simulated hall' },
    timeZone: 'UTC',
    languages: ['zh'],
    phone: '12333',
    services: Object.entries(meanMinutes).map(([id, minutes], at) => {
      return { id, letter: ALPHABET[at] ?? 'Z', name: { zh: id, en: id }, offered: true, typicalMinutes: minutes }
    }),
    classes: [ticketClass('ordinary', plan.noShowMinutes), ticketClass('elder', plan.noShowMinutes)],
    callRule: rule,
    zones: [{ id: 'main', name: { zh: '大厅', en: 'Hall' } }],
    counters: Array.from({ length: counters }, (_, at) => {
      return {
        id: String(at + 1),
        name: { zh: `${at + 1}号窗口`, en: `Counter ${at + 1}` },
        zone: 'main',
        services: 'all',
      }
    }),
    hours: {
      monday: always,
      tuesday: always,
      wednesday: always,
      thursday: always,
      friday: always,
      saturday: always,
      sunday: always,
      special: {},
      earlyTakingMinutes: plan.earlyTakingMinutes,
    },
    missed: { returnWithinMinutes: 30, byClock: false },
    voice: { on: false, languages: ['zh'], charsPerMinute: 160, repeats: 2, one: 'yao', lateAfterSeconds: 60 },
    entryRegister: { on: false, passKinds: ['none-needed'], thresholdC: 37.3, keepDays: 7 },
  }
}

function ticketClass(id: 'elder' | 'ordinary', noShowMinutes: number): TicketClass {
  const isElder = id === 'elder'
  return {
    id,
    name: isElder ? { zh: '老年人', en: 'Elder' } : { zh: '普通', en: 'Ordinary' },
    prefix: isElder ? '老' : null,
    latinPrefix: isElder ? 'L' : null,
    headStart: isElder,
    fromAgeYears: isElder ? 60 : null,
    callsBeforeMissed: CALLS_BEFORE_MISSED,
    recallAfterSeconds: Math.max(5, Math.floor((noShowMinutes * 60) / CALLS_BEFORE_MISSED)),
  }
}
