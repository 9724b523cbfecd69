// `npm run migration -- NAME`: writes the next migration for both databases from the difference between the models now
// and the models at the last migration. It needs no database: the engine that compares them is asked on paper only.
// What the models cannot say (a partial index) is added to the written SQL by hand.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelsSql, type Provider, readModels } from './models-sql.ts'

const ROOT = join(import.meta.dirname, '..')
const LAST_MIGRATED = join(ROOT, 'prisma', 'last-migrated.txt')

await writeMigration(process.argv[2] ?? '')

async function writeMigration(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Error('Name the migration in small letters, digits and underscores: npm run migration -- add_bookings')
  }
  const models = readModels()
  const lastModels = readFileSync(LAST_MIGRATED, 'utf8')
  const folder = `${timestamp(new Date())}_${name}`
  const sqlite = await modelsSql('sqlite', lastModels, models)
  const postgresql = await modelsSql('postgresql', lastModels, models)
  if (sqlite === undefined || postgresql === undefined) return console.log('The models are as at the last migration.')
  save('sqlite', folder, sqlite)
  save('postgresql', folder, postgresql)
  writeFileSync(LAST_MIGRATED, models)
}

function save(provider: Provider, folder: string, sql: string): void {
  const path = join('prisma', provider, 'migrations', folder)
  mkdirSync(join(ROOT, path), { recursive: true })
  writeFileSync(join(ROOT, path, 'migration.sql'), sql)
  console.log(join(path, 'migration.sql'))
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14)
}
