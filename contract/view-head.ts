// What every view begins with: which hall, which day, how far it is, and what the clock says.
import type { Day, HallId, Instant, Words } from './ids.ts'

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
