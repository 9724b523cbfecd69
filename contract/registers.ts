// The registers that hold personal data: what may be written into them, and what their lists and single entries show.
// Every field may be left out: the least data that serves (PIPL art. 6).
import { z } from 'zod'
import { ID_NUMBER_DIGITS, type IdNumberFault, plainNumber, readIdNumber } from './id-number.ts'
import { type Day, Instant, StaffId, TicketName, type Words } from './ids.ts'
import { readPhone } from './phone-number.ts'
import { PassKind } from './settings.ts'

export const PERSON_NAME_CHARS_MAX = 60
export const ADDRESS_CHARS_MAX = 120
export const DOCUMENT_CHARS_MIN = 4
export const DOCUMENT_CHARS_MAX = 30
export const REASON_CHARS_MIN = 2
export const READ_REASON_CHARS_MAX = 80
export const SEARCH_CHARS_MAX = 60
/** numbers.md B8: measured again after five to ten minutes of rest. */
export const READ_AGAIN_AFTER_MS = 5 * 60_000

/** One line of plain text, trimmed and composed. */
export const line = (charsMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charsMax)
    .regex(/^\P{Cc}*$/u, 'one line of plain text')
    .transform((text) => text.normalize('NFC'))

/** Any phone that somebody has, or 无电话. */
export const Phone = z.string().max(40).transform(toPhone)

/** What a visitor showed. Only the first kind is checked by program; a card of social security carries the same number. */
export const DocumentKind = z.enum(['id-card', 'social-security-card', 'residence-permit', 'passport', 'other'])
export type DocumentKind = z.infer<typeof DocumentKind>

export const PersonalDocument = z
  .strictObject({ kind: DocumentKind, number: z.string().max(60) })
  .transform(({ kind, number }, context) => {
    const fault = faultOf(kind, plainNumber(number))
    if (fault) context.addIssue({ code: 'custom', path: ['number'], message: FAULTS[fault] })
    return { kind, number: plainNumber(number) }
  })
export type PersonalDocument = z.infer<typeof PersonalDocument>

/** numbers.md B8: 34.0 to 42.0 °C with one decimal. */
export const Temperature = z.number().min(34).max(42).multipleOf(0.1)

/** One entry of the entry register (入厅登记), as a guide writes it. `at` is given when it is typed in from paper. */
export const EntryDraft = z.strictObject({
  name: line(PERSON_NAME_CHARS_MAX).optional(),
  phone: Phone.optional(),
  address: line(ADDRESS_CHARS_MAX).optional(),
  document: PersonalDocument.optional(),
  pass: PassKind,
  temperature: Temperature.optional(),
  filledBy: z.enum(['self', 'staff']).optional(),
  /** measures.md row 22: by whom the code was got; only the relation, never a second person. */
  codeBy: z.enum(['self', 'family', 'friend', 'staff']).optional(),
  ticket: TicketName.optional(),
  at: Instant.optional(),
})
export type EntryDraft = z.infer<typeof EntryDraft>

/** A measurement, and whether it was over the hall's threshold at that moment. */
export const Reading = z.strictObject({ temperature: z.number(), at: Instant, over: z.boolean() })
export type Reading = z.infer<typeof Reading>

/** What the server adds to every entry; a change may carry it along, and it is let go. */
export const EntryFacts = z.strictObject({
  id: z.string(),
  day: z.string(),
  by: StaffId,
  forgetOn: z.string(),
  readings: z.array(Reading),
  needsSecondReading: z.boolean(),
  notAdmitted: z.boolean(),
  secondReadingFrom: Instant,
  instruction: z.unknown(),
})

/** What `GET` gives of one entry, changed, is what `PUT` takes. */
export const ChangedEntry = z.strictObject({ ...EntryDraft.shape, ...EntryFacts.partial().shape })
export type ChangedEntry = z.infer<typeof ChangedEntry>

/** `at` is given when the second measurement is typed in from paper. */
export const NewReading = z.strictObject({ temperature: Temperature, at: Instant.optional() })

/** An entry as lists show it (every personal field masked), and as one in full is given. */
export type ShownEntry = Omit<EntryDraft, 'at'> & {
  readonly id: string
  readonly at: Instant
  readonly day: Day
  readonly by: string
  /** The day on which it is gone. */
  readonly forgetOn: Day
  /** Over the threshold: to be measured again from `secondReadingFrom` on. */
  readonly needsSecondReading?: true
  readonly secondReadingFrom?: Instant
  /** Over the threshold again: what to say stands in `instruction`, and no number is given. */
  readonly notAdmitted?: true
  readonly instruction?: Words
  /** Only of one in full. */
  readonly readings?: readonly Reading[]
  /** Its key is not on this server: nothing but its time is known. */
  readonly unreadable?: true
}

/** What remains for ever: how many came in which way on a day. */
export type EntryCount = { readonly day: Day; readonly pass: string; readonly count: number }

const DOCUMENT = new RegExp(`^[\\p{L}\\d]{${DOCUMENT_CHARS_MIN},${DOCUMENT_CHARS_MAX}}$`, 'u')

type DocumentFault = IdNumberFault | 'document' | 'bank-card'

const FAULTS: Readonly<Record<DocumentFault, string>> = {
  'old-15': 'numbers of 15 digits are void since 2013-01-01: please take the 18 digits of the present card',
  length: `an ID number has ${ID_NUMBER_DIGITS} digits`,
  characters: 'an ID number has digits only, and perhaps an X at the end',
  'birth-date': 'the digits 7 to 14 are no day of birth: please look again',
  checksum: 'the last digit does not fit the others: please look again',
  document: `a document number has ${DOCUMENT_CHARS_MIN} to ${DOCUMENT_CHARS_MAX} letters and digits`,
  'bank-card': 'this looks like the number of a bank card, which is never written down here',
}

// The number on a social-security card has about nine characters, or is the holder's ID number; the long one belongs to
// the bank (numbers.md B8: never validate, never store).
function faultOf(kind: DocumentKind, number: string): DocumentFault | undefined {
  const isIdNumber = kind === 'id-card' || (kind !== 'passport' && /^\d{17}[\dX]$/.test(number))
  if (isIdNumber) {
    const read = readIdNumber(number)
    return 'fault' in read ? read.fault : undefined
  }
  if (/^\d{16,}$/.test(number)) return 'bank-card'
  return DOCUMENT.test(number) ? undefined : 'document'
}

function toPhone(typed: string, context: z.RefinementCtx): string {
  const phone = readPhone(typed)
  if (phone === undefined) {
    const message = 'a phone looks like 13800001234 or 0771-5501234; without one write 无电话'
    context.addIssue({ code: 'custom', message })
  }
  return phone ?? ''
}
