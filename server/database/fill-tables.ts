// Fills a new, empty database with rows that were read from another one (snapshot.ts): its tables as they were made then,
// then the rows in one transaction, and then the newer migrations. All or nothing.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { assert } from '#contract/assert.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { fileOfUrl } from './sqlite-file.ts'
import { MIGRATIONS_TABLE } from './table-rows.ts'

export type Filling = {
  /** `rows` as a snapshot gives them; gives how many were written. Throws when the tables have no such columns. */
  readonly insert: (table: string, columns: readonly string[], rows: string) => Promise<number>
  /** Makes it lasting and brings the tables up to date. */
  readonly finish: () => Promise<void>
  /** Leaves the tables empty. */
  readonly giveUp: () => Promise<void>
}

const CONNECT_WAIT_MS = 10_000
const TEXT = { scalarType: 'string', arity: 'scalar' } as const

/**
 * Opens the database of `file:path` or `postgresql://…` to be filled, with the tables of this migration. Throws one
 * sentence when it is not empty, or when the program does not know the migration.
 */
export async function openFilling(url: string, migration: string): Promise<Filling> {
  refuseUnknown(url, migration)
  const isSqlite = url.startsWith('file:')
  const known = migrationsFor(url)
  const adapter = await connect(url, isSqlite)
  const refuse = async (error: unknown): Promise<never> => {
    await adapter.dispose()
    throw error
  }
  await refuseFull(adapter, isSqlite).catch(refuse)
  await migrate(
    adapter,
    known.filter(({ name }) => name <= migration),
  ).catch(refuse)
  const typesOf = await columnTypes(adapter, isSqlite)
  const transaction = await adapter.startTransaction()
  let isOver = false
  return {
    insert: async (table, columns, rows) => {
      const sql = isSqlite ? sqliteInsert(table, columns) : postgresqlInsert(table, columns, typesOf(table))
      return transaction.executeRaw({ sql, args: [rows], argTypes: [TEXT] })
    },
    finish: async () => {
      if (!isSqlite) for (const sql of POSTGRESQL_AFTERWARDS) await transaction.executeRaw(plain(sql))
      await transaction.executeRaw(plain('COMMIT'))
      await transaction.commit()
      isOver = true
      await migrate(adapter, known)
      await adapter.dispose()
    },
    giveUp: async () => {
      if (!isOver) {
        await transaction.executeRaw(plain('ROLLBACK'))
        await transaction.rollback()
      }
      await adapter.dispose()
    },
  }
}

/** Throws one sentence when the program has no migration of this name: a newer one made the tables. */
export function refuseUnknown(url: string, migration: string): void {
  if (migrationsFor(url).some(({ name }) => name === migration)) return
  throw new Error('A newer program made this backup: restore it with that one.')
}

function migrationsFor(url: string): readonly Migration[] {
  return readMigrations(url.startsWith('file:') ? 'sqlite' : 'postgresql')
}

function connect(url: string, isSqlite: boolean): Promise<SqlDriverAdapter> {
  if (isSqlite) return new PrismaBetterSqlite3({ url: fileOfUrl(url) }).connect()
  return new PrismaPg({ connectionString: url, max: 2, connectionTimeoutMillis: CONNECT_WAIT_MS }).connect()
}

// An SQLite file is made for this. In PostgreSQL tables may be there already, but no row: not even a first account.
async function refuseFull(adapter: SqlDriverAdapter, isSqlite: boolean): Promise<void> {
  if (isSqlite) return
  const tables = await adapter.queryRaw(
    plain(`SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()`),
  )
  for (const [table] of tables.rows.filter(([name]) => name !== MIGRATIONS_TABLE)) {
    const { rows } = await adapter.queryRaw(plain(`SELECT 1 FROM "${String(table)}" LIMIT 1`))
    if (rows.length > 0) throw new Error('The database is not empty: restore into a new one.')
  }
}

async function columnTypes(adapter: SqlDriverAdapter, isSqlite: boolean) {
  const { rows } = isSqlite
    ? { rows: [] }
    : await adapter.queryRaw(
        plain(`SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
          WHERE table_schema = current_schema()`),
      )
  const types = new Map(rows.map(([table, column, type]) => [`${table} ${column}`, String(type)]))
  return (table: string) => (column: string) => types.get(`${table} ${column}`)
}

function sqliteInsert(table: string, columns: readonly string[]): string {
  const values = columns.map((_, at) => `value ->> ${at}`)
  return `INSERT INTO "${table}" (${namesOf(columns)}) SELECT ${values.join(', ')} FROM json_each(?)`
}

function postgresqlInsert(
  table: string,
  columns: readonly string[],
  typeOf: (column: string) => string | undefined,
): string {
  const values = columns.map((column, at) => {
    const type = typeOf(column)
    assert(type, `the table ${table} has a column ${column}`)
    return `(one ->> ${at})::${type}`
  })
  return `INSERT INTO "${table}" (${namesOf(columns)}) SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) one`
}

function namesOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/** Where the journal ends, by which many servers know whose turn it is to write; and the next number of the log. */
const POSTGRESQL_AFTERWARDS = [
  `INSERT INTO "HallDay" ("hall", "day", "position", "before")
    SELECT "hall", "day", max("position"), max("position") FROM "Event" GROUP BY "hall", "day"`,
  `SELECT setval(pg_get_serial_sequence('"AuditLog"', 'id'), max("id")) FROM "AuditLog" HAVING max("id") IS NOT NULL`,
]

function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}
