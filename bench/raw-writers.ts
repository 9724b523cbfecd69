// The peers of our journal: the same bytes with the bare drivers and the least code around them. They gather appends into
// batches as we do, and keep no promise but to write.
import { setImmediate } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import type { Append } from '#server/journal/journal.ts'
import { APPEND } from '#server/journal/write-postgresql.ts'
import type { Writer } from './pressers.ts'

/** better-sqlite3 with prepared rows in one transaction a batch, on a file whose tables are there. */
export function rawSqlite(file: string): Writer {
  const driver = new Sqlite(file)
  driver.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  const insert = driver.prepare(
    'INSERT INTO "Event" ("hall", "day", "position", "type", "body", "aside") VALUES (?, ?, ?, ?, ?, NULL)',
  )
  const writeRows = driver.transaction((batch: readonly Append[]) => {
    for (const { hall, day, after, events } of batch) {
      for (const [at, event] of events.entries()) {
        insert.run(hall, day, after + 1 + at, event.type, JSON.stringify(event))
      }
    }
  })
  return {
    append: gather(async (batch) => writeRows(batch)),
    close: async () => {
      driver.close()
    },
  }
}

/** pg with one prepared statement a batch, on a database whose tables are there. */
export async function rawPostgres(url: string): Promise<Writer> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const write = async (batch: readonly Append[]) => {
    const chains = batch.map(({ hall, day, after, events }, at) => {
      const texts = events.map((event) => [event.type, JSON.stringify(event)])
      return { at, hall, day, before: after, position: after + events.length, events: texts }
    })
    await client.query({ name: 'append', text: APPEND.sql, values: [JSON.stringify(chains)], rowMode: 'array' })
  }
  return { append: gather(write), close: () => client.end() }
}

/** Everybody who has appended until the event loop comes round, or while a batch is written, goes into the next one. */
function gather(write: (batch: readonly Append[]) => Promise<unknown>): Writer['append'] {
  let gathered: (Append & { readonly done: () => void })[] = []

  async function writeAll(): Promise<void> {
    while (gathered.length > 0) {
      const batch = gathered
      gathered = []
      await write(batch)
      for (const { done } of batch) done()
      await setImmediate()
    }
    isWriting = false
  }

  let isWriting = false
  return (append) =>
    new Promise<void>((done) => {
      gathered.push({ ...append, done })
      if (isWriting) return
      isWriting = true
      void setImmediate().then(writeAll)
    })
}
