// Databases for tests: an SQLite file of its own, or a database of its own on the PostgreSQL of this run. Both are gone
// when the test is over.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { type Database, type Log, openDatabase } from '#server/database/open-database.ts'
import { openDatabase as newDatabase } from './postgres.ts'

/** A folder that goes away with the test that asked for it. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The URL of an SQLite file that does not exist yet, in a folder that does not either. */
export async function sqliteUrl(): Promise<string> {
  return `file:${join(await testFolder(), 'data', 'hall.db')}`
}

/** The URL of a new, empty PostgreSQL database; skips the test, saying why, where PostgreSQL is not installed. */
export async function postgresUrl(skip: (why: string) => never): Promise<string> {
  return newDatabase(inject('postgresUrl') ?? skip('PostgreSQL is not installed here'))
}

/** Opens a database and closes it when the test is over, whatever became of it. */
export async function openForTest(url: string, log?: Log): Promise<Database> {
  const database = await openDatabase({ url, ...(log && { log }) })
  onTestFinished(database.close)
  return database
}

/** Everything that lies beside an SQLite file, itself included, as one text of bytes. */
export async function bytesBeside(url: string): Promise<string> {
  const folder = dirname(url.slice('file:'.length))
  const files = await readdir(folder)
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))
  return contents.join('\n')
}
