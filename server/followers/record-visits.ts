// Every event: rows for the reports. Rows are never the truth: they are folded from the journal and can be made again.
// The follower reads on from its own place in the journal, so nothing is skipped, whoever wrote it.
import type { Day } from '#contract/ids.ts'
import type { Db } from '../database/open-database.ts'
import type { Hall } from '../hall.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../log.ts'
import { beginBook, type DayBook, note, nothingTouched, type Touched } from '../reports/day-book.ts'
import { ROWS_FOLLOWER, writeRows } from '../reports/write-rows.ts'

/** Events are gathered for a moment: reports need not be newer than that. */
const GATHER_MS = 1_000
/** After a write that failed, another server's write at the same moment for one. */
const AGAIN_AFTER_MS = 5_000

export type RecordParts = {
  readonly hall: Hall
  readonly db: Db
  readonly journal: Pick<Journal, 'days' | 'read'>
  readonly log: Log
}

/** A day that is being recorded: its book, and what is not in the tables yet. */
type OpenDay = { readonly book: DayBook; readonly written: number; touched: Touched }

/** Records the visits of a hall from where it left off. Returns how it stops: with everything written. */
export async function recordVisits({ hall, db, journal, log }: RecordParts): Promise<() => Promise<void>> {
  let open: OpenDay | undefined
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let isStopped = false
  const unfollow = hall.follow(() => writeIn(GATHER_MS))
  await write()
  return async () => {
    isStopped = true
    unfollow()
    clearTimeout(timer)
    await write()
  }

  function writeIn(waitMs: number): void {
    if (!isStopped) timer ??= setTimeout(() => void write(), waitMs)
  }

  function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(catchUp).catch((error: unknown) => {
      log.error('Visits could not be recorded', error)
      writeIn(AGAIN_AFTER_MS)
    })
    return writing
  }

  // Every day from the last one recorded to today: what an earlier run did not get round to as well.
  async function catchUp(): Promise<void> {
    const from = open?.book.state.day ?? (await lastDay())
    for (const day of await journal.days(hall.id, from)) {
      if (open?.book.state.day !== day) open = await openDay(day)
      await readOn(open)
    }
  }

  async function lastDay(): Promise<Day | undefined> {
    const where = { follower: ROWS_FOLLOWER, hall: hall.id }
    return (await db.followerPlace.findFirst({ where, orderBy: { day: 'desc' } }))?.day
  }

  async function openDay(day: Day): Promise<OpenDay> {
    const key = { follower: ROWS_FOLLOWER, hall: hall.id, day }
    const place = await db.followerPlace.findUnique({ where: { follower_hall_day: key } })
    const book = beginBook(hall.id, day, hall.state().settings)
    return { book, written: place?.position ?? 0, touched: nothingTouched() }
  }

  async function readOn(day: OpenDay): Promise<void> {
    const { book, written } = day
    const before = book.state.position
    for (const entry of await journal.read(hall.id, book.state.day, before)) {
      // What is in the tables already is only read into the book.
      note(book, entry, entry.position > written ? day.touched : nothingTouched())
    }
    if (book.state.position === before && isEmpty(day.touched)) return
    if (book.state.position <= written) return
    await writeRows(db, book, day.touched)
    await keepPlace(book)
    // Only now: what could not be written is written with the next.
    day.touched = nothingTouched()
  }

  async function keepPlace({ state: { day, position } }: DayBook): Promise<void> {
    const key = { follower: ROWS_FOLLOWER, hall: hall.id, day }
    await db.followerPlace.upsert({
      where: { follower_hall_day: key },
      create: { ...key, position },
      update: { position },
    })
  }
}

function isEmpty({ visits, shifts, exceptions, helps }: Touched): boolean {
  return visits.size + shifts.size + exceptions.size + helps.size === 0
}
