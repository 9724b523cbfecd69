// The follow-up of low reviews (差评): what is typed in, what its list shows, and the figures of a month. Every low review
// makes one case; what the visitor wrote and where to call is sealed, and never stands in the journal.
import { z } from 'zod'
import { REVIEW_REASONS_MAX, ReviewReason } from './commands.ts'
import { Day, Instant, TicketNumber } from './ids.ts'
import { line, Phone } from './registers.ts'

export const COMMENT_CHARS_MAX = 200
export const NOTE_CHARS_MAX = 200
export const CASE_NOTES_MAX = 50
/** Paper is typed in for so many days back. */
export const TYPED_DAYS_MAX = 7

/** measures.md row 78. `not-upheld`: misjudged or malicious, and kept apart from the figures (numbers.md B5, 申诉复核). */
export const CaseState = z.enum(['open', 'contacted', 'settled', 'not-upheld'])
export type CaseState = z.infer<typeof CaseState>

const ReviewFrom = z.enum(['pad', 'paper', 'guide'])
const LowLevel = z.int().min(1).max(2)
const reasons = z.array(ReviewReason).max(REVIEW_REASONS_MAX)
// A comment may be typed in several lines; it is kept as one.
const comment = z
  .string()
  .max(COMMENT_CHARS_MAX * 2)
  .transform((typed) => typed.replaceAll(/\s+/g, ' '))
  .pipe(line(COMMENT_CHARS_MAX))
const said = {
  comment: comment.optional(),
  /** The visitor wishes to be called back; without a phone the hall cannot. */
  wantsCall: z.boolean().optional(),
  phone: Phone.optional(),
}

/** What a visitor adds to a low level: all of it may be left out. */
export const ReviewWords = z.strictObject(said)
export type ReviewWords = z.infer<typeof ReviewWords>

/** A rating on paper, or asked by a guide; `day` without a word is today. */
export const TypedReview = z.strictObject({
  day: Day.optional(),
  number: TicketNumber,
  level: z.int().min(1).max(5),
  reasons: reasons.optional(),
  by: z.enum(['paper', 'guide']),
  ...said,
})
export type TypedReview = z.infer<typeof TypedReview>

/** `counted`: it stands in the figures of its day. A day that is over keeps its figures, and a low paper is followed up. */
export type TypedReviewAnswer = { readonly counted: boolean; readonly day: Day; readonly case?: string }

/** A case that no ticket of this house stands behind: by letter, or from the hotline. */
export const CaseDraft = z.strictObject({
  number: TicketNumber.optional(),
  level: LowLevel,
  reasons: reasons.optional(),
  from: z.enum(['paper', 'guide']),
  at: Instant.optional(),
  ...said,
})
export type CaseDraft = z.infer<typeof CaseDraft>

/** A line in the history of a case: who did what. */
export type CaseNote = {
  readonly at: Instant
  readonly by: string
  readonly state?: CaseState
  readonly text?: string
}

/** The visit as it was when the review came; no person stands in it but the one who served. */
export type CaseVisit = {
  readonly service: string
  readonly class: string
  readonly elder: boolean
  readonly counter?: string
  readonly staff?: string
  readonly takenAt: Instant
  readonly calledAt?: Instant
  readonly startedAt?: Instant
  readonly finishedAt?: Instant
}

/** What stays as it was may be carried along in a change, and is let go: nobody edits a review. */
const CaseFacts = z.strictObject({
  id: z.string(),
  at: Instant,
  day: z.string(),
  forgetOn: z.string(),
  ticket: z.string(),
  number: z.string(),
  level: LowLevel,
  reasons,
  from: ReviewFrom,
  visit: z.unknown(),
  comment: z.string(),
  commented: z.boolean(),
  wantsCall: z.boolean(),
  named: z.boolean(),
  dueOn: z.string(),
  overdue: z.boolean(),
  contactedAt: Instant,
  closedAt: Instant,
  notes: z.unknown(),
})

/** What `GET` gives of one case, changed, is what `PUT` takes: its state, one more note, a phone that was misheard. */
export const ChangedCase = z.strictObject({
  ...CaseFacts.partial().shape,
  state: CaseState,
  note: line(NOTE_CHARS_MAX).optional(),
  phone: Phone.optional(),
})
export type ChangedCase = z.infer<typeof ChangedCase>

/** A case as lists show it: no comment, no notes, the phone masked; and as one in full is given. */
export type ShownCase = {
  readonly id: string
  readonly at: Instant
  readonly day: Day
  readonly forgetOn: Day
  readonly ticket?: string
  readonly number?: string
  readonly level: number
  readonly reasons: readonly ReviewReason[]
  readonly from: 'pad' | 'paper' | 'guide'
  readonly visit?: CaseVisit
  /** There is a comment: it is read with a reason. */
  readonly commented: boolean
  readonly wantsCall: boolean
  /** There is, or was, a phone to call. */
  readonly named: boolean
  readonly phone?: string
  readonly state: CaseState
  /** The day by which it is to be settled. */
  readonly dueOn: Day
  readonly overdue: boolean
  readonly contactedAt?: Instant
  readonly closedAt?: Instant
  readonly comment?: string
  readonly notes?: readonly CaseNote[]
  readonly unreadable?: true
}

/** The follow-up of the low reviews of a month (numbers.md B5). Shares are null where there is nothing to share. */
export type CaseFigures = {
  readonly month: string
  readonly cases: number
  /** Not closed yet, and those of them past their day. */
  readonly open: number
  readonly overdue: number
  readonly settled: number
  readonly notUpheld: number
  /** 差评整改率: settled, of all but those not upheld. */
  readonly settledShare: number | null
  /** 按时整改率: settled in time, of those that are settled or past their day. */
  readonly onTimeShare: number | null
  /** 回访率: called back, of those who left a phone. */
  readonly calledBackShare: number | null
  /** Calendar days from the review to its closing. */
  readonly medianDaysToClose: number | null
}

/** The month's figure as everybody may see it (服务评价公开): nobody who served stands in it. */
export type PublicReviews = {
  /** 2026-11 */
  readonly month: string
  readonly finished: number
  readonly rated: number
  /** Of those rated: levels 3 to 5. */
  readonly satisfied: number
}

/** numbers.md B5, where the hall has not said otherwise: the shortest of the clocks that were found. */
export const USUAL_REVIEWS = { dueWorkingDays: 5, published: true } as const
