// A batch to PostgreSQL, in one statement with one JSON parameter (docs/decisions/0006). Many servers may write: each
// hall's day has one row that is moved from where the writer believes it to be; a writer that is late moves nothing.
import type { Database } from '../database/open-database.ts'
import type { Seal } from '../privacy/seal.ts'
import { writeEvent } from './event-rows.ts'
import type { Chain, WriteBatch } from './group-commit.ts'

export const APPEND = {
  name: 'journal-append',
  // `moved` holds the chains that found their place; only their events are written, and the others are given back, so
  // that one hall's lost race does not hold up the halls beside it. The order of the rows is the same in every server:
  // two of them cannot wait for each other.
  sql: `WITH chain AS (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS chain
        ("at" int, "hall" text, "day" text, "before" int, "position" int, "events" jsonb)
    ), moved AS (
      INSERT INTO "HallDay" ("hall", "day", "position", "before")
      SELECT "hall", "day", "position", "before" FROM chain
      WHERE "before" = 0 OR EXISTS (
        SELECT FROM "HallDay" known WHERE known."hall" = chain."hall" AND known."day" = chain."day"
      )
      ORDER BY "hall", "day"
      ON CONFLICT ("hall", "day") DO UPDATE SET "position" = EXCLUDED."position", "before" = EXCLUDED."before"
        WHERE "HallDay"."position" = EXCLUDED."before"
      RETURNING "hall", "day"
    ), written AS (
      INSERT INTO "Event" ("hall", "day", "position", "type", "body", "aside")
      SELECT "hall", "day", "before" + nth, event ->> 0, event ->> 1, event ->> 2
      FROM chain JOIN moved USING ("hall", "day"), jsonb_array_elements("events") WITH ORDINALITY AS each (event, nth)
    )
    SELECT "at" FROM chain LEFT JOIN moved USING ("hall", "day") WHERE moved."hall" IS NULL`,
}

/** Writes in one transaction, as every single statement is. */
export function writeToPostgresql({ ask }: Database, seal: Seal): WriteBatch {
  return async (chains) => {
    const taken = await ask(APPEND, JSON.stringify(chains.map((chain, at) => textsOf(chain, at, seal))))
    const places = new Set(taken.map(([at]) => at))
    return chains.filter((_, at) => places.has(at))
  }
}

function textsOf({ hall, day, after, events }: Chain, at: number, seal: Seal) {
  const texts = events.map((event) => {
    const { body, aside } = writeEvent(event, hall, day, seal)
    return [event.type, body, aside]
  })
  return { at, hall, day, before: after, position: after + events.length, events: texts }
}
