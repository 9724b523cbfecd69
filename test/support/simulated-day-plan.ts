// What a simulated day is like: drawn from its seed before anybody comes. Among the days are those on which clocks are
// set, also at midnight, and halls that are open at that hour.
import { HallSettings, type Hours } from '#contract/settings.ts'
import { toLocalMs } from '#server/calendar.ts'
import { counter, elderClass, hall, ordinaryClass, service } from './build.ts'
import type { Seeded } from './seeded.ts'

const MINUTE_MS = 60_000
const STEP_MS_MAX = 60_000

export type DayPlan = {
  readonly settings: HallSettings
  readonly day: string
  readonly nextDay: string
  readonly startsMs: number
  readonly endsMs: number
  /** The end of its calendar day. */
  readonly midnightMs: number
  /** The longest step of the clock. */
  readonly stepMsMax: number
  /** How likely somebody takes a number in one step. */
  readonly arrivals: number
  /** The printer that dies in the middle of the day, as printers do. */
  readonly deadPrinter: string
  readonly hasJumps: boolean
  readonly goesOverMidnight: boolean
}

/** Each with the day after it. */
const DAYS = [
  ['Asia/Shanghai', '2026-11-23', '2026-11-24'],
  ['Asia/Shanghai', '2026-12-31', '2027-01-01'],
  ['America/New_York', '2026-11-01', '2026-11-02'],
  ['America/New_York', '2026-03-08', '2026-03-09'],
  ['Europe/Berlin', '2026-03-29', '2026-03-30'],
  ['Europe/Berlin', '2026-10-25', '2026-10-26'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-05'],
  ['America/Havana', '2026-03-07', '2026-03-08'],
  ['America/Santiago', '2026-04-04', '2026-04-05'],
  ['America/Santiago', '2026-09-05', '2026-09-06'],
  ['Atlantic/Azores', '2026-03-28', '2026-03-29'],
  ['Africa/Cairo', '2026-10-29', '2026-10-30'],
] as const

/** Daytime, the small hours in which clocks are set, and until midnight. */
const SPANS = [
  [{ opens: '09:00', takingCloses: '16:00', closes: '16:30' }],
  [
    { opens: '08:30', takingCloses: '11:45', closes: '12:00' },
    { opens: '13:30', takingCloses: '17:00', closes: '17:30' },
  ],
  [{ opens: '00:30', takingCloses: '07:00', closes: '07:30' }],
  [{ opens: '17:00', takingCloses: '23:00', closes: '23:15' }],
] as const
const AFTER_MIDNIGHT = [{ opens: '00:00', takingCloses: '03:30', closes: '04:00' }]

/** The plan of this chance. */
export function drawDay(chance: Seeded): DayPlan {
  const [timeZone, day, nextDay] = chance.oneOf(DAYS)
  const goesOverMidnight = chance.happens(0.4)
  const spans = goesOverMidnight ? SPANS[3] : chance.oneOf(SPANS)
  const settings = drawSettings(chance, timeZone, { [day]: [...spans], [nextDay]: AFTER_MIDNIGHT })
  const startsMs = toLocalMs(day, spans[0].opens, timeZone) - 75 * MINUTE_MS
  const endsMs = toLocalMs(day, spans.at(-1)?.closes ?? '23:15', timeZone) + 15 * MINUTE_MS
  return {
    settings,
    day,
    nextDay,
    // Before midnight it is still another day.
    startsMs: Math.max(startsMs, toLocalMs(day, '00:00', timeZone)),
    endsMs,
    midnightMs: toLocalMs(nextDay, '00:00', timeZone),
    stepMsMax: STEP_MS_MAX,
    arrivals: chance.oneOf([0.25, 0.35, 0.5]),
    deadPrinter: chance.oneOf(['printer-1', 'printer-2', 'none']),
    hasJumps: chance.happens(0.7),
    goesOverMidnight,
  }
}

function drawSettings(chance: Seeded, timeZone: string, special: Hours['special']): HallSettings {
  const plain = hall()
  return HallSettings.parse({
    ...plain,
    timeZone,
    services: [service('card', 'A'), service('pension', 'B'), service('records', 'C')],
    classes: [
      ordinaryClass({ callsBeforeMissed: chance.whole(1, 3) }),
      elderClass(),
      elderClass({ id: 'eighty', prefix: '寿', latinPrefix: 'S', name: { zh: '高龄', en: 'Eighty' } }),
      ordinaryClass({ id: 'family', prefix: '亲', latinPrefix: 'F', name: { zh: '亲子', en: 'Family' } }),
    ],
    callRule: {
      headStartMinutes: chance.oneOf([0, 5, 30, 60, 'inf'] as const),
      overtakeCap: chance.oneOf([0, 1, 3, 10, 'inf'] as const),
    },
    counters: [
      counter('1'),
      counter('2'),
      counter('3', { services: ['card'] }),
      counter('4', { services: ['pension', 'records'] }),
      counter('5', { services: ['records'] }),
    ],
    hours: { ...plain.hours, special },
    missed: { returnWithinMinutes: chance.oneOf([10, 30]), byClock: chance.happens(0.5) },
  })
}
