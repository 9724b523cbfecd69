// The journal: what happened in each hall on each day, in order, from position 1 without a gap. It is the only truth of
// the house; whatever else stands in a table can be made again from it.
import type { Entry, EventOf, HallEvent } from '#contract/events.ts'
import type { Day, HallId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'

/** Events that belong together: they take the positions after + 1, after + 2 … of the hall's day, all or none. */
export type Append = {
  readonly hall: HallId
  readonly day: Day
  /** How many events the writer knew of when it decided. */
  readonly after: number
  readonly events: readonly HallEvent[]
  /**
   * Appends with the same number were decided one upon the other. Once one of them lost its place, the journal refuses
   * whatever else comes with that number: it stands on events that are not there. A writer that has read on takes
   * another number. Left out by a writer that waits for each append before it decides the next.
   */
  readonly line?: number
}

/**
 * `place-taken`: another writer was faster, and nothing of this append was written. The writer reads on from the last
 * position that it knows and decides again.
 */
export type Appended = 'written' | 'place-taken'

/** The settings that a day began with or was changed to, and where they stand. */
export type SettledSettings = { readonly day: Day; readonly position: number; readonly settings: HallSettings }

/** The place of an event in the journal of a hall. */
export type Place = { readonly day: Day; readonly position: number }

/** The settings were saved, or (the very first) the hall began with them. */
export type SettingsEntry = Place & { readonly event: EventOf<'settings-changed'> | EventOf<'day-begun'> }

export type Journal = {
  /** Resolves only when the events are on the disk. Rejects when the disk failed, and from then on always. */
  readonly append: (append: Append) => Promise<Appended>
  /** The entries of a hall's day behind a position, in order. Sealed parts are opened where the key is there. */
  readonly read: (hall: HallId, day: Day, after: number) => Promise<readonly Entry[]>
  /** The newest settings of a hall, of whatever day; undefined for a hall that has never begun a day. */
  readonly latestSettings: (hall: HallId) => Promise<SettledSettings | undefined>
  /**
   * Every saving of the settings over all days, newest first, and last what the hall began with: at most `limit`, those
   * before a place or (without one) from the newest on.
   */
  readonly settingsHistory: (hall: HallId, limit: number, before?: Place) => Promise<readonly SettingsEntry[]>
  /** The days of a hall that have any event, oldest first, from and to included. */
  readonly days: (hall: HallId, from?: Day, to?: Day) => Promise<readonly Day[]>
  /** Waits for what is being written and takes no more. The database stays open: whoever opened it closes it. */
  readonly close: () => Promise<void>
}
