// The two database clients in server/generated, made by Prisma from prisma/: the same models for SQLite and PostgreSQL.
import { existsSync } from 'node:fs'
import { findNode } from './node24.mjs'
import { inRoot } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { fingerprint, isStamped, writeStamp } from './stamps.mjs'

const GENERATE_LIMIT_MS = 2 * 60_000
const databases = ['sqlite', 'postgresql']

// Without the migrations: the clients know nothing of them.
const sources = ['prisma.config.ts', 'package-lock.json', 'prisma/models']
const wantedOf = () => fingerprint([...sources, ...databases.map((database) => `prisma/${database}/schema.prisma`)])

/** Whether both clients are there and made from today's models. */
export function areDatabaseClientsReady() {
  // A checkout from before the models has no clients to make.
  if (!existsSync(inRoot('prisma', 'sqlite'))) return true
  return (
    isStamped('database-clients', wantedOf()) && databases.every((name) => existsSync(inRoot('server/generated', name)))
  )
}

/** Makes both clients, needing no database and no network. */
export async function generateDatabaseClients() {
  console.log('Making the database clients …')
  const node = findNode()
  const wanted = wantedOf()
  for (const database of databases) {
    const env = { ...process.env, HALL_DB: database, ...quietPrisma(node) }
    const args = [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate']
    const code = await runProgram(node, args, {
      env,
      output: /** @type {const} */ ('only-if-it-fails'),
      limitMs: GENERATE_LIMIT_MS,
    })
    if (code !== 0) throw new Error(`The ${database} client could not be made (prisma generate ended with ${code}).`)
  }
  writeStamp('database-clients', wanted)
}

/**
 * Prisma asks its home for news, and downloads an engine that `generate` never uses, unless some program is named.
 * @param {string} node
 */
function quietPrisma(node) {
  return { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', PRISMA_SCHEMA_ENGINE_BINARY: node }
}
