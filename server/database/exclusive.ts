// SQLite has one connection for everybody. Without this, a statement from outside an open transaction runs inside it, is
// acknowledged, and is lost when that transaction is rolled back (seen with Prisma's adapter 7.10).
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'
import type Sqlite from 'better-sqlite3'

/** Makes a question wait until no transaction is open. */
type Outside = <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) => (...args: A) => Promise<R>

/**
 * Makes everybody outside an open transaction wait for its end: changes the adapter, and returns what does the same for
 * a question that goes around it. So inside a transaction only `tx` may be used: `db` would wait for its own end.
 */
export function exclusive(adapter: SqlDriverAdapter, driver: Sqlite.Database): Outside {
  let open: Promise<void> | undefined

  const outside: Outside =
    (work) =>
    async (...args) => {
      while (open) await open
      return work(...args)
    }

  const begin = outside((...args: Parameters<SqlDriverAdapter['startTransaction']>): Promise<Transaction> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    open = promise
    const end = () => {
      // A COMMIT that failed leaves the transaction open, and whatever came after would be written into it and lost.
      if (driver.inTransaction) driver.exec('ROLLBACK')
      open = undefined
      resolve()
    }
    return startTransaction(...args).then((transaction) => thenEnd(transaction, end), endWith(end))
  })

  const startTransaction = adapter.startTransaction.bind(adapter)
  Object.assign(adapter, {
    queryRaw: outside(adapter.queryRaw.bind(adapter)),
    executeRaw: outside(adapter.executeRaw.bind(adapter)),
    executeScript: outside(adapter.executeScript.bind(adapter)),
    startTransaction: begin,
  })
  return outside
}

function thenEnd(transaction: Transaction, end: () => void): Transaction {
  const commit = transaction.commit.bind(transaction)
  const rollback = transaction.rollback.bind(transaction)
  return Object.assign(transaction, {
    commit: () => commit().finally(end),
    rollback: () => rollback().finally(end),
  })
}

function endWith(end: () => void) {
  return (error: unknown): never => {
    end()
    throw error
  }
}
