// Brings the tables up to date: the migrations of prisma/<provider>/migrations, in order, each once, all or none. The
// record is kept in Prisma's own table, so that its tools agree about what was applied; its engine is not needed.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/** The number that Prisma's own tools lock as well. */
const PRISMA_LOCK = 72_707_369

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/**
 * Applies what is missing and returns the names. Throws, and leaves everything as it was, when a migration fails, was
 * changed after it was applied, or is not known to this program. Takes an adapter that nobody else uses yet.
 */
export async function migrate(
  adapter: SqlDriverAdapter,
  migrations: readonly Migration[] = readMigrations(adapter.provider === 'sqlite' ? 'sqlite' : 'postgresql'),
): Promise<readonly string[]> {
  // SQLite cannot change it inside a transaction, and rebuilding a table would drop the rows that refer to it.
  if (adapter.provider === 'sqlite') await adapter.executeScript('PRAGMA foreign_keys = OFF')
  const transaction = await adapter.startTransaction()
  try {
    const applied = await applyMissing(adapter, transaction, migrations)
    await transaction.executeRaw(plain('COMMIT'))
    await transaction.commit()
    return applied
  } catch (error) {
    await transaction.executeRaw(plain('ROLLBACK'))
    await transaction.rollback()
    throw error
  }
}

/** The migrations in a provider's folder, oldest first. */
export function readMigrations(provider: 'sqlite' | 'postgresql'): readonly Migration[] {
  const folder = join(import.meta.dirname, '..', '..', 'prisma', provider, 'migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => migrationOf(name, readFileSync(join(folder, name, 'migration.sql'), 'utf8')))
}

/** A migration and the checksum by which a later change to it is noticed. */
export function migrationOf(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

async function applyMissing(
  adapter: SqlDriverAdapter,
  transaction: Transaction,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const tables = adapter.provider === 'sqlite' ? SQLITE : POSTGRESQL
  // Other servers that start at this moment wait here; SQLite's file is already ours alone.
  if (adapter.provider === 'postgres') await transaction.queryRaw(plain(LOCK))
  await transaction.executeRaw(plain(tables.record))
  const { rows } = await transaction.queryRaw(
    plain('SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL'),
  )
  const checksums = new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]))
  refuseStrange(checksums, migrations)

  const missing = migrations.filter(({ name }) => !checksums.has(name))
  for (const { name, sql, checksum } of missing) {
    await runScript(adapter, transaction, name, sql)
    await transaction.executeRaw({
      sql: tables.insert,
      args: [randomUUID(), checksum, name],
      argTypes: [TEXT, TEXT, TEXT],
    })
  }
  return missing.map(({ name }) => name)
}

function refuseStrange(checksums: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of checksums) {
    if (!known.has(name)) {
      throw new Error(`The database knows the migration ${name} and this program does not: start the newer program.`)
    }
    if (known.get(name) !== checksum) throw new Error(`The migration ${name} was changed after it was applied.`)
  }
}

async function runScript(adapter: SqlDriverAdapter, transaction: Transaction, name: string, sql: string) {
  try {
    // SQLite's adapter takes many statements only as a script, on the one connection; PostgreSQL's would spread a script
    // over its pool, but takes many statements where there are no parameters.
    await (adapter.provider === 'sqlite' ? adapter.executeScript(sql) : transaction.executeRaw(plain(sql)))
  } catch (cause) {
    throw new Error(`The migration ${name} failed, and everything is as before.`, { cause })
  }
}

const TEXT = { scalarType: 'string', arity: 'scalar' } as const

function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}

const LOCK = `SELECT 1 FROM (SELECT pg_advisory_xact_lock(${PRISMA_LOCK})) AS locked`

const SQLITE = {
  record: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`,
  insert: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES (?, ?, ?, current_timestamp, 1)`,
}

const POSTGRESQL = {
  record: `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
)`,
  insert: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ($1, $2, $3, now(), 1)`,
}
