// What each screen is shown: one whole view for each kind of screen, never a patch. An older position is let go.
import type { Slip, TicketState } from './answers.ts'
import type {
  EmergencyStep,
  GreenLaneReason,
  HelpKind,
  HoldReason,
  LaneStep,
  Need,
  Relation,
  Told,
} from './commands.ts'
import type { Screen, Trouble } from './devices.ts'
import type { CallReason } from './events.ts'
import type { GuideWords } from './guide-text.ts'
import type { Guide, GuideId, Media, Notice } from './guides.ts'
import type {
  CallId,
  ClassId,
  CounterId,
  Day,
  DeviceId,
  HallId,
  Instant,
  Language,
  ServiceId,
  StaffId,
  TicketCode,
  TicketId,
  TicketNumber,
  Words,
  ZoneId,
} from './ids.ts'
import type { Role } from './people.ts'
import type { CallRule, EmergencyPlan, EntryRegister } from './settings.ts'

export const VIEW_NAMES = [
  'board',
  'bar',
  'guides',
  'desk',
  'review',
  'dispenser',
  'reception',
  'dashboard',
  'ticket',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** What every view begins with. `at` is the server's clock when it was made: screens show it when the server is away. */
export type ViewHead = {
  readonly hall: HallId
  readonly position: number
  readonly at: Instant
  readonly day: Day
  readonly hallName: Words
  readonly timeZone: string
  readonly phase: DayPhase
  /** The next opening or closing of taking by the calendar, if there is one today. */
  readonly opensAt?: Instant
  readonly takingClosesAt?: Instant
  readonly phone: string
}

/** `before` opening, `early` (numbers are given, counters are not open yet), `open`, `ending` (no numbers any more), `closed`. */
export type DayPhase = 'before' | 'early' | 'open' | 'ending' | 'closed'

/** One call as a board shows it, newest first. */
export type ShownCall = {
  readonly call: CallId
  readonly ticket: TicketId
  readonly number: TicketNumber
  readonly latin: TicketNumber
  readonly counter: CounterId
  readonly counterName: Words
  readonly zone: ZoneId
  readonly calledAt: Instant
  /** 1 for the first call of this ticket, 2 and more for repeats. */
  readonly times: number
}

export type WaitingCount = { readonly id: string; readonly name: Words; readonly waiting: number }

/** The hall's call board (综合屏). No person stands in it. */
export type BoardView = ViewHead & {
  readonly view: 'board'
  readonly calls: readonly ShownCall[]
  readonly waitingByService: readonly WaitingCount[]
  readonly waitingByClass: readonly WaitingCount[]
  /** Numbers given before opening. */
  readonly early: number
  readonly rule: CallRule
  readonly headStartClasses: readonly Words[]
  readonly speaks: boolean
}

/** The bar over one counter (窗口屏). */
export type BarView = ViewHead & {
  readonly view: 'bar'
  readonly counter: CounterId
  readonly counterName: Words
  readonly state: 'closed' | 'open' | 'paused'
  readonly services: readonly Words[]
  readonly current?: ShownCall & { readonly serving: boolean }
}

/** A guide as everybody sees it, and how many wait for its service now. Who checked it stands on paper only. */
export type ShownGuide = Omit<Guide, 'checkedBy'> & { readonly waiting: number }

/** One thing that takes its turn on a guide screen. */
export type ShownItem =
  | { readonly kind: 'guide' | 'notice' | 'media'; readonly id: GuideId }
  | { readonly kind: 'elder-services' }

/** The guide screens (办事流程): procedures in large print, and what is shown between them. */
export type GuidesView = ViewHead & {
  readonly view: 'guides'
  /** The one most needed by those who wait now comes first. */
  readonly guides: readonly ShownGuide[]
  /** 敬老服务清单, made from the settings. */
  readonly elderServices: readonly GuideWords[]
  readonly notices: readonly Notice[]
  readonly media: readonly Media[]
  /** What each zone shows at this hour, in order; the first is for a screen that names no zone. */
  readonly zones: readonly { readonly zone: ZoneId; readonly items: readonly ShownItem[] }[]
}

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

/** What the dispenser offers now. */
export type DispenserView = ViewHead & {
  readonly view: 'dispenser'
  readonly languages: readonly Language[]
  readonly device?: DeviceId
  /** What the manager called this dispenser: the place that a call for help names. */
  readonly name?: string
  readonly screen?: Screen
  readonly hasPrinter: boolean
  readonly printerTrouble?: Trouble
  readonly services: readonly {
    readonly id: ServiceId
    readonly letter: string
    readonly name: Words
    readonly waiting: number
  }[]
  readonly classes: readonly {
    readonly id: ClassId
    readonly name: Words
    readonly headStart: boolean
    readonly fromAgeYears: number | null
    readonly waiting: number
  }[]
  readonly helps: readonly HelpCall[]
  /** The newest slips of this dispenser, so that the one who waits for paper sees what happened to it. */
  readonly slips: readonly { readonly ticket: TicketId; readonly slip: Slip }[]
}

/** A visitor's own ticket behind `/t/CODE`. */
export type TicketView = ViewHead & {
  readonly view: 'ticket'
  readonly code: TicketCode
  readonly number: TicketNumber
  readonly latin: TicketNumber
  readonly service: Words
  /** All that is to be done in this visit, for what to bring. */
  readonly serviceIds: readonly ServiceId[]
  readonly class: Words
  readonly state: TicketState
  readonly issuedAt: Instant
  readonly counterName?: Words
  readonly ahead?: number
  readonly lowMinutes?: number
  readonly highMinutes?: number
}

/** The review pad beside a counter. */
export type ReviewView = ViewHead & {
  readonly view: 'review'
  readonly counter: CounterId
  readonly counterName: Words
  /** The visit that may be rated now: the last finished one here. */
  readonly visit?: { readonly ticket: TicketId; readonly number: TicketNumber; readonly finishedAt: Instant }
}

/** One visitor's way through the green lane. */
export type ShownLane = {
  readonly ticket: TicketId
  readonly number: TicketNumber
  readonly state: TicketState
  readonly companion: StaffId
  readonly companions: readonly { readonly staff: StaffId; readonly fromAt: Instant }[]
  readonly steps: readonly { readonly step: LaneStep; readonly startedAt: Instant; readonly endedAt?: Instant }[]
  readonly told?: Told & { readonly at: Instant }
}

/** Somebody who is signed in now and may walk with a visitor. */
export type StaffOnDuty = { readonly staff: StaffId; readonly name: string; readonly roles: readonly Role[] }

/** A visitor who is called now. `fetch`: he may not hear or cannot walk well and was called twice, so a guide goes. */
export type CalledVisitor = ShownCall & { readonly needs: readonly Need[]; readonly fetch: boolean }

/** The guides at the door: numbers for visitors, who waits, who is accompanied by whom, who needs help. */
export type ReceptionView = ViewHead & {
  readonly view: 'reception'
  readonly languages: readonly Language[]
  readonly services: readonly {
    readonly id: ServiceId
    readonly letter: string
    readonly name: Words
    readonly offered: boolean
    readonly waiting: number
  }[]
  readonly classes: readonly {
    readonly id: ClassId
    readonly name: Words
    readonly headStart: boolean
    readonly fromAgeYears: number | null
    readonly waiting: number
  }[]
  readonly counters: readonly DeskCounter[]
  /** Where a slip can come out. */
  readonly printers: readonly { readonly device: DeviceId; readonly name: string; readonly trouble?: Trouble }[]
  /** In the order of the rule; the first `RECEPTION_WAITING_MAX` of them. */
  readonly waiting: readonly DeskTicket[]
  readonly waitingTotal: number
  readonly missed: readonly DeskTicket[]
  readonly calls: readonly CalledVisitor[]
  readonly laneSteps: readonly LaneStep[]
  /** Those that have not ended first, the longest under way first; then those that ended, the newest first. */
  readonly lanes: readonly ShownLane[]
  readonly onDuty: readonly StaffOnDuty[]
  /** Nobody went yet: the longest waiting first; then those answered, the newest first. */
  readonly helps: readonly HelpCall[]
  readonly emergencies: readonly ShownEmergency[]
  readonly emergencyPlan?: EmergencyPlan
  readonly entryRegister: EntryRegister
}

/** How long those who were called today had waited, from the opening at the earliest; null until somebody was called. */
export type TodayWaits = { readonly n: number; readonly p50Ms: number | null; readonly p90Ms: number | null }

/** Who works at a counter, and what has been going on there since when; `since` is left out when nobody knows. */
export type DashboardCounter = DeskCounter & {
  readonly staffName?: string
  readonly number?: TicketNumber
  readonly doing: 'closed' | 'paused' | 'free' | 'called' | 'serving'
  readonly since?: Instant
}

/** What somebody should look at now. */
export type Alarm =
  | {
      readonly kind: 'emergency'
      readonly id: string
      readonly place: string
      readonly what: string
      readonly drill: boolean
      readonly since: Instant
    }
  | { readonly kind: 'help'; readonly id: string; readonly place: string; readonly since: Instant }
  | { readonly kind: 'elder-over-goal'; readonly id: TicketId; readonly number: TicketNumber; readonly since: Instant }
  | {
      readonly kind: 'call-unseen'
      readonly id: TicketId
      readonly number: TicketNumber
      readonly counterName: Words
      readonly since: Instant
    }
  | {
      readonly kind: 'slip'
      readonly id: TicketId
      readonly number: TicketNumber
      readonly trouble?: Trouble
      readonly since: Instant
    }
  | {
      readonly kind: 'device'
      readonly id: DeviceId
      readonly name: string
      readonly trouble: Trouble
      readonly since: Instant
    }

/** The hall at a glance, for the manager. */
export type DashboardView = ViewHead & {
  readonly view: 'dashboard'
  readonly waiting: number
  /** The longest wait of those who wait now; the range is what a newcomer would be told for the slowest service. */
  readonly byClass: readonly (WaitingCount & {
    readonly headStart: boolean
    readonly longestMs: number
    readonly today: TodayWaits
    readonly lowMinutes: number
    readonly highMinutes: number
  })[]
  readonly byService: readonly (WaitingCount & { readonly longestMs: number })[]
  readonly counters: readonly DashboardCounter[]
  /** Every quarter of an hour since the first number of the day: how many took one, how many were finished. */
  readonly quarters: readonly { readonly from: Instant; readonly taken: number; readonly finished: number }[]
  /** Elders are the classes that name an age. */
  readonly elderPromise: { readonly goalMinutes: number; readonly called: number; readonly within: number }
  readonly satisfaction: {
    readonly finished: number
    readonly rated: number
    readonly satisfied: number
    readonly low: number
  }
  /** The most urgent kind first, in each the oldest first; at most 30. */
  readonly alarms: readonly Alarm[]
}

export type View =
  | BoardView
  | BarView
  | GuidesView
  | DeskView
  | DispenserView
  | TicketView
  | ReviewView
  | ReceptionView
  | DashboardView
export type ViewOf<N extends View['view']> = Extract<View, { view: N }>
