// Everything that can have happened in a hall, in the past tense. Events are kept for years: add a member or an
// optional field; never rename, remove or give a new meaning. No person stands here: ids only.
import { z } from 'zod'
import {
  EmergencyStep,
  GreenLaneReason,
  HelpKind,
  HoldReason,
  LaneStep,
  Need,
  Outcome,
  Relation,
  ReviewReason,
} from './commands.ts'
import { SlipOutcome, Trouble } from './devices.ts'
import {
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
} from './ids.ts'
import { Person } from './people.ts'
import { HallSettings } from './settings.ts'
import { TakeoverCarried, TakeoverText } from './takeover.ts'

/** What the staff should know for the day only; sealed in the journal and forgotten (numbers.md B8). */
export const Aside = z.strictObject({
  needs: z.array(Need).optional(),
  greenLaneReason: GreenLaneReason.optional(),
  relation: Relation.optional(),
  note: z.string().optional(),
  /** What the visitor has still to bring, in the words of whoever told it. */
  papers: z.array(z.string()).optional(),
})
export type Aside = z.infer<typeof Aside>

const happened = { at: Instant, by: Person, press: PressId.optional() }
const onTicket = { ...happened, ticket: TicketId }
const onCounter = { ...happened, counter: CounterId }

/** Why this ticket: the rule's own answer, kept for whoever asks (PIPL art. 24). */
export const CallReason = z.discriminatedUnion('rule', [
  /** Its turn by time, head start included; `aheadOf` ordinary tickets gave way to it. */
  z.strictObject({ rule: z.literal('turn'), aheadOf: z.int() }),
  /** It gave way as often as the rule allows. */
  z.strictObject({ rule: z.literal('gave-way-enough'), gaveWay: z.int() }),
  /** It came back after a miss, a hold or a transfer to this counter. */
  z.strictObject({ rule: z.literal('came-back') }),
  /** A person chose it, and said why. */
  z.strictObject({ rule: z.literal('chosen'), reason: z.string() }),
])
export type CallReason = z.infer<typeof CallReason>

export const DayBegun = z.strictObject({
  type: z.literal('day-begun'),
  ...happened,
  hall: HallId,
  day: Day,
  settings: HallSettings,
  /** Mean service minutes of the last weeks by service, for the estimate. */
  serviceMinutes: z.record(ServiceId, z.number()).optional(),
  /** What stood on all screens at midnight and is not over yet. */
  takeovers: z.array(TakeoverCarried).optional(),
})
export const SettingsChanged = z.strictObject({
  type: z.literal('settings-changed'),
  ...happened,
  settings: HallSettings,
})
export const DayOpened = z.strictObject({ type: z.literal('day-opened'), ...happened })
export const DayClosed = z.strictObject({ type: z.literal('day-closed'), ...happened })

export const TicketTaken = z.strictObject({
  type: z.literal('ticket-taken'),
  ...onTicket,
  number: TicketNumber,
  latin: TicketNumber,
  code: TicketCode,
  class: ClassId,
  service: ServiceId,
  furtherServices: z.array(ServiceId).optional(),
  language: Language.optional(),
  greenLane: z.literal(true).optional(),
  proxy: z.literal(true).optional(),
  booking: z.string().optional(),
  printer: DeviceId.optional(),
  /** What the slip says, so that paper and screen agree. */
  ahead: z.int(),
  lowMinutes: z.int(),
  highMinutes: z.int(),
  aside: Aside.optional(),
})
export const TicketCalled = z.strictObject({
  type: z.literal('ticket-called'),
  ...onTicket,
  counter: CounterId,
  why: CallReason,
})
export const TicketRecalled = z.strictObject({ type: z.literal('ticket-recalled'), ...onTicket })
export const ServiceStarted = z.strictObject({ type: z.literal('service-started'), ...onTicket })
export const ServiceFinished = z.strictObject({
  type: z.literal('service-finished'),
  ...onTicket,
  outcome: Outcome.optional(),
})
export const TicketMissed = z.strictObject({ type: z.literal('ticket-missed'), ...onTicket })
export const TicketReturned = z.strictObject({ type: z.literal('ticket-returned'), ...onTicket })
export const TicketTransferred = z.strictObject({
  type: z.literal('ticket-transferred'),
  ...onTicket,
  service: ServiceId,
  /** What is still to be done after that service. */
  furtherServices: z.array(ServiceId).optional(),
  counter: CounterId.optional(),
  aside: Aside.optional(),
})
export const TicketHeld = z.strictObject({ type: z.literal('ticket-held'), ...onTicket, reason: HoldReason })
export const TicketResumed = z.strictObject({
  type: z.literal('ticket-resumed'),
  ...onTicket,
  /** At once to this counter; without it, back among those who wait. */
  counter: CounterId.optional(),
})
export const TicketCancelled = z.strictObject({ type: z.literal('ticket-cancelled'), ...onTicket, reason: z.string() })
export const ClassChanged = z.strictObject({
  type: z.literal('class-changed'),
  ...onTicket,
  class: ClassId,
  greenLane: z.literal(true).optional(),
  aside: Aside.optional(),
})
export const VisitRated = z.strictObject({
  type: z.literal('visit-rated'),
  ...onTicket,
  level: z.int(),
  reasons: z.array(ReviewReason),
  from: z.enum(['pad', 'paper', 'guide']),
})

