// How many presses a second the journal makes durable, and how long each waits, beside the bare drivers. Both take turns
// in the same run on the same disk, because a machine's disk is never the same twice.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#server/database/open-database.ts'
import { databaseJournal } from '#server/journal/database-journal.ts'
import { MASTER_KEY_BYTES, openSeal } from '#server/privacy/seal.ts'
import { openDatabase as newPostgresDatabase, startPostgres } from '#test/support/postgres.ts'
import { type Pressing, percentileMs, pressers, type Writer } from './pressers.ts'
import { rawPostgres, rawSqlite } from './raw-writers.ts'

/** One line of the table. `ratio` is value by peer. */
export type Row = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer?: number
  readonly ratio?: number
}

const PRESSERS = [1, 8, 64]
const ROUNDS = 12
const ROUND_MS = 150

type Pair = { readonly ours: Writer; readonly raw: Writer }

/** Measures SQLite, and PostgreSQL where it is installed (with fsync on). About 30 seconds. */
export async function benchJournal(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-bench-'))
  const postgres = await startPostgres({ durable: true })
  const rows: Row[] = []
  let file = 0
  for (const count of PRESSERS) {
    rows.push(...(await compare(`journal-sqlite-${count}`, count, await openSqlitePair(join(folder, `${++file}.db`)))))
  }
  for (const count of postgres ? PRESSERS : []) {
    rows.push(...(await compare(`journal-postgresql-${count}`, count, await openPostgresPair(postgres?.url ?? ''))))
  }
  await postgres?.stop()
  await rm(folder, { recursive: true })
  return rows
}

async function compare(name: string, count: number, pair: Pair): Promise<Row[]> {
  const ours = pressers(pair.ours, count)
  const raw = pressers(pair.raw, count)
  for (let round = 0; round < ROUNDS; round += 1) {
    await ours.run(ROUND_MS)
    await raw.run(ROUND_MS)
  }
  await ours.close()
  await raw.close()
  const row = (what: string, unit: string, figure: (pressing: Pressing) => number) => {
    const [value, peer] = [figure(ours.pressing), figure(raw.pressing)]
    return { name: `${name}-${what}`, value, unit, peer, ratio: value / peer }
  }
  return [
    row('presses', '/s', ({ presses, ms }) => (presses / ms) * 1000),
    row('p50', 'ms', (pressing) => percentileMs(pressing, 0.5)),
    row('p99', 'ms', (pressing) => percentileMs(pressing, 0.99)),
  ]
}

async function openSqlitePair(file: string): Promise<Pair> {
  const peersFile = file.replace(/\.db$/, '-raw.db')
  await makeTables(`file:${peersFile}`)
  return { ours: await openOurs(`file:${file}`), raw: rawSqlite(peersFile) }
}

async function openPostgresPair(serverUrl: string): Promise<Pair> {
  const peersUrl = await newPostgresDatabase(serverUrl)
  await makeTables(peersUrl)
  return { ours: await openOurs(await newPostgresDatabase(serverUrl)), raw: await rawPostgres(peersUrl) }
}

async function makeTables(url: string): Promise<void> {
  const database = await openDatabase({ url })
  await database.close()
}

async function openOurs(url: string): Promise<Writer> {
  const database: Database = await openDatabase({ url })
  const journal = databaseJournal(database, openSeal(new Uint8Array(MASTER_KEY_BYTES)))
  return { append: journal.append, close: () => journal.close().then(database.close) }
}
