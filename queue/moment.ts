// Time and the asker come in by the door: the queue itself knows neither clock nor chance.
import type { Day, Instant, TicketCode } from '#contract/ids.ts'
import type { Person, Role } from '#contract/people.ts'

/** One stretch of opening of this day, as milliseconds of the epoch. */
export type Stretch = { readonly opensMs: number; readonly takingClosesMs: number; readonly closesMs: number }

/** What a decision may know of the world: the time, the hall's day and its calendar, who asks, and one fresh secret word. */
export type Moment = {
  readonly now: Instant
  readonly nowMs: number
  readonly day: Day
  readonly stretches: readonly Stretch[]
  readonly asker: Asker
  readonly freshCode: TicketCode
}

/** Who asks, and as what; the door has settled both. */
export type Asker = { readonly person: Person; readonly roles: readonly Role[] }

/** May this asker act at counters that somebody else has opened? */
export function mayStandIn({ person, roles }: Asker): boolean {
  return person.kind !== 'staff' || roles.includes('admin') || roles.includes('manager')
}