/** Somebody asked for one more slip. */
export const SlipAsked = z.strictObject({ type: z.literal('slip-asked'), ...onTicket, printer: DeviceId })
/** A slip is about to go to the printer: from here on a crash makes its outcome unknown. */
export const SlipClaimed = z.strictObject({ type: z.literal('slip-claimed'), ...onTicket, printer: DeviceId })
export const SlipSettled = z.strictObject({
  type: z.literal('slip-settled'),
  ...onTicket,
  outcome: SlipOutcome,
  trouble: Trouble.optional(),
})

export const CounterOpened = z.strictObject({
  type: z.literal('counter-opened'),
  ...onCounter,
  staff: StaffId,
})
export const CounterPaused = z.strictObject({ type: z.literal('counter-paused'), ...onCounter, reason: z.string() })
export const CounterClosed = z.strictObject({ type: z.literal('counter-closed'), ...onCounter })

export const HelpAsked = z.strictObject({
  type: z.literal('help-asked'),
  ...happened,
  place: z.string(),
  kind: HelpKind.optional(),
})
export const HelpAnswered = z.strictObject({ type: z.literal('help-answered'), ...happened, help: z.string() })

/** Somebody in the office looks after it. */
export const AlarmAcknowledged = z.strictObject({
  type: z.literal('alarm-acknowledged'),
  ...happened,
  alarm: z.string(),
})

/** Somebody walks with this visitor: the first companion, or the one who takes over. */
export const CompanionAssigned = z.strictObject({
  type: z.literal('companion-assigned'),
  ...onTicket,
  companion: StaffId,
})
export const StepReached = z.strictObject({ type: z.literal('step-reached'), ...onTicket, step: LaneStep })
/** The end of the green lane; which papers are missing stands in the aside. */
export const VisitorTold = z.strictObject({
  type: z.literal('visitor-told'),
  ...onTicket,
  outcome: Outcome,
  date: Day.optional(),
  aside: Aside.optional(),
})
export const PapersChecked = z.strictObject({
  type: z.literal('papers-checked'),
  ...onTicket,
  complete: z.boolean(),
})

export const EmergencyRaised = z.strictObject({
  type: z.literal('emergency-raised'),
  ...happened,
  place: z.string(),
  kind: z.string(),
  counter: CounterId.optional(),
  drill: z.literal(true).optional(),
})
const onEmergency = { ...happened, emergency: z.string() }
export const EmergencyMarked = z.strictObject({
  type: z.literal('emergency-marked'),
  ...onEmergency,
  step: EmergencyStep,
})
export const EmergencyCleared = z.strictObject({ type: z.literal('emergency-cleared'), ...onEmergency })

/** Everything that stood on the screens of the zone, or of the whole hall, gives way until then. */
export const ScreensTakenOver = z.strictObject({
  type: z.literal('screens-taken-over'),
  ...happened,
  zone: ZoneId.optional(),
  text: TakeoverText,
  until: Instant,
  drill: z.literal(true).optional(),
})
/** By a person, by the clock at its expiry, or because a newer one took its place. */
export const TakeoverEnded = z.strictObject({
  type: z.literal('takeover-ended'),
  ...happened,
  takeover: TakeoverId,
})

export const HallEvent = z.discriminatedUnion('type', [
  DayBegun,
  SettingsChanged,
  DayOpened,
  DayClosed,
  TicketTaken,
  TicketCalled,
  TicketRecalled,
  ServiceStarted,
  ServiceFinished,
  TicketMissed,
  TicketReturned,
  TicketTransferred,
  TicketHeld,
  TicketResumed,
  TicketCancelled,
  ClassChanged,
  VisitRated,
  SlipAsked,
  SlipClaimed,
  SlipSettled,
  CounterOpened,
  CounterPaused,
  CounterClosed,
  HelpAsked,
  HelpAnswered,
  AlarmAcknowledged,
  CompanionAssigned,
  StepReached,
  VisitorTold,
  PapersChecked,
  EmergencyRaised,
  EmergencyMarked,
  EmergencyCleared,
  ScreensTakenOver,
  TakeoverEnded,
])
export type HallEvent = z.infer<typeof HallEvent>
export type EventType = HallEvent['type']
export type EventOf<T extends EventType> = Extract<HallEvent, { type: T }>

/** One event with its place in the journal of a hall's day. Positions begin at 1 and have no gap. */
export type Entry = { readonly position: number; readonly event: HallEvent }
