// Review cases (差评跟进): what was not good, what the visitor wrote, and what was done about it. Described here; sealed,
// found and forgotten like any other register. The phone of whoever wants to be called stands apart (contacts-apart.ts).
import type { ReviewReason } from '#contract/commands.ts'
import { type Day, type Instant, toMs } from '#contract/ids.ts'
import { maskPhone } from '#contract/masks.ts'
import { NO_PHONE } from '#contract/phone-number.ts'
import {
  CASE_NOTES_MAX,
  type CaseNote,
  type CaseState,
  type CaseVisit,
  type ChangedCase,
  type ReviewWords,
  type ShownCase,
  USUAL_REVIEWS,
} from '#contract/review-cases.ts'
import type { HallSettings } from '#contract/settings.ts'
import { addDays, dayIn, isWorkingDay, nextDay } from '../calendar.ts'
import type { Kept, Ledger } from './register.ts'

/** numbers.md B8: a rating with its comment is kept two years. */
export const CASE_KEEP_DAYS = 730
/** A calendar without any open day ends somewhere. */
const DUE_LOOK_DAYS_MAX = 90

/** What is sealed of a case; `phone` apart from the rest. */
export type CaseBody = {
  readonly ticket?: string
  readonly number?: string
  readonly level: number
  readonly reasons: readonly ReviewReason[]
  readonly from: 'pad' | 'paper' | 'guide'
  readonly visit?: CaseVisit
  readonly comment?: string
  readonly wantsCall: boolean
  /** There is, or was, a phone. */
  readonly named: boolean
  readonly phone?: string
  readonly state: CaseState
  readonly dueOn: Day
  readonly contactedAt?: Instant
  readonly closedAt?: Instant
  readonly closedOn?: Day
  readonly notes: readonly CaseNote[]
}

export const casesLedger: Ledger<CaseBody> = {
  name: 'review-cases',
  keepDays: () => CASE_KEEP_DAYS,
  keywords: ({ number }) => (number ? [numberWord(number)] : []),
  wanted: (typed) => [numberWord(typed)],
  kinds: ({ level }) => [`level ${level}`],
}

/** A case as it begins. */
export function newCase(
  review: Pick<CaseBody, 'ticket' | 'number' | 'level' | 'reasons' | 'from' | 'visit'>,
  day: Day,
  settings: HallSettings,
): CaseBody {
  return { ...review, wantsCall: false, named: false, state: 'open', dueOn: dueOn(settings, day), notes: [] }
}

/** The day by which a review of `day` is to be settled: so many days later on which the hall is open. */
export function dueOn({ hours, reviews = USUAL_REVIEWS }: Pick<HallSettings, 'hours' | 'reviews'>, day: Day): Day {
  let left = reviews.dueWorkingDays
  let due = day
  for (let looked = 0; left > 0 && looked < DUE_LOOK_DAYS_MAX; looked += 1) {
    due = nextDay(due)
    if (isWorkingDay(hours, due)) left -= 1
  }
  return due
}

/** The case with what the visitor said; undefined when they have said something already. */
export function withWords(body: CaseBody, { comment, wantsCall, phone }: ReviewWords): CaseBody | undefined {
  if (body.comment !== undefined || body.named || body.wantsCall) return undefined
  const reachable = phone !== undefined && phone !== NO_PHONE
  return {
    ...body,
    ...(comment && { comment }),
    ...(reachable && { phone }),
    wantsCall: (wantsCall ?? false) || reachable,
    named: reachable,
  }
}

/** The case after somebody did something about it; the review itself stays as it was. */
export function changedCase(
  before: CaseBody,
  { state, note, phone }: ChangedCase,
  { at, by, timeZone }: { readonly at: Instant; readonly by: string; readonly timeZone: string },
): CaseBody {
  const { phone: _p, contactedAt, closedAt, closedOn, ...kept } = before
  const reachable = phone !== undefined && phone !== NO_PHONE
  const isMoved = state !== before.state
  const isClosed = state === 'settled' || state === 'not-upheld'
  const wasClosed = closedAt !== undefined
  const line: CaseNote = { at, by, ...(isMoved && { state }), ...(note && { text: note }) }
  return {
    ...kept,
    ...(reachable && { phone }),
    named: before.named || reachable,
    state,
    // Put back to the beginning, nobody was called after all.
    ...(state === 'contacted' && { contactedAt: contactedAt ?? at }),
    ...(isClosed && contactedAt && { contactedAt }),
    ...(isClosed && { closedAt: wasClosed ? closedAt : at, closedOn: closedOn ?? dayIn(timeZone, toMs(at)) }),
    notes: isMoved || note ? [...before.notes, line].slice(-CASE_NOTES_MAX) : before.notes,
  }
}

/** As lists show it: nothing that the visitor wrote. */
export function maskedCase(kept: Kept<CaseBody>, today: Day): ShownCase {
  const { body, ...facts } = kept
  if (!body) return { ...shown(facts, UNREADABLE, today), unreadable: true }
  const { phone } = body
  return { ...shown(facts, body, today), ...(phone && { phone: maskPhone(phone) }) }
}

/** The whole case, for whoever has a reason that is written down. */
export function fullCase({ body, ...facts }: Kept<CaseBody> & { body: CaseBody }, today: Day): ShownCase {
  const { phone, comment, notes } = body
  return { ...shown(facts, body, today), ...(phone && { phone }), ...(comment && { comment }), notes }
}

/** Is it past its day, and not closed? */
export function isOverdue({ state, dueOn: due }: Pick<CaseBody, 'state' | 'dueOn'>, today: Day): boolean {
  return (state === 'open' || state === 'contacted') && due < today
}

/** On which day the phone is forgotten (numbers.md B8): 90 days after closing, and half a year after the review at last. */
export function contactForgetOn(day: Day, { closedOn }: Pick<CaseBody, 'closedOn'>): Day {
  const last = addDays(day, CONTACT_OPEN_DAYS_MAX)
  const afterClosing = closedOn && addDays(closedOn, CONTACT_AFTER_CLOSING_DAYS)
  return afterClosing && afterClosing < last ? afterClosing : last
}

const CONTACT_AFTER_CLOSING_DAYS = 90
/** A case that nobody closes must not keep a phone for ever. */
const CONTACT_OPEN_DAYS_MAX = 180

const UNREADABLE: CaseBody = {
  level: 1,
  reasons: [],
  from: 'pad',
  wantsCall: false,
  named: false,
  state: 'open',
  dueOn: '9999-12-31',
  notes: [],
}

function shown({ id, at, day, forgetOn }: Omit<Kept<CaseBody>, 'body'>, body: CaseBody, today: Day): ShownCase {
  const { phone: _p, comment, notes: _n, closedOn: _c, ...open } = body
  return { id, at, day, forgetOn, ...open, commented: comment !== undefined, overdue: isOverdue(body, today) }
}

// Whoever types l001 means L001.
function numberWord(number: string): string {
  return `number ${number.normalize('NFKC').toUpperCase()}`
}
