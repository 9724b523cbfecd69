// Puts the rows of a day into the tables: what was there of the same key goes, so writing twice changes nothing.
import type { Db } from '../database/open-database.ts'
import type { DayBook, Touched } from './day-book.ts'
import { rowsOf } from './visit-rows.ts'

/** Bounds the parameters of one statement and the time for which a press may have to wait. */
const ROWS_PER_WRITE_MAX = 40
/** The name under which the place in the journal is kept up to which the rows are written. */
export const ROWS_FOLLOWER = 'record-visits'

/** Writes what was touched, a few rows at a time, each few all or none. */
export async function writeRows(db: Db, book: DayBook, touched: Touched): Promise<void> {
  const { hall, day } = book.state
  for (const tickets of inParts(touched.visits)) {
    const { visits, rounds } = rowsOf(book, { ...NOTHING, visits: new Set(tickets) })
    const where = { hall, ticket: { in: tickets } }
    await db.$transaction([
      takeTurn(db, book),
      db.visit.deleteMany({ where }),
      db.visit.createMany({ data: visits }),
      db.visitRound.deleteMany({ where }),
      db.visitRound.createMany({ data: rounds }),
    ])
  }
  for (const positions of inParts(touched.shifts)) {
    const { shifts } = rowsOf(book, { ...NOTHING, shifts: new Set(positions) })
    const where = { hall, day, position: { in: positions } }
    await db.$transaction([
      takeTurn(db, book),
      db.counterShift.deleteMany({ where }),
      db.counterShift.createMany({ data: shifts }),
    ])
  }
  for (const positions of inParts(touched.exceptions)) {
    const { exceptions } = rowsOf(book, { ...NOTHING, exceptions: new Set(positions) })
    const where = { hall, day, position: { in: positions } }
    await db.$transaction([
      takeTurn(db, book),
      db.queueException.deleteMany({ where }),
      db.queueException.createMany({ data: exceptions }),
    ])
  }
  for (const positions of inParts(touched.helps)) {
    const { helps } = rowsOf(book, { ...NOTHING, helps: new Set(positions) })
    const where = { hall, day, position: { in: positions } }
    await db.$transaction([
      takeTurn(db, book),
      db.helpAsked.deleteMany({ where }),
      db.helpAsked.createMany({ data: helps }),
    ])
  }
}

// Many servers write the same rows. Whoever holds the row of the place goes first; the others wait for the end of that
// transaction, or both would put in what neither found.
function takeTurn(db: Db, { state: { hall, day } }: DayBook) {
  const key = { follower: ROWS_FOLLOWER, hall, day }
  const where = { follower_hall_day: key }
  return db.followerPlace.upsert({ where, create: { ...key, position: 0 }, update: { hall } })
}

const NOTHING: Touched = { visits: new Set(), shifts: new Set(), exceptions: new Set(), helps: new Set() }

function inParts<K>(keys: ReadonlySet<K>): K[][] {
  const all = [...keys]
  const parts: K[][] = []
  for (let at = 0; at < all.length; at += ROWS_PER_WRITE_MAX) parts.push(all.slice(at, at + ROWS_PER_WRITE_MAX))
  return parts
}
