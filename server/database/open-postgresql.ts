// PostgreSQL: many servers on one database. A position of a hall's day is taken once (server/journal).
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '../generated/postgresql/client.ts'
import { migrate } from './migrate.ts'
import type { Database, Db, Log } from './open-database.ts'

const CONNECTIONS_MAX = 10
/** Kept for what a press waits for: ten long reports must not stand before it. */
const PRESS_CONNECTIONS_MAX = 2
const CONNECT_WAIT_MS = 10_000
const TRANSACTION_WAIT_MS = 10_000
/** Every length of a batch is a plan of its own, of a hundred kilobytes and more: without a limit a month fills the memory. */
const QUERY_PLANS_MAX = 50

/** Opens the pool of a `postgresql://` URL. A lost connection is logged and made again at the next question. */
export async function openPostgresql(url: string, log: Log): Promise<Database> {
  const onLost = (error: Error) => log(`A connection to PostgreSQL was lost: ${error.message}.`)
  const pool = { connectionString: url, max: CONNECTIONS_MAX, connectionTimeoutMillis: CONNECT_WAIT_MS }
  const onErrors = { onPoolError: onLost, onConnectionError: onLost }
  const adapter = await new PrismaPg(pool, onErrors).connect()
  const { nameOf, askOf } = nameStatements()
  const names = { statementNameGenerator: nameOf }
  const presses = await new PrismaPg({ ...pool, max: PRESS_CONNECTIONS_MAX }, { ...onErrors, ...names }).connect()
  try {
    for (const name of await migrate(adapter)) log(`Migrated the database: ${name}.`)
    await tellWhetherDurable(adapter, log)
    const info = { provider: adapter.provider, adapterName: adapter.adapterName } as const
    const client = new PrismaClient({
      adapter: { ...info, connect: () => Promise.resolve(adapter) },
      transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_WAIT_MS },
      queryPlanCacheMaxSize: QUERY_PLANS_MAX,
    })
    await client.$connect()
    // The two clients differ in a few options that this house does not use (stack.md 2.1).
    const db = client as unknown as Db
    return { kind: 'postgresql', db, ask: askOf(presses), close: () => db.$disconnect().then(() => presses.dispose()) }
  } catch (error) {
    await adapter.dispose()
    await presses.dispose()
    throw error
  }
}

/** The setting is the administrator's: a hall may live with it, but should know. */
async function tellWhetherDurable(adapter: SqlDriverAdapter, log: Log): Promise<void> {
  const { rows } = await adapter.queryRaw({ sql: 'SHOW synchronous_commit', args: [], argTypes: [] })
  if (rows[0]?.[0] !== 'off') return
  log('PostgreSQL does not wait for the disk (synchronous_commit is off): a crash could lose the last tickets.')
}

/** Gives a prepared statement its name. Prisma's own questions have none: each length of a list would be kept for ever. */
function nameStatements() {
  const names = new Map<string, string>()
  return {
    nameOf: ({ sql }: SqlQuery): string => names.get(sql) ?? '',
    askOf:
      (adapter: SqlDriverAdapter): Database['ask'] =>
      async ({ name, sql }, ...args) => {
        names.set(sql, name)
        const argTypes = args.map((arg) => (typeof arg === 'number' ? INT : TEXT))
        return (await adapter.queryRaw({ sql, args: [...args], argTypes })).rows
      },
  }
}

const TEXT = { scalarType: 'string', arity: 'scalar' } as const
const INT = { scalarType: 'int', arity: 'scalar' } as const
