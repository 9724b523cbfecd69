// A snapshot of PostgreSQL: one transaction that reads only, and sees the database as it was when it began (REPEATABLE
// READ). No tool of PostgreSQL itself is needed, which may be missing on the hall's machine.
import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import {
  inLists,
  MIGRATIONS_TABLE,
  type RowList,
  refuseStrangeDatabase,
  type Snapshot,
  type SnapshotTable,
} from './table-rows.ts'

const CONNECT_WAIT_MS = 10_000
/** An event is a few hundred bytes. */
const FETCHED_ROWS = 1_000
/** How Prisma writes an instant in SQLite. */
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"+00:00"'`

/** Opens it; see openSnapshot. */
export async function snapshotOfPostgresql(url: string): Promise<Snapshot> {
  const pool = { connectionString: url, max: 1, connectionTimeoutMillis: CONNECT_WAIT_MS }
  const adapter = await new PrismaPg(pool).connect()
  const transaction = await adapter.startTransaction('REPEATABLE READ')
  const close = async () => {
    await ask(transaction, 'ROLLBACK')
    await transaction.rollback()
    await adapter.dispose()
  }
  try {
    await ask(transaction, 'SET TRANSACTION READ ONLY')
    const tables = await tablesIn(transaction)
    refuseStrangeDatabase(tables)
    const newest = `SELECT max(migration_name) FROM ${MIGRATIONS_TABLE} WHERE rolled_back_at IS NULL`
    return {
      kind: 'postgresql',
      migration: String((await ask(transaction, newest))[0]?.[0] ?? ''),
      tables,
      rows: (table) => rowsOf(transaction, table),
      count: async (table) => Number((await ask(transaction, `SELECT count(*)::int FROM "${table}"`))[0]?.[0] ?? 0),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function tablesIn(transaction: Transaction): Promise<readonly SnapshotTable[]> {
  const rows = await ask(
    transaction,
    `SELECT table_name::text, column_name::text, data_type::text
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name, ordinal_position`,
  )
  const byName = Map.groupBy(rows, ([table]) => String(table))
  return [...byName].map(([name, columns]) => ({
    name,
    columns: columns.map(([, column, type]) => ({ name: String(column), type: String(type) })),
  }))
}

async function* rowsOf(transaction: Transaction, { name, columns }: SnapshotTable): AsyncGenerator<RowList> {
  const list = columns.map((column) => {
    return column.type.startsWith('timestamp') ? `to_char("${column.name}", ${INSTANT})` : `"${column.name}"`
  })
  const query = `SELECT json_build_array(${list.join(', ')})::text FROM "${name}"`
  await ask(transaction, `DECLARE snapshot_rows NO SCROLL CURSOR FOR ${query}`)
  for (;;) {
    const rows = (await ask(transaction, `FETCH ${FETCHED_ROWS} FROM snapshot_rows`)).map(([row]) => String(row))
    yield* inLists(rows)
    if (rows.length < FETCHED_ROWS) break
  }
  await ask(transaction, 'CLOSE snapshot_rows')
}

async function ask(transaction: Transaction, sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await transaction.queryRaw({ sql, args: [], argTypes: [] })).rows
}
