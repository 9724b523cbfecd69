// How a hall is set up: what the office edits and the queue obeys. Checked as a whole before it applies.
import { z } from 'zod'
import { ClassId, CounterId, Day, type HallId, Language, ServiceId, Words, ZoneId } from './ids.ts'

export const SERVICES_MAX = 26
export const CLASSES_MAX = 12
export const COUNTERS_MAX = 99
export const ZONES_MAX = 20
export const PASS_KINDS_MAX = 12
export const SPECIAL_DAYS_MAX = 400
export const SPANS_PER_DAY_MAX = 4
export const INSTRUCTION_CHARS_MAX = 200
export const PLAN_CHARS_MAX = 120

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time looks like 09:00')

/** One stretch of opening: numbers are given until `takingCloses`, counters work until `closes`. */
export const OpeningSpan = z
  .strictObject({ opens: localTime, takingCloses: localTime, closes: localTime })
  .refine((span) => span.opens < span.takingCloses && span.takingCloses <= span.closes, {
    message: 'opens comes before takingCloses, and takingCloses not after closes',
  })
export type OpeningSpan = z.infer<typeof OpeningSpan>

const spans = z
  .array(OpeningSpan)
  .max(SPANS_PER_DAY_MAX)
  .refine((day) => day.every((span, at) => at === 0 || (day[at - 1]?.closes ?? '') <= span.opens), {
    message: 'the stretches of a day follow one another and do not overlap',
  })

/** The calendar: a list of stretches for each weekday (monday first), and for single days that differ. */
export const Hours = z.strictObject({
  monday: spans,
  tuesday: spans,
  wednesday: spans,
  thursday: spans,
  friday: spans,
  saturday: spans,
  sunday: spans,
  /** Holidays (no stretch) and days with hours of their own, by date. */
  special: z.record(Day, spans).refine((days) => Object.keys(days).length <= SPECIAL_DAYS_MAX, {
    message: `at most ${SPECIAL_DAYS_MAX} special days`,
  }),
  /** Numbers before opening, order kept by arrival (measures.md row 36). */
  earlyTakingMinutes: z.int().min(0).max(180),
})
export type Hours = z.infer<typeof Hours>

/** What a visitor comes for. `letter` begins the numbers of classes without a prefix of their own. */
export const Service = z.strictObject({
  id: ServiceId,
  letter: z.string().regex(/^[A-Z]$/, 'one letter from A to Z'),
  name: Words,
  offered: z.boolean(),
  /** The mean service time until the hall has its own history, in minutes. */
  typicalMinutes: z.number().min(1).max(240),
})
export type Service = z.infer<typeof Service>

/** A class of tickets: ordinary, elder, and the hall's own. */
export const TicketClass = z.strictObject({
  id: ClassId,
  name: Words,
  /** Begins the number (老001); null: the service's letter does. */
  prefix: z
    .string()
    .regex(/^\p{L}$/u, 'one letter or Chinese character')
    .nullable(),
  /** The same for foreign eyes and Latin-only devices (L001); null with `prefix` null. */
  latinPrefix: z
    .string()
    .regex(/^[A-Z]{1,2}$/, 'one or two letters from A to Z')
    .nullable(),
  /** Does the head start of the call rule apply? */
  headStart: z.boolean(),
  /** The age the class is meant for, shown on the button; never checked against a document. */
  fromAgeYears: z.int().min(0).max(120).nullable(),
  /** How many calls before a visitor may be marked as missed. */
  callsBeforeMissed: z.int().min(1).max(9),
  /** Seconds between the calls of one ticket. */
  recallAfterSeconds: z.int().min(5).max(300),
})
export type TicketClass = z.infer<typeof TicketClass>

/** queue.md C6: one rule with two numbers. `inf` stands for «without limit». */
export const CallRule = z.strictObject({
  headStartMinutes: z.union([z.int().min(0).max(60), z.literal('inf')]),
  overtakeCap: z.union([z.int().min(0).max(30), z.literal('inf')]),
})
export type CallRule = z.infer<typeof CallRule>

export const Counter = z.strictObject({
  id: CounterId,
  name: Words,
  zone: ZoneId,
  /** The services it offers; `all` for a universal counter (综合窗口). */
  services: z.union([z.literal('all'), z.array(ServiceId).min(1).max(SERVICES_MAX)]),
})
export type Counter = z.infer<typeof Counter>

export const Zone = z.strictObject({ id: ZoneId, name: Words })
export type Zone = z.infer<typeof Zone>

