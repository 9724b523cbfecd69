// A PostgreSQL of our own for tests: new, on a free port, in a temporary folder, gone at the end.
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { endingWithUs, findProgram, freePort, runToEnd, startProgram } from './program.ts'

const DEBIAN_VERSIONS = '/usr/lib/postgresql'
const STARTS_MAX = 3

export type TestDatabase = { readonly url: string; readonly stop: () => Promise<void> }

/**
 * Starts an empty PostgreSQL, or returns undefined where none is installed (say *skipped* aloud then). The url names
 * its superuser and the database `postgres`; use `openDatabase` for one of your own. With `durable` it writes through
 * to the disk as a real one does, which only a test that measures or crashes needs. Call it from a main thread.
 */
export async function startPostgres({ durable = false } = {}): Promise<TestDatabase | undefined> {
  const programs = findPrograms()
  if (!programs) return undefined

  const folder = await mkdtemp(join(tmpdir(), 'hall-postgres-'))
  // PostgreSQL refuses to run as root, so there it runs as the user that its package made.
  const isRoot = process.getuid?.() === 0
  if (isRoot) await runToEnd(['chown', 'postgres:', folder], '/')
  const prefix = endingWithUs('INT', isRoot ? 'postgres' : undefined)
  await runToEnd(command(prefix, programs.initdb, initdbArgs(folder)), folder)
  return startIn(folder, (port) => command(prefix, programs.postgres, serverArgs(folder, port, durable)))
}

/** Makes a new, empty database on that server and returns its url, so that tests do not meet each other's rows. */
export async function openDatabase(serverUrl: string): Promise<string> {
  const name = `hall_${crypto.randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}

async function startIn(folder: string, commandOn: (port: number) => readonly [string, ...string[]]) {
  for (let starts = 1; ; starts += 1) {
    const port = await freePort()
    try {
      const readyWhen = 'database system is ready to accept connections'
      const server = await startProgram(commandOn(port), { cwd: folder, readyWhen })
      return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop: () => stopIn(folder, server.stop) }
    } catch (error) {
      // Somebody else may have taken the port between our looking and our starting.
      if (starts === STARTS_MAX) throw error
    }
  }
}

async function stopIn(folder: string, stop: (signal: NodeJS.Signals) => Promise<void>): Promise<void> {
  await stop('SIGINT')
  await rm(folder, { recursive: true, force: true })
}

function findPrograms(): { readonly initdb: string; readonly postgres: string } | undefined {
  const folders = debianVersions().map((version) => join(DEBIAN_VERSIONS, version, 'bin'))
  const initdb = findProgram('initdb', folders)
  const postgres = findProgram('postgres', folders)
  return initdb && postgres ? { initdb, postgres } : undefined
}

/** Newest first. */
function debianVersions(): string[] {
  try {
    return readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a))
  } catch {
    return []
  }
}

function command(prefix: readonly string[], program: string, args: readonly string[]): readonly [string, ...string[]] {
  const [first, ...rest] = [...prefix, program, ...args]
  return [first ?? program, ...rest]
}

function initdbArgs(folder: string): string[] {
  return ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
}

function serverArgs(folder: string, port: number, durable: boolean): string[] {
  const forgetful = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  const place = ['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port), '-k', folder]
  return [...place, '-c', 'max_connections=200', ...(durable ? [] : forgetful)]
}
