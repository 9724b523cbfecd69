// What the office sees: the hall at a glance, and what somebody should look at now.
import type { DeskCounter } from './counter-views.ts'
import type { Trouble } from './devices.ts'
import type { DeviceId, Instant, TicketId, TicketNumber, Words } from './ids.ts'
import type { WaitingCount } from './signage-views.ts'
import type { ViewHead } from './view-head.ts'

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
export type AlarmCause =
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

/** `alarm` is its name, by which it is acknowledged; `seen` tells who looks after it (the name while signed in). */
export type Alarm = AlarmCause & {
  readonly alarm: string
  readonly seen?: { readonly at: Instant; readonly staffName?: string }
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
