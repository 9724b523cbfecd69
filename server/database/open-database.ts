// The one door to the tables: SQLite for one machine, PostgreSQL for many, by the URL. Both speak the same Prisma client.
import { unreachable } from '#contract/assert.ts'
import type { PrismaClient } from '../generated/sqlite/client.ts'

export type Db = PrismaClient
/** A statement that each connection prepares once and keeps. Its name is its own, in small letters and hyphens. */
export type Statement = { readonly name: string; readonly sql: string }
export type Row = readonly unknown[]
export type Database = {
  readonly kind: 'sqlite' | 'postgresql'
  readonly db: Db
  /**
   * Asks the driver below the client, for the few statements that a press waits for (docs/decisions/0006). Gives the rows
   * as lists of plain values. It is never part of a transaction of `db`.
   */
  readonly ask: (statement: Statement, ...parameters: readonly (string | number)[]) => Promise<readonly Row[]>
  /** Ends the connections. Nothing may be asked afterwards. */
  readonly close: () => Promise<void>
}
export type Log = (sentence: string) => void

/** Node-API 9 and older end without a word when the SQLite driver is loaded. */
const NODE_API_MIN = 10

/**
 * Opens the database of `file:path` or `postgresql://…`, brings its tables up to date and returns the client. Throws, in
 * one sentence, when another process has the SQLite file open, when a write would not reach the disk, or when the
 * tables are newer than this program. `log` hears about migrations and about connections that were lost.
 */
export async function openDatabase({ url, log = () => {} }: { url: string; log?: Log }): Promise<Database> {
  const kind = kindOf(url)
  switch (kind) {
    case 'sqlite':
      refuseOldNode()
      // Loaded only now: the driver of the other database is never needed.
      return (await import('./open-sqlite.ts')).openSqlite(url, log)
    case 'postgresql':
      return (await import('./open-postgresql.ts')).openPostgresql(url, log)
    default:
      return unreachable(kind)
  }
}

function kindOf(url: string): Database['kind'] {
  if (url.startsWith('file:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql'
  throw new Error('DATABASE_URL begins with file: for SQLite or with postgresql:// for PostgreSQL.')
}

function refuseOldNode(): void {
  if (Number(process.versions.napi) >= NODE_API_MIN) return
  throw new Error(`SQLite needs Node.js 22.14 or newer; this is ${process.version}.`)
}
