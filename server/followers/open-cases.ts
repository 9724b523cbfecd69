// Every low review (差评) becomes a case to be followed up. The follower reads on from its own place in the journal, so
// that a crash skips none; a case has the id of its ticket, so that none is there twice.
import type { Entry, EventOf } from '#contract/events.ts'
import type { Day } from '#contract/ids.ts'
import { LOW_LEVEL_MAX } from '#queue/decisions/rate-visit.ts'
import { addDays } from '../calendar.ts'
import type { Db } from '../database/open-database.ts'
import type { Hall } from '../hall.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../log.ts'
import type { Register } from '../registers/register.ts'
import { CASE_KEEP_DAYS, type CaseBody, casesLedger, newCase } from '../registers/review-cases.ts'
import { caseVisit } from '../reports/case-visit.ts'
import { beginBook, type DayBook, note, nothingTouched } from '../reports/day-book.ts'

/** A hall that is upgraded follows up the last week, not its whole past. */
const FIRST_LOOK_DAYS = 7
/** After a write that failed. */
const AGAIN_AFTER_MS = 5_000

export type CasesParts = {
  readonly hall: Hall
  readonly db: Db
  readonly journal: Pick<Journal, 'days' | 'read'>
  readonly cases: Register<CaseBody>
  readonly log: Log
}

export type CaseOpener = {
  /** Opens the cases of everything that is written now. */
  readonly catchUp: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Opens cases from where it left off. */
export async function openCases({ hall, db, journal, cases, log }: CasesParts): Promise<CaseOpener> {
  let book: DayBook | undefined
  let timer: NodeJS.Timeout | undefined
  let reading: Promise<void> = Promise.resolve()
  let isStopped = false
  const unfollow = hall.follow((_hall, entries) => {
    if (entries.some(isLow)) void read()
  })
  await read()
  return {
    catchUp: () => {
      reading = reading.then(readOn)
      const done = reading
      // Whoever asked hears of the failure; the next one begins afresh.
      reading = reading.catch(() => undefined)
      return done
    },
    stop: async () => {
      isStopped = true
      unfollow()
      clearTimeout(timer)
      await read()
    },
  }

  function read(): Promise<void> {
    clearTimeout(timer)
    reading = reading.then(readOn).catch((error: unknown) => {
      log.error('Review cases could not be opened', error)
      if (!isStopped) timer = setTimeout(() => void read(), AGAIN_AFTER_MS)
    })
    return reading
  }

  async function readOn(): Promise<void> {
    const from = book?.state.day ?? (await firstDay())
    for (const day of await journal.days(hall.id, from)) {
      if (book?.state.day !== day) book = beginBook(hall.id, day, hall.state().settings)
      await readDay(book)
    }
  }

  async function firstDay(): Promise<Day> {
    const where = { follower: casesLedger.name, hall: hall.id }
    const last = await db.followerPlace.findFirst({ where, orderBy: { day: 'desc' } })
    return last?.day ?? addDays(hall.state().day, -FIRST_LOOK_DAYS)
  }

  async function readDay(today: DayBook): Promise<void> {
    const { day, position: before } = today.state
    const key = { follower: casesLedger.name, hall: hall.id, day }
    const done = (await db.followerPlace.findUnique({ where: { follower_hall_day: key } }))?.position ?? 0
    const low: EventOf<'visit-rated'>[] = []
    for (const entry of await journal.read(hall.id, day, Math.min(before, done))) {
      if (entry.position > before) note(today, entry, nothingTouched())
      if (entry.position > done && isLow(entry)) low.push(entry.event)
    }
    // What failed is read again: a case that is there already stays as it is.
    for (const rated of low) await openOne(today, rated)
    const { position } = today.state
    if (position <= done) return
    await db.followerPlace.upsert({
      where: { follower_hall_day: key },
      create: { ...key, position },
      update: { position },
    })
  }

  async function openOne({ visits, state }: DayBook, rated: EventOf<'visit-rated'>): Promise<void> {
    const visit = visits.get(rated.ticket)
    const { ticket, level, reasons, from, at } = rated
    const { day } = state
    const review = {
      ticket,
      level,
      reasons,
      from,
      ...(visit && { number: visit.number, visit: caseVisit(visit) }),
    }
    const body = newCase(review, day, state.settings)
    await cases.add(hall.id, { at, day, forgetOn: addDays(day, CASE_KEEP_DAYS), body }, ticket)
  }
}

function isLow(entry: Entry): entry is Entry & { readonly event: EventOf<'visit-rated'> } {
  return entry.event.type === 'visit-rated' && entry.event.level <= LOW_LEVEL_MAX
}
