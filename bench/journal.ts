// How many presses a second the journal makes durable, and how long each waits, beside the bare drivers. Both take turns
// in the same run on the same disk, because a machine's disk is never the same twice.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#server/database/open-database.ts'
import { databaseJournal } from '#server/journal/database-journal.ts'
import { KEY_BYTES } from '#server/privacy/cipher.ts'
import { openDayKeys } from '#server/privacy/day-keys.ts'
import { keyMemory } from '#server/privacy/key-memory.ts'
import { openSeal } from '#server/privacy/seal.ts'
import { openDatabase as newPostgresDatabase, startPostgres } from '#test/support/postgres.ts'
import { type Pressing, percentileMs, pressers, type Writer } from './pressers.ts'
import { rawPostgres, rawSqlite } from './raw-writers.ts'
import { median, type Row } from './row.ts'

/** How many press at once, and the share of the raw driver's presses that performance.md asks for. */
const SQLITE_GOALS = [
  [1, 0.6],
  [8, 0.65],
  [64, 0.7],
] as const
const POSTGRESQL_GOALS = [
  [8, 0.75],
  [64, 0.8],
] as const
const ROUNDS = 12
const ROUND_MS = 150

type Goal = { readonly count: number; readonly share: number }
type Pair = { readonly ours: Writer; readonly raw: Writer }

/** Measures SQLite, and PostgreSQL where it is installed (with fsync on). About 30 seconds. */
export async function benchJournal(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-bench-'))
  const postgres = await startPostgres({ durable: true })
  const rows: Row[] = []
  for (const [count, share] of SQLITE_GOALS) {
    const pair = await openSqlitePair(join(folder, `${count}.db`))
    rows.push(...(await compare('journal-sqlite', { count, share }, pair)))
  }
  for (const [count, share] of postgres ? POSTGRESQL_GOALS : []) {
    const pair = await openPostgresPair(postgres?.url ?? '')
    rows.push(...(await compare('journal-postgresql', { count, share }, pair)))
  }
  await postgres?.stop()
  await rm(folder, { recursive: true })
  return rows
}

async function compare(journal: string, { count, share }: Goal, pair: Pair): Promise<Row[]> {
  const name = `${journal}-${count}`
  const goal = `at least ${share} × the raw driver`
  const ours = pressers(pair.ours, count)
  const raw = pressers(pair.raw, count)
  for (let round = 0; round < ROUNDS; round += 1) {
    await ours.run(ROUND_MS)
    await raw.run(ROUND_MS)
  }
  await ours.close()
  await raw.close()
  // The median: a busy moment of the machine falls upon one side only.
  const pressesPerSecond = ({ rates }: Pressing) => median(rates)
  const p50 = (pressing: Pressing) => percentileMs(pressing, 0.5)
  const p99 = (pressing: Pressing) => percentileMs(pressing, 0.99)
  return [
    { ...moreIsBetter(pressesPerSecond(ours.pressing), pressesPerSecond(raw.pressing)), name, unit: 'presses/s', goal },
    { ...lessIsBetter(p50(ours.pressing), p50(raw.pressing)), name: `${name}-p50`, unit: 'ms' },
    { ...lessIsBetter(p99(ours.pressing), p99(raw.pressing)), name: `${name}-p99`, unit: 'ms' },
  ]
}

function moreIsBetter(value: number, peer: number) {
  return { value, peer, ratio: value / peer }
}

function lessIsBetter(value: number, peer: number) {
  return { value, peer, ratio: peer / value }
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
  const journal = databaseJournal(database, openSeal(openDayKeys(keyMemory(), new Uint8Array(KEY_BYTES))))
  return { append: journal.append, close: () => journal.close().then(database.close) }
}
