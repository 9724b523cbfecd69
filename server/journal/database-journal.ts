// The journal as rows in SQLite or PostgreSQL. A position is taken once, so many servers may write to one PostgreSQL.
import { assert } from '#contract/assert.ts'
import type { Entry } from '#contract/events.ts'
import type { Day, HallId } from '#contract/ids.ts'
import type { Database, Row } from '../database/open-database.ts'
import type { Seal } from '../privacy/seal.ts'
import { type EventRow, readRows } from './event-rows.ts'
import { type Chain, groupCommit, type WriteBatch } from './group-commit.ts'
import type { Journal, Place, SettingsEntry, SettledSettings } from './journal.ts'
import { writeToPostgresql } from './write-postgresql.ts'
import { writeToSqlite } from './write-sqlite.ts'

/** Rows that are read at once; a day with more is read in several steps. */
export const PAGE_ROWS_MAX = 10_000
const LAST_DAY = '9999-12-31'

/** The journal of an open database. `seal` hides the private part of events. Make one for each database, not more. */
export function databaseJournal(database: Database, seal: Seal): Journal {
  const isSqlite = database.kind === 'sqlite'
  const write = withKeys(seal, isSqlite ? writeToSqlite(database, seal) : writeToPostgresql(database, seal))
  const { page, newestSettings, settingsBefore, daysBetween } = isSqlite
    ? statements(() => '?')
    : statements((nth) => `$${nth}`)

  async function read(hall: HallId, day: Day, after: number): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    for (let from = after; ; from = entries.at(-1)?.position ?? from) {
      const rows = (await database.ask(page, hall, day, from, PAGE_ROWS_MAX)).map(eventRow)
      if (rows.some(({ aside }) => aside !== null)) await seal.lookUp(hall, day)
      entries.push(...readRows(rows, hall, day, from, seal))
      if (rows.length < PAGE_ROWS_MAX) return entries
    }
  }

  async function latestSettings(hall: HallId): Promise<SettledSettings | undefined> {
    const [row] = await database.ask(newestSettings, hall)
    if (!row) return undefined
    const [day, position, body] = row
    const event = JSON.parse(String(body))
    assert(event.settings, `the event of ${hall} on ${day} at ${position} has settings`)
    return { day: String(day), position: Number(position), settings: event.settings }
  }

  async function settingsHistory(
    hall: HallId,
    limit: number,
    { day, position }: Place = { day: LAST_DAY, position: 0 },
  ): Promise<readonly SettingsEntry[]> {
    const rows = await database.ask(settingsBefore, hall, hall, day, position, limit)
    return rows.map(([at, place, body]) => ({
      day: String(at),
      position: Number(place),
      event: JSON.parse(String(body)) as SettingsEntry['event'],
    }))
  }

  async function days(hall: HallId, from: Day = '', to: Day = LAST_DAY): Promise<readonly Day[]> {
    const rows = await database.ask(daysBetween, hall, from, hall, to)
    return rows.map(([day]) => String(day))
  }

  return { ...groupCommit(write), read, latestSettings, settingsHistory, days }
}

/** A key must be on the disk before anything that it sealed: it is made once for each hall's day that needs one. */
function withKeys(seal: Seal, write: WriteBatch): WriteBatch {
  const hasAside = ({ events }: Chain) => events.some((event) => 'aside' in event && event.aside !== undefined)
  return async (chains) => {
    for (const { hall, day } of chains.filter(hasAside)) await seal.prepare(hall, day)
    return write(chains)
  }
}

const eventRow = ([position, body, aside]: Row): EventRow => ({
  position: Number(position),
  body: String(body),
  aside: typeof aside === 'string' ? aside : null,
})

/** The two databases differ only in how a parameter is written. */
function statements(nth: (nth: number) => string) {
  return {
    page: {
      name: 'journal-page',
      sql: `SELECT "position", "body", "aside" FROM "Event"
        WHERE "hall" = ${nth(1)} AND "day" = ${nth(2)} AND "position" > ${nth(3)}
        ORDER BY "position" LIMIT ${nth(4)}`,
    },
    // The types stand here as text, so that the small index over just these rows is used.
    newestSettings: {
      name: 'journal-newest-settings',
      sql: `SELECT "day", "position", "body" FROM "Event"
        WHERE "hall" = ${nth(1)} AND "type" IN ('day-begun', 'settings-changed')
        ORDER BY "day" DESC, "position" DESC LIMIT 1`,
    },
    // The condition of the index stands here once more, word by word: without it SQLite would not use it.
    settingsBefore: {
      name: 'journal-settings-before',
      sql: `SELECT "day", "position", "body" FROM "Event"
        WHERE "hall" = ${nth(1)} AND "type" IN ('day-begun', 'settings-changed')
          AND ("type" = 'settings-changed' OR "day" = (SELECT min("day") FROM "Event" WHERE "hall" = ${nth(2)}))
          AND ("day", "position") < (${nth(3)}, ${nth(4)})
        ORDER BY "day" DESC, "position" DESC LIMIT ${nth(5)}`,
    },
    // Leaps from day to day in the primary key instead of walking over all events.
    daysBetween: {
      name: 'journal-days',
      sql: `WITH RECURSIVE known ("day") AS (
          SELECT min("day") FROM "Event" WHERE "hall" = ${nth(1)} AND "day" >= ${nth(2)}
          UNION ALL
          SELECT (SELECT min("day") FROM "Event" WHERE "hall" = ${nth(3)} AND "day" > known."day")
          FROM known WHERE known."day" IS NOT NULL
        )
        SELECT "day" FROM known WHERE "day" <= ${nth(4)} ORDER BY "day"`,
    },
  }
}
