// A snapshot of an SQLite file: a read transaction on a connection of our own. In WAL mode it keeps its view however much
// the server writes meanwhile, and the server never waits for it.
import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { fileOfUrl } from './sqlite-file.ts'
import {
  type Column,
  inLists,
  MIGRATIONS_TABLE,
  type RowList,
  refuseStrangeDatabase,
  type Snapshot,
} from './table-rows.ts'

const BUSY_WAIT_MS = 5_000

/** Opens it; see openSnapshot. */
export async function snapshotOfSqlite(url: string): Promise<Snapshot> {
  const file = fileOfUrl(url)
  if (!existsSync(file)) throw new Error(`There is no database at ${file}: there is nothing to back up.`)
  const driver = new Sqlite(file, { timeout: BUSY_WAIT_MS })
  try {
    return snapshotIn(driver)
  } catch (error) {
    driver.close()
    throw error
  }
}

function snapshotIn(driver: Sqlite.Database): Snapshot {
  // Not opened as read-only: then it could not take part in the write-ahead log of a server that has just ended.
  driver.exec('PRAGMA query_only = ON; BEGIN')
  const names = driver
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all()
  refuseStrangeDatabase(names)
  const tables = names.map(({ name }) => ({ name, columns: columnsOf(driver, name) }))
  const migration = driver
    .prepare<[], string>(`SELECT max(migration_name) FROM ${MIGRATIONS_TABLE} WHERE rolled_back_at IS NULL`)
    .pluck()
    .get()
  return {
    kind: 'sqlite',
    migration: migration ?? '',
    tables,
    rows: ({ name, columns }) => rowsOf(driver, name, columns),
    count: async (table) => driver.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    close: async () => void driver.close(),
  }
}

function columnsOf(driver: Sqlite.Database, table: string): readonly Column[] {
  const known = driver.prepare<[], { name: string; type: string }>(`PRAGMA table_info("${table}")`).all()
  return known.map(({ name, type }) => ({ name, type: type.toLowerCase() }))
}

async function* rowsOf(driver: Sqlite.Database, table: string, columns: readonly Column[]): AsyncGenerator<RowList> {
  const list = columns.map(({ name }) => `"${name}"`).join(', ')
  const statement = driver.prepare<[], string>(`SELECT json_array(${list}) FROM "${table}"`).pluck()
  yield* inLists(statement.iterate())
}
