// What the counters see: the desk, and the review pad beside it.
import type { Slip, TicketState } from './answers.ts'
import type { EmergencyStep, GreenLaneReason, HelpKind, HoldReason, Need, Relation } from './commands.ts'
import type { Trouble } from './devices.ts'
import type { CallReason } from './events.ts'
import type {
  CallId,
  ClassId,
  CounterId,
  DeviceId,
  Instant,
  Language,
  ServiceId,
  StaffId,
  TicketId,
  TicketNumber,
  Words,
} from './ids.ts'
import type { EmergencyPlan } from './settings.ts'
import type { ViewHead } from './view-head.ts'

/** A ticket as the staff sees it. */
export type DeskTicket = {
  readonly id: TicketId
  readonly number: TicketNumber
  readonly latin: TicketNumber
  readonly class: ClassId
  readonly service: ServiceId
  readonly furtherServices: readonly ServiceId[]
  readonly state: TicketState
  readonly issuedAt: Instant
  readonly calledAt?: Instant
  readonly startedAt?: Instant
  readonly missedAt?: Instant
  readonly heldAt?: Instant
  readonly holdReason?: HoldReason
  readonly calls: number
  readonly greenLane: boolean
  readonly proxy: boolean
  readonly needs: readonly Need[]
  readonly greenLaneReason?: GreenLaneReason
  readonly relation?: Relation
  readonly companion?: StaffId
  /** 材料齐: the papers were looked through; left out when nobody has. */
  readonly papersComplete?: boolean
  readonly note?: string
  readonly language?: Language
  readonly slip?: Slip
  /** May be called again, or marked as missed, from this instant on. */
  readonly againFrom?: Instant
  readonly callsLeft?: number
  /** How often it gave way, for the one who asks «why not me». */
  readonly gaveWay: number
}

export type HelpCall = {
  readonly help: string
  readonly place: string
  readonly kind?: HelpKind
  readonly askedAt: Instant
  readonly answeredAt?: Instant
}

/** Something happened to somebody; everybody who works here sees it. */
export type ShownEmergency = {
  readonly emergency: string
  readonly place: string
  /** One of EMERGENCY_KINDS, or the hall's own word. */
  readonly kind: string
  readonly counter?: CounterId
  readonly drill: boolean
  readonly raisedAt: Instant
  /** What was done by the plan card, and when. */
  readonly marks: readonly { readonly step: EmergencyStep; readonly at: Instant }[]
  readonly clearedAt?: Instant
}

export type DeskCounter = {
  readonly id: CounterId
  readonly name: Words
  readonly state: 'closed' | 'open' | 'paused'
  readonly staff?: StaffId
  readonly pauseReason?: string
}

/** A printer or screen that needs a hand, in exact words for the staff. */
export type DeviceTrouble = {
  readonly device: DeviceId
  readonly name: string
  readonly trouble: Trouble
  readonly since: Instant
}

/** One counter: who is here, who waits, who was absent. */
export type DeskView = ViewHead & {
  readonly view: 'desk'
  readonly counter?: DeskCounter
  readonly counters: readonly DeskCounter[]
  readonly services: readonly { readonly id: ServiceId; readonly name: Words; readonly letter: string }[]
  readonly classes: readonly { readonly id: ClassId; readonly name: Words; readonly headStart: boolean }[]
  readonly current?: DeskTicket
  /** Who would be called now at this counter, and why. */
  readonly next?: { readonly ticket: TicketId; readonly number: TicketNumber; readonly why: CallReason }
  /** In the order of the rule; the first `DESK_WAITING_MAX` of them. */
  readonly waiting: readonly DeskTicket[]
  readonly waitingTotal: number
  readonly missed: readonly DeskTicket[]
  readonly held: readonly DeskTicket[]
  readonly helps: readonly HelpCall[]
  /** Those that are not over, with the hall's plan card. */
  readonly emergencies: readonly ShownEmergency[]
  readonly emergencyPlan?: EmergencyPlan
  /** The visitor was called, and no screen has shown it: the voice of the clerk must do. */
  readonly unseen?: CallId
  /** Slips that did not surely come out. */
  readonly slips: readonly { readonly ticket: TicketId; readonly number: TicketNumber; readonly slip: Slip }[]
  readonly troubles: readonly DeviceTrouble[]
}

/** The review pad beside a counter. */
export type ReviewView = ViewHead & {
  readonly view: 'review'
  readonly counter: CounterId
  readonly counterName: Words
  /** The visit that may be rated now: the last finished one here. */
  readonly visit?: { readonly ticket: TicketId; readonly number: TicketNumber; readonly finishedAt: Instant }
}
