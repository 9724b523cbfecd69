// A visit as a review case tells of it, from the book of its day.
import { type Day, type HallId, toInstant } from '#contract/ids.ts'
import type { CaseVisit } from '#contract/review-cases.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { Journal } from '../journal/journal.ts'
import { beginBook, type DayBook, note, nothingTouched } from './day-book.ts'
import type { VisitRecord } from './visit-record.ts'

/** Service, counter, who served, and the times of the last round. */
export function caseVisit({ service, class: classId, elder, issuedMs, finishedMs, rounds }: VisitRecord): CaseVisit {
  const last = rounds.at(-1)
  return {
    service,
    class: classId,
    elder,
    takenAt: toInstant(issuedMs),
    ...(last && { counter: last.counter, calledAt: toInstant(last.calledMs) }),
    ...(last?.staff && { staff: last.staff }),
    ...(last?.startedMs !== undefined && { startedAt: toInstant(last.startedMs) }),
    ...(finishedMs !== undefined && { finishedAt: toInstant(finishedMs) }),
  }
}

/** The book of a day that is over, from its journal. The settings hold until the day's own first event. */
export async function bookOf(
  journal: Pick<Journal, 'read'>,
  place: DayOfHall,
  settings: HallSettings,
): Promise<DayBook> {
  const { hall, day } = place
  const book = beginBook(hall, day, settings)
  for (const entry of await journal.read(hall, day, 0)) note(book, entry, nothingTouched())
  return book
}

type DayOfHall = { readonly hall: HallId; readonly day: Day }
