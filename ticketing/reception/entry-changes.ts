// Correcting an entry: only what was really changed goes to the server, and what a colleague changed meanwhile is shown
// before anything is written over it. Pure.
import type { EntryDraft, ShownEntry } from '#contract/registers.ts'
import { wallTimeAt } from '#ui/hall-time.ts'
import { type EntryFields, entryDraftOf, type Faults, type HallClock } from './entry-draft.ts'

/** What `PATCH` takes: the fields that differ; null empties one. */
export type EntryChanges = { readonly [Name in keyof EntryDraft]?: EntryDraft[Name] | null }

/** A field that a colleague changed. `isMineToo`: so did I, and mine is what stands in the form. */
export type News = { readonly field: keyof EntryFields; readonly theirs: string; readonly isMineToo: boolean }

const sent = ['name', 'phone', 'address', 'document', 'pass', 'temperature', 'filledBy', 'codeBy', 'at'] as const

/** An entry that was read in full, as it stands in the form. `at` is by the hall's clock. */
export function fieldsOf(entry: ShownEntry, timeZone: string): EntryFields {
  const { pass, name = '', phone = '', address = '', document, temperature, filledBy, codeBy } = entry
  return {
    pass,
    name,
    phone,
    address,
    documentKind: document?.kind ?? 'none',
    documentNumber: document?.number ?? '',
    temperature: temperature?.toFixed(1) ?? '',
    filledBy: filledBy ?? 'none',
    codeBy: codeBy ?? 'none',
    at: wallTimeAt(entry.at, timeZone),
  }
}

/** What is to be sent from the form as it was read to the form as it is now; `same` when nothing differs. */
export function changesOf(
  before: EntryFields,
  now: EntryFields,
  clock: HallClock,
): { readonly changes: EntryChanges } | { readonly faults: Faults } | 'same' {
  const read = entryDraftOf(now, clock)
  if ('faults' in read) return read
  const was = entryDraftOf(before, clock)
  const old: Partial<EntryDraft> = 'draft' in was ? was.draft : {}
  const different = sent.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(read.draft[name]))
  if (different.length === 0) return 'same'
  return { changes: Object.fromEntries(different.map((name) => [name, read.draft[name] ?? null])) }
}

/**
 * Two at the same entry: what I did not touch becomes what the colleague wrote, what I wrote stays in the form.
 * `before` is what both of us had read. The news name every field that the colleague changed to something else.
 */
export function meet(before: EntryFields, mine: EntryFields, theirs: EntryFields) {
  const names = Object.keys(before) as (keyof EntryFields)[]
  const isMine = (name: keyof EntryFields) => mine[name] !== before[name]
  const met = names.map((name) => [name, isMine(name) ? mine[name] : theirs[name]] as const)
  const news = names
    .filter((name) => theirs[name] !== before[name] && theirs[name] !== mine[name])
    .map((field): News => ({ field, theirs: theirs[field], isMineToo: isMine(field) }))
  return { fields: Object.fromEntries(met) as EntryFields, news }
}
