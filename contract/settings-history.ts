// The history of a hall's settings, as the office reads it. It comes from the journal, so it reaches back to the hall's
// first day.
import type { Instant } from './ids.ts'
import type { Person } from './people.ts'
import type { HallSettings } from './settings.ts'
import type { Change } from './settings-changes.ts'

/** One saving of the settings. The oldest is the hall's beginning: it has no changes. */
export type SettingsEdition = {
  /** `2026-11-22-31`: the day and the place of its event in the journal. */
  readonly id: string
  readonly at: Instant
  readonly by: Person
  /** The name of the person or program, where it is still known; for the staff only. */
  readonly name?: string
  readonly isFirst: boolean
  readonly changes: readonly Change[]
}

/** Newest first; `next` asks for those before. */
export type SettingsHistory = { readonly items: readonly SettingsEdition[]; readonly next?: string }

/** The whole settings of one edition. */
export type SettingsOfEdition = { readonly id: string; readonly settings: HallSettings }