export const VOICES_MAX = 4
/** The languages in which a call has words: more than the pages have. */
export const SpokenLanguage = z.enum(['zh', 'en', 'yue', 'ug'])
export type SpokenLanguage = z.infer<typeof SpokenLanguage>
/** The id of a pack of recorded clips, for any dialect that somebody has spoken in. */
export const PackId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'use 1 to 32 small letters, digits or hyphens')
export type PackId = z.infer<typeof PackId>
/** The machine's voice in a language, or a pack: `pack:guiliu`. */
export const SpokenVoice = z.union([SpokenLanguage, z.templateLiteral(['pack:', PackId])])
export type SpokenVoice = z.infer<typeof SpokenVoice>

/** numbers.md B0 and signage.md 6: how calls are spoken. */
export const VoiceSettings = z.strictObject({
  on: z.boolean(),
  languages: z.array(Language).min(1).max(2),
  /** The voices of a call, one after the other; without it, `languages` in the machine's voice. */
  order: z.array(SpokenVoice).min(1).max(VOICES_MAX).optional(),
  /** Percent for each hour of the hall's own clock, from 0 to 23; at 0 nothing is said. Without it always full. */
  volumeByHour: z.array(z.int().min(0).max(100)).length(24).optional(),
  /** The synthesiser: ours, or the one that comes with macOS and Windows. */
  engine: z.enum(['espeak-ng', 'platform']).optional(),
  charsPerMinute: z.int().min(120).max(200),
  repeats: z.int().min(1).max(3),
  /** How the digit 1 is read: 一 or 幺. */
  one: z.enum(['yi', 'yao']),
  /** An announcement that waited longer than this is not spoken any more. */
  lateAfterSeconds: z.int().min(10).max(300),
})
export type VoiceSettings = z.infer<typeof VoiceSettings>

/** How somebody passes the door: `id-card`, `paper`, `none-needed` …, or a word of the hall's own. */
export const PassKind = z.string().regex(/^[a-z-]{1,30}$/, 'a pass kind has small letters and hyphens')
export type PassKind = z.infer<typeof PassKind>

/** The pass kinds that the pages have words for (measures.md row 21). */
export const PASS_KINDS = [
  'none-needed',
  'id-card',
  'social-security-card',
  'paper',
  'travel-card',
  'health-code',
] as const

/** S0:14 calls the travel card an auxiliary proof: beside the health code it opens no other way in. */
const NO_WAY_IN_ALONE: readonly string[] = ['health-code', 'travel-card']

/** The entry register (入厅登记); off by default (measures.md A3). */
export const EntryRegister = z
  .strictObject({
    on: z.boolean(),
    passKinds: z.array(PassKind).min(1).max(PASS_KINDS_MAX),
    /** The names of the hall's own pass kinds. */
    passKindNames: z.record(PassKind, Words).optional(),
    thresholdC: z.number().min(36).max(40).multipleOf(0.1),
    keepDays: z.int().min(1).max(60),
    /** What is said to somebody whose temperature stays over the threshold. */
    instruction: z
      .strictObject({
        zh: z.string().trim().min(1).max(INSTRUCTION_CHARS_MAX),
        en: z
          .string()
          .trim()
          .min(1)
          .max(INSTRUCTION_CHARS_MAX * 2),
      })
      .optional(),
  })
  .refine((register) => register.passKinds.some((kind) => !NO_WAY_IN_ALONE.includes(kind)), {
    path: ['passKinds'],
    message: 'the health code may not be the only way in: add another pass kind',
  })
export type EntryRegister = z.infer<typeof EntryRegister>

/** Seven steps (S1:一(三)), or the five of S0:13 without copying and form filling. */
export const GreenLaneSettings = z.strictObject({ steps: z.enum(['seven', 'five']) })
export type GreenLaneSettings = z.infer<typeof GreenLaneSettings>

const planLine = z.string().trim().min(1).max(PLAN_CHARS_MAX).optional()
/** measures.md row 65, the plan card: posts or people, as the hall wishes; shown to the staff only. */
export const EmergencyPlan = z.strictObject({
  /** What is said to 120: where the hall is, by which door. */
  address: planLine,
  boxPlace: planLine,
  fetchesBox: planLine,
  meetsAmbulance: planLine,
})
export type EmergencyPlan = z.infer<typeof EmergencyPlan>

export const MissedSettings = z.strictObject({
  /** A missed ticket may come back this long (queue.md C6: 30 minutes). */
  returnWithinMinutes: z.int().min(0).max(240),
  /** Does the clock mark a ticket as missed after its last call? */
  byClock: z.boolean(),
})
export type MissedSettings = z.infer<typeof MissedSettings>

