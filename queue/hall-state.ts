// What a hall knows at one moment of one day, as plain data. Only evolve.ts and after/ move it on.
import type { Slip } from '#contract/answers.ts'
import type { EmergencyStep, HelpKind, HoldReason, LaneStep, Outcome, Told } from '#contract/commands.ts'
import type { Aside, CallReason } from '#contract/events.ts'
import type {
  CallId,
  ClassId,
  CounterId,
  Day,
  DeviceId,
  HallId,
  Instant,
  Language,
  PressId,
  ServiceId,
  StaffId,
  TakeoverId,
  TicketCode,
  TicketId,
  TicketNumber,
  ZoneId,
} from '#contract/ids.ts'
import type { Person } from '#contract/people.ts'
import type { Counter, HallSettings, Service, TicketClass } from '#contract/settings.ts'
import type { TakeoverText } from '#contract/takeover.ts'

/** A ticket is in one place: called and missed at once cannot be written down. */
export type Stage =
  | { readonly state: 'waiting'; readonly cameBackMs?: number; readonly onlyCounter?: CounterId }
  | { readonly state: 'called'; readonly counter: CounterId; readonly sinceMs: number; readonly lastCallAt: Instant }
  | { readonly state: 'serving'; readonly counter: CounterId; readonly sinceMs: number }
  | { readonly state: 'held'; readonly counter: CounterId; readonly heldAt: Instant; readonly reason: HoldReason }
  | { readonly state: 'missed'; readonly counter: CounterId; readonly missedAt: Instant }
  | { readonly state: 'finished'; readonly counter: CounterId; readonly outcome?: Outcome }
  | { readonly state: 'cancelled'; readonly cancelledAt: Instant }

export type TicketRecord = {
  readonly id: TicketId
  /** Its place in the journal: the tie-breaker of equal times. */
  readonly order: number
  readonly number: TicketNumber
  readonly latin: TicketNumber
  readonly code: TicketCode
  readonly issuedAt: Instant
  /** Where its turn counts from: the first issue, kept through transfers. */
  readonly enteredMs: number
  readonly language?: Language
  readonly proxy: boolean
  readonly printer?: DeviceId
  class: ClassId
  service: ServiceId
  furtherServices: readonly ServiceId[]
  greenLane: boolean
  aside: Aside
  stage: Stage
  /** Calls of the present round; a transfer or a return begins a new one. */
  calls: number
  /** How often a later ticket with a head start went before it. */
  gaveWay: number
  hasReturned: boolean
  /** Time at counters for the present service before it was held, in milliseconds. */
  spentMs: number
  why?: CallReason
  calledAt?: Instant
  startedAt?: Instant
  finishedAt?: Instant
  slip?: Slip & { readonly printer: DeviceId }
  level?: number
  /** The papers were looked through: are they complete? */
  papersComplete?: boolean
  /** What the slip said. */
  told: { readonly ahead: number; readonly lowMinutes: number; readonly highMinutes: number }
}

export type CounterRecord = {
  state: 'open' | 'paused'
  staff: StaffId
  /** When it was opened or paused, whichever came last. */
  since: Instant
  pauseReason?: string
  ticket?: TicketId
}

export type CallRecord = {
  readonly call: CallId
  readonly position: number
  readonly ticket: TicketId
  readonly counter: CounterId
  readonly zone: ZoneId
  readonly calledAt: Instant
  readonly times: number
}

export type HelpRecord = {
  readonly help: string
  readonly place: string
  readonly kind?: HelpKind
  readonly askedAt: Instant
  answeredAt?: Instant
}

/** A visitor's way through the green lane. The newest step is the one under way, unless it has ended. */
export type LaneRecord = {
  readonly ticket: TicketId
  readonly companions: { readonly staff: StaffId; readonly fromAt: Instant }[]
  readonly steps: { readonly step: LaneStep; readonly startedAt: Instant; endedAt?: Instant }[]
  /** What the visitor was told; the lane has ended. */
  told?: Told & { readonly at: Instant }
}

