// The history of a hall's settings: every saving in the journal, over all days, each compared with the one before it.

import type { HallId } from '#contract/ids.ts'
import type { Person } from '#contract/people.ts'
import type { HallSettings } from '#contract/settings.ts'
import { changesBetween } from '#contract/settings-changes.ts'
import type { SettingsEdition, SettingsHistory } from '#contract/settings-history.ts'
import type { Db } from './database/open-database.ts'
import type { Journal, Place, SettingsEntry } from './journal/journal.ts'

/** `2026-11-22-31`: day and place, as an address carries it. */
export const editionId = ({ day, position }: Place): string => `${day}-${position}`

/** The other way round; the id must be one. */
export function placeOf(id: string): Place {
  return { day: id.slice(0, 10), position: Number(id.slice(11)) }
}

type Reading = { readonly journal: Journal; readonly db: Db; readonly hall: HallId }

/** One page, newest first. Names of the staff stand in it: for the office only. */
export async function readSettingsHistory(
  { journal, db, hall }: Reading,
  limit: number,
  before?: Place,
): Promise<SettingsHistory> {
  // One more than is shown: the oldest of a page is compared with it.
  const entries = await journal.settingsHistory(hall, limit + 1, before)
  const shown = entries.slice(0, limit)
  const nameOf = await namesOf(
    db,
    shown.map(({ event }) => event.by),
  )
  const last = shown.at(-1)
  const isMore = entries.length > shown.length
  return {
    items: shown.map((entry, at) => toEdition(entry, entries[at + 1], nameOf(entry.event.by))),
    ...(isMore && last && { next: editionId(last) }),
  }
}

/** The whole settings of one edition; undefined when no settings were saved there. */
export async function settingsAt(
  { journal, hall }: Omit<Reading, 'db'>,
  place: Place,
): Promise<HallSettings | undefined> {
  const [entry] = await journal.settingsHistory(hall, 1, { ...place, position: place.position + 1 })
  return entry && editionId(entry) === editionId(place) ? entry.event.settings : undefined
}

function toEdition(entry: SettingsEntry, before: SettingsEntry | undefined, name: string | undefined): SettingsEdition {
  const { at, by, settings } = entry.event
  return {
    id: editionId(entry),
    at,
    by,
    ...(name !== undefined && { name }),
    isFirst: !before,
    changes: before ? changesBetween(before.event.settings, settings) : [],
  }
}

async function namesOf(db: Db, people: readonly Person[]): Promise<(person: Person) => string | undefined> {
  const idsOf = (kind: Person['kind']) => [
    ...new Set(people.flatMap((one) => (one.kind === kind && 'id' in one ? [one.id] : []))),
  ]
  const [staff, programs] = await Promise.all([
    db.staff.findMany({ where: { id: { in: idsOf('staff') } }, select: { id: true, name: true } }),
    db.apiToken.findMany({ where: { id: { in: idsOf('program') } }, select: { id: true, name: true } }),
  ])
  const names = new Map([...staff, ...programs].map(({ id, name }) => [id, name]))
  return (person) => ('id' in person ? names.get(person.id) : undefined)
}
