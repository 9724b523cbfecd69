// What every view begins with: which hall, which day, how far it is, and what the clock says.
import type { Day, HallId, Instant, TakeoverId, Words, ZoneId } from './ids.ts'
import type { TakeoverText } from './takeover.ts'

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
  /** What is on all screens of the hall or of a zone now, the one that goes first first; absent when there is none. */
  readonly takeovers?: readonly ShownTakeover[]
}

/** measures.md row 63. A screen shows it until `until` by the server's clock, also when the server is away. */
export type ShownTakeover = {
  readonly takeover: TakeoverId
  /** Absent: the whole hall. */
  readonly zone?: ZoneId
  readonly zoneName?: Words
  /** The other zones of the hall: a screen that hangs there does not show it; one that knows no zone does. */
  readonly notIn?: readonly ZoneId[]
  readonly text: TakeoverText
  readonly drill: boolean
  readonly since: Instant
  readonly until: Instant
}

/** `before` opening, `early` (numbers are given, counters are not open yet), `open`, `ending` (no numbers any more), `closed`. */
export type DayPhase = 'before' | 'early' | 'open' | 'ending' | 'closed'
