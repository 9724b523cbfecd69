// What stands at the door: the dispenser, a visitor's own ticket, and the guides at the reception.
import type { Slip, TicketState } from './answers.ts'
import type { LaneStep, Need, Told } from './commands.ts'
import type { DeskCounter, DeskTicket, HelpCall, ShownEmergency } from './counter-views.ts'
import type { PanelScreen, Trouble } from './devices.ts'
import type {
  ClassId,
  DeviceId,
  Instant,
  Language,
  ServiceId,
  StaffId,
  TicketCode,
  TicketId,
  TicketNumber,
  Words,
} from './ids.ts'
import type { Role } from './people.ts'
import type { EmergencyPlan, EntryRegister } from './settings.ts'
import type { ShownCall } from './signage-views.ts'
import type { ViewHead } from './view-head.ts'

/** What the dispenser offers now. */
export type DispenserView = ViewHead & {
  readonly view: 'dispenser'
  readonly languages: readonly Language[]
  readonly device?: DeviceId
  /** What the manager called this dispenser: the place that a call for help names. */
  readonly name?: string
  readonly screen?: PanelScreen
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