export type EmergencyRecord = {
  readonly emergency: string
  readonly place: string
  readonly kind: string
  readonly counter?: CounterId
  readonly drill: boolean
  readonly raisedAt: Instant
  readonly marks: { readonly step: EmergencyStep; readonly at: Instant }[]
  clearedAt?: Instant
}

export type TakeoverRecord = {
  readonly takeover: TakeoverId
  /** Absent: the whole hall. */
  readonly zone?: ZoneId
  readonly text: TakeoverText
  readonly drill: boolean
  readonly since: Instant
  readonly until: Instant
  /** Unknown for one that was carried over from the day before. */
  readonly by?: Person
  endedAt?: Instant
  endedBy?: Person
}

/** One hall, one day, at one position of its journal. */
export type HallState = {
  readonly hall: HallId
  readonly day: Day
  position: number
  settings: HallSettings
  serviceMinutes: Readonly<Record<ServiceId, number>>
  openedBy?: 'clock' | 'manager'
  closed: boolean
  readonly tickets: Map<TicketId, TicketRecord>
  readonly idByNumber: Map<TicketNumber, TicketId>
  readonly idByCode: Map<TicketCode, TicketId>
  /** Those who wait, by id; the order of the rule is worked out when asked. */
  readonly waiting: Map<TicketId, TicketRecord>
  readonly counters: Map<CounterId, CounterRecord>
  readonly lastNumberByPrefix: Map<string, number>
  readonly positionByPress: Map<PressId, number>
  readonly calls: CallRecord[]
  readonly helps: Map<string, HelpRecord>
  readonly lanes: Map<TicketId, LaneRecord>
  readonly emergencies: Map<string, EmergencyRecord>
  readonly takeovers: Map<TakeoverId, TakeoverRecord>
  /** Alarms that somebody looks after, by their names. */
  readonly seenAlarms: Map<string, { readonly at: Instant; readonly by: Person }>
  /** Takes with a head start: the arrival rate of those who will overtake. */
  readonly headStartTakes: { readonly atMs: number; readonly service: ServiceId }[]
  /** Time at the counter by service today: how many, and how long together. */
  readonly servedByService: Map<ServiceId, { visits: number; totalMs: number }>
}

/** A hall at the very beginning of a day. */
export function beginState(hall: HallId, day: Day, settings: HallSettings): HallState {
  return {
    hall,
    day,
    position: 0,
    settings,
    serviceMinutes: {},
    closed: false,
    tickets: new Map(),
    idByNumber: new Map(),
    idByCode: new Map(),
    waiting: new Map(),
    counters: new Map(),
    lastNumberByPrefix: new Map(),
    positionByPress: new Map(),
    calls: [],
    helps: new Map(),
    lanes: new Map(),
    emergencies: new Map(),
    takeovers: new Map(),
    seenAlarms: new Map(),
    headStartTakes: [],
    servedByService: new Map(),
  }
}

/** A ticket of today by id, number or Latin number. */
export function findTicket(hall: HallState, name: string): TicketRecord | undefined {
  return hall.tickets.get(name) ?? hall.tickets.get(hall.idByNumber.get(name) ?? '')
}

export function findService(hall: HallState, id: ServiceId): Service | undefined {
  return hall.settings.services.find((service) => service.id === id)
}

export function findClass(hall: HallState, id: ClassId): TicketClass | undefined {
  return hall.settings.classes.find((one) => one.id === id)
}

export function findCounter(hall: HallState, id: CounterId): Counter | undefined {
  return hall.settings.counters.find((counter) => counter.id === id)
}

/** Does the head start of the call rule apply to this class? */
export function hasHeadStart(hall: HallState, id: ClassId): boolean {
  return findClass(hall, id)?.headStart ?? false
}
