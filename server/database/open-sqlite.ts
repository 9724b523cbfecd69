// SQLite: one file, one process, one connection. Every answer waits for the disk (docs/decisions/0005).
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import { assert } from '#contract/assert.ts'
import { PrismaClient } from '../generated/sqlite/client.ts'
import { exclusive } from './exclusive.ts'
import { keepOthersOut } from './keep-others-out.ts'
import { migrate } from './migrate.ts'
import type { Database, Log, Row, Statement } from './open-database.ts'
import { fileOfUrl } from './sqlite-file.ts'

/** How long we wait for a program beside us (a backup) that holds the file for a moment. */
const BUSY_WAIT_MS = 5_000
/** Transactions stand in line for the one connection. */
const TRANSACTION_WAIT_MS = 10_000
/** Every length of a batch is a plan of its own, of a hundred kilobytes and more: without a limit a month fills the memory. */
const QUERY_PLANS_MAX = 50
const FULL = 2

/** Opens the file of a `file:` URL, makes its folder when it is missing, and keeps other processes out. */
export async function openSqlite(url: string, log: Log): Promise<Database> {
  const file = fileOfUrl(url)
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const letOthersIn = keepOthersOut(file)
  try {
    const adapter = await connect(file, log)
    const driver = driverOf(adapter)
    const outside = exclusive(adapter, driver)
    const info = { provider: adapter.provider, adapterName: adapter.adapterName } as const
    const db = new PrismaClient({
      adapter: { ...info, connect: () => Promise.resolve(adapter) },
      transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_WAIT_MS },
      queryPlanCacheMaxSize: QUERY_PLANS_MAX,
    })
    await db.$connect()
    const ask = outside(keepStatements(driver))
    return { kind: 'sqlite', db, ask, close: () => db.$disconnect().finally(letOthersIn) }
  } catch (error) {
    letOthersIn()
    throw error
  }
}

async function connect(file: string, log: Log): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaBetterSqlite3({ url: file, timeout: BUSY_WAIT_MS }).connect()
  try {
    // Secure deletion: what is forgotten is overwritten, and not just left to be used again some day.
    await adapter.executeScript('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    for (const name of await migrate(adapter)) log(`Migrated the database: ${name}.`)
    await adapter.executeScript('PRAGMA foreign_keys = ON')
    await checkDurable(adapter)
    return adapter
  } catch (error) {
    await adapter.dispose()
    throw error
  }
}

/** The setting belongs to the connection and not to the file: a file opened again falls back to what may be lost. */
async function checkDurable(adapter: SqlDriverAdapter): Promise<void> {
  const { rows } = await adapter.queryRaw({ sql: 'PRAGMA synchronous', args: [], argTypes: [] })
  if (Number(rows[0]?.[0]) === FULL) return
  throw new Error('SQLite does not wait for the disk (synchronous is not FULL): a power cut could lose tickets.')
}

/** The one connection itself. The adapter has it, but its types do not tell. */
function driverOf(adapter: SqlDriverAdapter): Sqlite.Database {
  const driver = 'client' in adapter ? adapter.client : undefined
  assert(driver instanceof Sqlite, 'the SQLite adapter of Prisma has its connection as client')
  return driver
}

function keepStatements(driver: Sqlite.Database): Database['ask'] {
  const prepared = new Map<Statement, Sqlite.Statement>()
  return async (statement, ...parameters) => {
    assert(!driver.inTransaction, 'a press is written outside of every transaction')
    const kept = prepared.get(statement) ?? driver.prepare(statement.sql).safeIntegers(false)
    prepared.set(statement, kept)
    if (kept.reader) return kept.raw().all(...parameters) as Row[]
    kept.run(...parameters)
    return []
  }
}