/** numbers.md B5: how soon a low review (差评) is to be settled, and whether the month's figure is shown to everybody. */
export const ReviewSettings = z.strictObject({
  /** Days on which the hall is open. Found clocks lie between 5 and 15. */
  dueWorkingDays: z.int().min(1).max(15),
  /** 服务评价公开: on the guide screens. */
  published: z.boolean(),
})
export type ReviewSettings = z.infer<typeof ReviewSettings>

/** Everything about a hall, as `GET …/settings` gives and `PUT …/settings` takes it. */
export const HallSettings = z
  .strictObject({
    name: Words,
    timeZone: z.string().min(1).max(60).refine(isTimeZone, { message: 'a time zone looks like Asia/Shanghai' }),
    languages: z.array(Language).min(1).max(2),
    phone: z.string().regex(/^[0-9+ -]{3,20}$/, 'a phone number of 3 to 20 digits'),
    services: z.array(Service).min(1).max(SERVICES_MAX),
    classes: z.array(TicketClass).min(1).max(CLASSES_MAX),
    callRule: CallRule,
    zones: z.array(Zone).min(1).max(ZONES_MAX),
    counters: z.array(Counter).min(1).max(COUNTERS_MAX),
    hours: Hours,
    missed: MissedSettings,
    voice: VoiceSettings,
    entryRegister: EntryRegister,
    greenLane: GreenLaneSettings.optional(),
    emergencyPlan: EmergencyPlan.optional(),
    reviews: ReviewSettings.optional(),
  })
  .superRefine(checkTogether)
export type HallSettings = z.infer<typeof HallSettings>

/** What anybody may know of a hall: the settings without what only the staff needs. */
export type PublicHall = { readonly id: HallId } & Pick<
  HallSettings,
  | 'name'
  | 'timeZone'
  | 'languages'
  | 'phone'
  | 'services'
  | 'classes'
  | 'callRule'
  | 'zones'
  | 'counters'
  | 'hours'
  | 'entryRegister'
>

function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)
}

type Draft = {
  readonly services: readonly Service[]
  readonly classes: readonly TicketClass[]
  readonly counters: readonly Counter[]
  readonly zones: readonly Zone[]
}

// What no single field can know: nothing twice, nothing that points nowhere.
function checkTogether(hall: Draft, context: z.RefinementCtx): void {
  const no = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  refuseTwice(hall.services, 'services', 'id', no)
  refuseTwice(hall.services, 'services', 'letter', no)
  refuseTwice(hall.classes, 'classes', 'id', no)
  refuseTwice(hall.counters, 'counters', 'id', no)
  refuseTwice(hall.zones, 'zones', 'id', no)
  refuseSharedPrefixes(hall, no)
  const services = new Set(hall.services.map(({ id }) => id))
  const zones = new Set(hall.zones.map(({ id }) => id))
  hall.counters.forEach((counter, at) => {
    if (!zones.has(counter.zone)) no(['counters', at, 'zone'], `there is no zone «${counter.zone}»`)
    if (counter.services === 'all') return
    counter.services.forEach((id, place) => {
      if (!services.has(id)) no(['counters', at, 'services', place], `there is no service «${id}»`)
    })
  })
}

type No = (path: (string | number)[], message: string) => void

function refuseTwice<K extends string>(list: readonly Record<K, unknown>[], name: string, key: K, no: No): void {
  const seen = new Set<unknown>()
  list.forEach((one, at) => {
    if (seen.has(one[key])) no([name, at, key], `«${String(one[key])}» is there twice`)
    seen.add(one[key])
  })
}

// 老001 and A001 must never name two tickets of one day, in neither script.
function refuseSharedPrefixes({ services, classes }: Draft, no: No): void {
  const taken = new Set<string>(services.map(({ letter }) => letter))
  classes.forEach((one, at) => {
    if ((one.prefix === null) !== (one.latinPrefix === null)) {
      no(['classes', at, 'latinPrefix'], 'prefix and latinPrefix are both there or both null')
    }
    for (const key of ['prefix', 'latinPrefix'] as const) {
      const prefix = one[key]
      if (prefix === null || (key === 'latinPrefix' && prefix === one.prefix)) continue
      if (taken.has(prefix)) no(['classes', at, key], `numbers already begin with «${prefix}»`)
      taken.add(prefix)
    }
  })
}
