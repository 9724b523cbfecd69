// The entry register (入厅登记): who came in which way, and how warm. Described here; sealed, found and forgotten like any
// other register.
import { ageOn, plainNumber, readIdNumber } from '#contract/id-number.ts'
import { type Day, type Instant, toInstant, toMs } from '#contract/ids.ts'
import { maskAddress, maskName, maskNumber, maskPhone } from '#contract/masks.ts'
import { NO_PHONE, phoneDigits, readPhone } from '#contract/phone-number.ts'
import {
  type ChangedEntry,
  type EntryDraft,
  READ_AGAIN_AFTER_MS,
  type Reading,
  type ShownEntry,
} from '#contract/registers.ts'
import type { EntryRegister } from '#contract/settings.ts'
import type { Kept, Ledger } from './register.ts'

/** What is sealed of an entry. `by` is who wrote it in; the visitor's temperatures stand in `readings`. */
export type EntryBody = Omit<EntryDraft, 'at' | 'temperature'> & {
  readonly by: string
  readonly readings: readonly Reading[]
}

const PASS_KIND = 'pass '
const OVER_THRESHOLD = 'over-threshold'

export const entriesLedger: Ledger<EntryBody> = {
  name: 'entries',
  keepDays: ({ entryRegister }) => entryRegister.keepDays,
  keywords: ({ name, phone, document }) => [
    ...(name ? [nameWord(name)] : []),
    ...(phone && phone !== NO_PHONE ? phoneWords(phone) : []),
    ...(document ? [numberWord(document.number)] : []),
  ],
  wanted: (typed) => [nameWord(typed), phoneWord(readPhone(typed) ?? typed), numberWord(typed)],
  kinds: ({ pass, readings }) => [PASS_KIND + pass, ...(readings.some(({ over }) => over) ? [OVER_THRESHOLD] : [])],
}

/** The counted kinds in the words of the wire. */
export function countOf(kind: string): { readonly pass: string } | { readonly overThreshold: true } {
  return kind.startsWith(PASS_KIND) ? { pass: kind.slice(PASS_KIND.length) } : { overThreshold: true }
}

/** A new entry as it is sealed. `at` is when the visitor came. */
export function entryBody(draft: EntryDraft, at: Instant, by: string, { thresholdC }: EntryRegister): EntryBody {
  const { temperature, at: _at, ...fields } = draft
  return { ...fields, by, readings: temperature === undefined ? [] : [reading(temperature, at, thresholdC)] }
}

/** A corrected entry: who wrote it and earlier measurements stay; a temperature that differs corrects the last one. */
export function changedBody(before: EntryBody, changed: ChangedEntry, at: Instant, register: EntryRegister): EntryBody {
  const { id: _i, day: _d, by: _b, forgetOn: _f, readings: _r, instruction: _n, ...draft } = changed
  const { needsSecondReading: _s, notAdmitted: _a, secondReadingFrom: _o, ...fields } = draft
  const fresh = entryBody(fields, at, before.by, register)
  const [corrected] = fresh.readings
  const last = before.readings.at(-1)
  if (!corrected) return fresh
  if (!last) return fresh
  const same = last.temperature === corrected.temperature
  return { ...fresh, readings: [...before.readings.slice(0, -1), same ? last : { ...corrected, at: last.at }] }
}

/** The entry with one more measurement. */
export function withReading(
  body: EntryBody,
  temperature: number,
  at: Instant,
  { thresholdC }: EntryRegister,
): EntryBody {
  return { ...body, readings: [...body.readings, reading(temperature, at, thresholdC)] }
}

/** Does a measurement have to follow, and from when on; or is it clear? measures.md row 19, numbers.md B8. */
export function admission({ readings }: EntryBody): { readonly from: Instant } | 'not-admitted' | 'clear' {
  const last = readings.at(-1)
  if (!last?.over) return 'clear'
  return readings.length === 1 ? { from: toInstant(toMs(last.at) + READ_AGAIN_AFTER_MS) } : 'not-admitted'
}

/** Is the holder of this document still to be born on that day? Then a digit is wrong that the last one cannot tell. */
export function isBornAfter({ document }: Pick<EntryDraft, 'document'>, day: Day): boolean {
  const read = document && readIdNumber(document.number)
  return read !== undefined && 'birthDay' in read && ageOn(read.birthDay, day) < 0
}

/** As lists show it: enough to know one's own again. */
export function maskedEntry(kept: Kept<EntryBody>, register: EntryRegister): ShownEntry {
  const { body } = kept
  if (!body) return { ...factsOf(kept), pass: '', by: '', unreadable: true }
  const { name, phone, address, document } = body
  return {
    ...fullEntry({ ...kept, body }, register),
    ...(name && { name: maskName(name) }),
    ...(phone && { phone: maskPhone(phone) }),
    ...(address && { address: maskAddress(address) }),
    ...(document && { document: { kind: document.kind, number: maskNumber(document.number) } }),
  }
}

/** The whole entry, for whoever has a reason that is written down. */
export function fullEntry(kept: Kept<EntryBody> & { body: EntryBody }, { instruction }: EntryRegister): ShownEntry {
  const { readings, ...fields } = kept.body
  const temperature = readings.at(-1)?.temperature
  const state = admission(kept.body)
  return {
    ...factsOf(kept),
    ...fields,
    ...(temperature !== undefined && { temperature }),
    ...(readings.length > 1 && { readings }),
    ...(typeof state === 'object' && { needsSecondReading: true, secondReadingFrom: state.from }),
    ...(state === 'not-admitted' && { notAdmitted: true, ...(instruction && { instruction }) }),
  }
}

/** The texts that a reason must not repeat. */
export function namesIn({ name, phone, address, document }: EntryBody): readonly string[] {
  return [name, phone === NO_PHONE ? undefined : phone, address, document?.number].filter((text) => text !== undefined)
}

function factsOf({ id, at, day, forgetOn }: Kept<EntryBody>) {
  return { id, at, day, forgetOn }
}

function reading(temperature: number, at: Instant, thresholdC: number): Reading {
  return { temperature, at, over: temperature >= thresholdC }
}

// Whoever writes 阿卜杜拉·买买提 or MARIA with other dots, spaces or capitals means the same person.
function nameWord(name: string): string {
  return `name ${name
    .normalize('NFKC')
    .replaceAll(/[\s·•・.]/g, '')
    .toLowerCase()}`
}

function phoneWord(phone: string): string {
  return `phone ${phoneDigits(phone.normalize('NFKC'))}`
}

// A landline is found with its area and without.
function phoneWords(phone: string): readonly string[] {
  const [, local] = phone.split('-')
  return local ? [phoneWord(phone), phoneWord(local)] : [phoneWord(phone)]
}

function numberWord(number: string): string {
  return `number ${plainNumber(number)}`
}
