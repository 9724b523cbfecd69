// The entry form read into what the server takes, checked while the visitor still stands here. Empty fields are left
// out: the least data that serves.
import { readIdNumber } from '#contract/id-number.ts'
import { readPhone } from '#contract/phone-number.ts'
import type { EntryDraft } from '#contract/registers.ts'
import { instantAt } from '#ui/hall-time.ts'

/** What stands in the form. `document`, `filledBy` and `codeBy` are `none` when nobody said. `at`: by the hall's clock; empty is now. */
export type EntryFields = {
  readonly pass: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly documentKind: string
  readonly documentNumber: string
  readonly temperature: string
  readonly filledBy: string
  readonly codeBy: string
  readonly at: string
}

export type Field = 'phone' | 'documentNumber' | 'temperature' | 'at'
export type Fault =
  | 'phone'
  | 'temperature'
  | 'document'
  | 'old-15'
  | 'length'
  | 'characters'
  | 'birth-date'
  | 'checksum'
  | 'time'
  | 'other'
/** The hall's own clock, and where it hangs. */
export type HallClock = { readonly timeZone: string; readonly nowMs: number }
export type Faults = Readonly<Partial<Record<Field, Fault>>>

/** numbers.md B8: 34.0 to 42.0 °C with one decimal. */
const COLDEST_C = 34
const HOTTEST_C = 42

/** An empty form for who passes by `pass`. */
export function emptyFields(pass: string): EntryFields {
  const nobodySaid = { name: '', phone: '', address: '', documentNumber: '', temperature: '', at: '' }
  return { pass, ...nobodySaid, documentKind: 'none', filledBy: 'staff', codeBy: 'none' }
}

/** What is to be sent, or what to look at again. `nowMs`: nobody came later than now. */
export function entryDraftOf(
  fields: EntryFields,
  { timeZone, nowMs }: HallClock,
): { readonly draft: EntryDraft } | { readonly faults: Faults } {
  const { pass, name, phone, address, documentKind, documentNumber, temperature, filledBy, codeBy } = fields
  const at = fields.at === '' ? undefined : instantAt(fields.at, timeZone)
  const isTimeWrong = fields.at !== '' && (at === undefined || Date.parse(at) > nowMs)
  const faults: Faults = { ...faultsIn(fields), ...(isTimeWrong && { at: 'time' }) }
  if (Object.keys(faults).length > 0) return { faults }
  const hasDocument = documentKind !== 'none'
  const draft = {
    pass,
    ...(name.trim() && { name: name.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
    ...(address.trim() && { address: address.trim() }),
    ...(hasDocument && { document: { kind: documentKind, number: documentNumber } }),
    ...(temperature.trim() && { temperature: readTemperature(temperature) }),
    ...(filledBy !== 'none' && { filledBy }),
    ...(codeBy !== 'none' && { codeBy }),
    ...(at && { at }),
  }
  // The choices come from lists of the contract; the server checks them all the same.
  return { draft: draft as EntryDraft }
}

/** 36.5 from `36.5`, `３６．５` or `36,5`; undefined when it cannot be a person's. */
export function readTemperature(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim().replace(/[,。]/, '.').replace(/℃|°C$/i, '')
  if (!/^\d{2}(\.\d)?$/.test(text)) return undefined
  const degrees = Number(text)
  return degrees >= COLDEST_C && degrees <= HOTTEST_C ? degrees : undefined
}

/** Which field of the form an error of the server is about. */
export function fieldOf(path: string): Field | undefined {
  if (path.startsWith('document')) return 'documentNumber'
  return path === 'phone' || path === 'temperature' || path === 'at' ? path : undefined
}

function faultsIn({ phone, documentKind, documentNumber, temperature }: EntryFields): Faults {
  const document = documentFault(documentKind, documentNumber)
  return {
    ...(phone.trim() && readPhone(phone) === undefined && { phone: 'phone' as const }),
    ...(document && { documentNumber: document }),
    ...(temperature.trim() && readTemperature(temperature) === undefined && { temperature: 'temperature' as const }),
  }
}

function documentFault(kind: string, number: string): Fault | undefined {
  if (kind === 'none') return undefined
  if (number.trim() === '') return 'document'
  if (kind !== 'id-card') return undefined
  const read = readIdNumber(number)
  return 'fault' in read ? read.fault : undefined
}
