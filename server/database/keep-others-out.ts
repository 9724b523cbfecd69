// One process for one SQLite file: two halls in two processes would give the same number twice.
import Sqlite from 'better-sqlite3'

/** The one before us may still be closing. */
const LOCK_WAIT_MS = 2_000

/** Kept here, because a forgotten connection is closed by the garbage collector, and with it goes the lock. */
const held = new Set<Sqlite.Database>()

/**
 * Takes the file for this process until the returned function is called, or throws when another one has it. The lock
 * is the operating system's, on a small file beside it: it ends with the process, however that ends.
 */
export function keepOthersOut(file: string): () => void {
  if (file === ':memory:') return () => {}
  const lock = new Sqlite(`${file}.lock`, { timeout: LOCK_WAIT_MS })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new Error(`Another server has ${file} open. Stop it first, or use PostgreSQL for many servers.`, { cause })
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
