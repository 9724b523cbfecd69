// All tables as they were at one moment, read while servers go on writing. Both databases give the same text for the same
// row, so that what was read from one can be filled into the other (fill-tables.ts).
import { snapshotOfPostgresql } from './snapshot-postgresql.ts'
import { snapshotOfSqlite } from './snapshot-sqlite.ts'
import type { Snapshot } from './table-rows.ts'

/**
 * Opens a snapshot of the database of `file:path` or `postgresql://…`. It sees everything that was committed before and
 * nothing after, and disturbs nobody who writes. Throws one sentence when there is no hall's database.
 */
export function openSnapshot(url: string): Promise<Snapshot> {
  return url.startsWith('file:') ? snapshotOfSqlite(url) : snapshotOfPostgresql(url)
}
