// Tables and their rows as text that both databases understand: what a snapshot gives and what fill-tables.ts takes.

export type SnapshotTable = { readonly name: string; readonly columns: readonly Column[] }
/** `type` as the database declares it, in small letters. */
export type Column = { readonly name: string; readonly type: string }
/** Some rows of a table: a JSON list of JSON lists in the order of the columns. */
export type RowList = { readonly json: string; readonly count: number }
export type Snapshot = {
  readonly kind: 'sqlite' | 'postgresql'
  /** The name of the newest migration. */
  readonly migration: string
  readonly tables: readonly SnapshotTable[]
  readonly rows: (table: SnapshotTable) => AsyncIterable<RowList>
  readonly count: (table: string) => Promise<number>
  readonly close: () => Promise<void>
}

export const MIGRATIONS_TABLE = '_prisma_migrations'
/** About so many letters of rows come at once. */
const ROWS_CHARS = 256 * 1024

/** Throws one sentence when these are not the tables of a hall. */
export function refuseStrangeDatabase(tables: readonly { readonly name: string }[]): void {
  if (tables.some(({ name }) => name === MIGRATIONS_TABLE)) return
  throw new Error('The database holds no hall: there is nothing to back up.')
}

/** Rows, each a JSON list, gathered to lists that can be handled. */
export function* inLists(rows: Iterable<string>): Generator<RowList> {
  let gathered: string[] = []
  let chars = 0
  for (const row of rows) {
    gathered.push(row)
    chars += row.length
    if (chars < ROWS_CHARS) continue
    yield toList(gathered)
    gathered = []
    chars = 0
  }
  if (gathered.length > 0) yield toList(gathered)
}

function toList(rows: readonly string[]): RowList {
  return { json: `[${rows.join(',')}]`, count: rows.length }
}
