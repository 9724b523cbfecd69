// A batch to SQLite, in one statement with one JSON parameter (docs/decisions/0006). The file has one writer, and so the
// writer knows where each hall's day ends. The primary key stands behind it: a place taken twice fails the whole write.
import type { Day, HallId } from '#contract/ids.ts'
import type { Database } from '../database/open-database.ts'
import type { Seal } from '../privacy/seal.ts'
import { writeEvent } from './event-rows.ts'
import type { Chain, WriteBatch } from './group-commit.ts'

const INSERT = {
  name: 'journal-append',
  sql: `INSERT INTO "Event" ("hall", "day", "position", "type", "body", "aside")
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`,
}
const END = {
  name: 'journal-end',
  sql: 'SELECT max("position") FROM "Event" WHERE "hall" = ? AND "day" = ?',
}

/** Writes in one transaction, as every single statement is. */
export function writeToSqlite({ ask }: Database, seal: Seal): WriteBatch {
  const ends = new Map<HallId, { readonly day: Day; readonly end: number }>()

  async function endOf({ hall, day }: Chain): Promise<number> {
    const known = ends.get(hall)
    if (known?.day === day) return known.end
    const [row] = await ask(END, hall, day)
    return Number(row?.[0] ?? 0)
  }

  return async (chains) => {
    const free: Chain[] = []
    const taken: Chain[] = []
    for (const chain of chains) ((await endOf(chain)) === chain.after ? free : taken).push(chain)
    if (free.length > 0) await ask(INSERT, rowsOf(free, seal))
    for (const { hall, day, after, events } of free) ends.set(hall, { day, end: after + events.length })
    return taken
  }
}

function rowsOf(chains: readonly Chain[], seal: Seal): string {
  const rows: (readonly (string | number | undefined)[])[] = []
  for (const { hall, day, after, events } of chains) {
    for (const [at, event] of events.entries()) {
      const { body, aside } = writeEvent(event, hall, day, seal)
      rows.push([hall, day, after + 1 + at, event.type, body, aside])
    }
  }
  return JSON.stringify(rows)
}
