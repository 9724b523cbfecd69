// The shapes of the reports. Lengths are whole milliseconds, shares lie between 0 and 1, and what nobody can know (the
// mean of nothing) is null. Quantiles are by nearest rank: the smallest length that at least that share did not exceed.
import { z } from 'zod'
import { CounterId, Day, HallId, Instant, StaffId, TicketId, TicketNumber } from './ids.ts'

export const REPORT_NAMES = [
  'waits',
  'services',
  'counters',
  'staff',
  'reviews',
  'elders',
  'entries',
  'calls',
  'exceptions',
] as const
export const ReportName = z.enum(REPORT_NAMES)
export type ReportName = z.infer<typeof ReportName>

export const ReportBy = z.enum(['class', 'service', 'counter', 'staff', 'hour', 'weekday', 'day', 'month'])
export type ReportBy = z.infer<typeof ReportBy>

export const ReportFormat = z.enum(['json', 'csv', 'xlsx', 'pdf'])
export type ReportFormat = z.infer<typeof ReportFormat>

/** More days than this are refused: three years and a little. */
export const REPORT_DAYS_MAX = 1_100
export const EXCEPTIONS_MAX = 5_000

const count = z.int().min(0)
const share = z.number().min(0).max(1).nullable()
const length = z.int().min(0).nullable()
const names = z.strictObject({ zh: z.string(), en: z.string() })

/** How a length is spread over the `n` visits that have it. */
export const Spread = z.strictObject({
  n: count,
  meanMs: length,
  p50Ms: length,
  p90Ms: length,
  p95Ms: length,
  maxMs: length,
})
export type Spread = z.infer<typeof Spread>

/** One line of a report: a class, a service, an hour …; `all` for the whole. Nobody at a counter yet has an empty key. */
const group = { key: z.string(), name: names }

/** Of tickets, by the day they were taken; counter and staff are those of the last call. */
export const WaitsRow = z.strictObject({
  ...group,
  taken: count,
  called: count,
  /** Taken before the opening. */
  early: count,
  /** From the number to the first call. */
  wait: Spread,
  /** The same, counted from the opening for those who came before it. */
  waitFromOpening: Spread,
  /** From the call to the start, and at the counter without what was held: of finished visits. */
  walk: Spread,
  service: Spread,
  /** Set aside by the staff, and after the first call absent or waiting again: of those who had any. */
  held: Spread,
  idle: Spread,
})
export type WaitsRow = z.infer<typeof WaitsRow>

/** Of calls: each call of a ticket to a counter is one round, with who worked there at that moment. */
export const WorkRow = z.strictObject({
  ...group,
  calls: count,
  /** Rounds that ended with the visit or a transfer. */
  served: count,
  missed: count,
  walk: Spread,
  service: Spread,
  /** Of people at counters: with a visitor, without one, paused. Null where time at a counter is of no one service. */
  busyMs: length,
  idleMs: length,
  pausedMs: length,
})
export type WorkRow = z.infer<typeof WorkRow>

/** numbers.md B5. Levels from 1 (very dissatisfied) to 5; 满意 is 3 and more, 差评 is 1 and 2. */
export const ReviewsRow = z.strictObject({
  ...group,
  finished: count,
  rated: count,
  /** How many gave 1, 2, 3, 4 and 5. */
  levels: z.tuple([count, count, count, count, count]),
  fromPad: count,
  fromPaper: count,
  fromGuide: count,
  /** 参评率, 满意率, 差评率. */
  ratedShare: share,
  satisfiedShare: share,
  lowShare: share,
})
export type ReviewsRow = z.infer<typeof ReviewsRow>

/** The elder-service report. Elders are the classes that name an age. */
export const EldersRow = z.strictObject({
  ...group,
  visits: count,
  elders: count,
  elderShare: share,
  elderWait: Spread,
  otherWait: Spread,
  /** Of the elders who were called: within the goal of numbers.md B0. */
  withinGoalShare: share,
  greenLane: count,
  accompanied: count,
  proxies: count,
  /** Null where help is of no one service, class or counter. */
  helps: count.nullable(),
  helpWait: Spread.nullable(),
})
export type EldersRow = z.infer<typeof EldersRow>

/** Of the entry register only how many, and by which pass: what is kept when the entries are forgotten. */
export const EntriesRow = z.strictObject({
  ...group,
  entries: count,
  /** Measured over the hall's threshold at least once. */
  overThreshold: count,
  byPass: z.array(z.strictObject({ pass: z.string(), name: names, entries: count })),
})
export type EntriesRow = z.infer<typeof EntriesRow>

/** Was a call seen and heard? Of the first and all further calls of the tickets of these days. */
export const CallsRow = z.strictObject({
  ...group,
  calls: count,
  shown: count,
  heard: count,
  /** Shown, but every screen that showed it was kept from speaking by its browser. */
  blocked: count,
  shownShare: share,
  heardShare: share,
})
export type CallsRow = z.infer<typeof CallsRow>

/** A person called somebody out of turn, or put a ticket into another class. */
export const ExceptionRow = z.strictObject({
  at: Instant,
  day: Day,
  kind: z.enum(['called-out-of-turn', 'class-changed']),
  ticket: TicketId,
  number: TicketNumber,
  counter: CounterId.nullable(),
  counterName: names.nullable(),
  reason: z.string().nullable(),
  fromClass: names.nullable(),
  toClass: names.nullable(),
  by: StaffId.nullable(),
  byName: z.string().nullable(),
})
export type ExceptionRow = z.infer<typeof ExceptionRow>

const head = { hall: HallId, hallName: names, from: Day, to: Day, madeAt: Instant }
const grouped = { ...head, by: ReportBy }

export const WaitsReport = z.strictObject({
  report: z.literal('waits'),
  ...grouped,
  rows: z.array(WaitsRow),
  total: WaitsRow,
})
const workReport = <N extends 'services' | 'counters' | 'staff'>(name: N) =>
  z.strictObject({ report: z.literal(name), ...grouped, rows: z.array(WorkRow), total: WorkRow })
export const ServicesReport = workReport('services')
export const CountersReport = workReport('counters')
export const StaffReport = workReport('staff')
export const ReviewsReport = z.strictObject({
  report: z.literal('reviews'),
  ...grouped,
  rows: z.array(ReviewsRow),
  total: ReviewsRow,
})
export const EldersReport = z.strictObject({
  report: z.literal('elders'),
  ...grouped,
  goalMinutes: count,
  rows: z.array(EldersRow),
  total: EldersRow,
})
export const EntriesReport = z.strictObject({
  report: z.literal('entries'),
  ...grouped,
  rows: z.array(EntriesRow),
  total: EntriesRow,
})
export const CallsReport = z.strictObject({
  report: z.literal('calls'),
  ...grouped,
  rows: z.array(CallsRow),
  total: CallsRow,
})
export const ExceptionsReport = z.strictObject({
  report: z.literal('exceptions'),
  ...head,
  /** The newest first, at most EXCEPTIONS_MAX of `total`. */
  items: z.array(ExceptionRow),
  total: count,
})

export const Report = z.discriminatedUnion('report', [
  WaitsReport,
  ServicesReport,
  CountersReport,
  StaffReport,
  ReviewsReport,
  EldersReport,
  EntriesReport,
  CallsReport,
  ExceptionsReport,
])
export type Report = z.infer<typeof Report>
export type ReportOf<N extends ReportName> = Extract<Report, { report: N }>
