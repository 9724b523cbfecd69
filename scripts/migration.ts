// `npm run migration -- NAME`: writes the next migration for both databases from the difference between the models now
// and the models at the last migration. It needs no database: the engine that compares them is asked on paper only.
// What the models cannot say (a partial index) is added to the written SQL by hand.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg'

const ROOT = join(import.meta.dirname, '..')
const LAST_MIGRATED = join(ROOT, 'prisma', 'last-migrated.txt')
type Provider = 'sqlite' | 'postgresql'

/** What a PostgreSQL answers when it is asked whether its schema is there and how old it is. */
const POSTGRES_15: SqlResultSet = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 15.0', 150_000]],
}

await writeMigration(process.argv[2] ?? '')

async function writeMigration(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Error('Name the migration in small letters, digits and underscores: npm run migration -- add_bookings')
  }
  const models = readModels()
  const folder = `${timestamp(new Date())}_${name}`
  loadEngine()
  const sqlite = await difference('sqlite', readLastMigrated(), models)
  const postgresql = await difference('postgresql', readLastMigrated(), models)
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

function readModels(): string {
  const folder = join(ROOT, 'prisma', 'models')
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trimEnd())
    .join('\n\n')
    .concat('\n')
}

function readLastMigrated(): string {
  try {
    return readFileSync(LAST_MIGRATED, 'utf8')
  } catch {
    return ''
  }
}

/** The SQL that leads from one set of models to the next, or undefined when there is no difference. */
async function difference(provider: Provider, from: string, to: string): Promise<string | undefined> {
  const engine: SchemaEngine = await engineGlue.SchemaEngine.new({ datamodels: undefined }, () => {}, onPaper(provider))
  const schema = (models: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content: `datasource db {\n  provider = "${provider}"\n}\n\n${models}` }],
  })
  const { stdout, exitCode } = await engine.diff({
    from: schema(from),
    to: schema(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  engine.free()
  return exitCode === 0 ? undefined : (stdout ?? undefined)
}

/** Its state is kept by the module: a second instance in the same process would break the first. */
function loadEngine(): void {
  const file = new URL(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')).pathname
  const module = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, '.wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': engineGlue })
  engineGlue.__wbg_set_wasm(exports)
  const { __wbindgen_start: start } = exports
  if (typeof start === 'function') start()
}

/** Stands where the engine expects a database: all it asks of PostgreSQL is the version. */
function onPaper(name: Provider) {
  const refuse = (asked: unknown) =>
    (console.log(asked) as never) || Promise.reject(new Error(`There is no database here: ${JSON.stringify(asked)}`))
  const info = { provider: name === 'sqlite' ? 'sqlite' : 'postgres', adapterName: 'on-paper' } as const
  const adapter: SqlDriverAdapter = {
    ...info,
    queryRaw: () => Promise.resolve(POSTGRES_15),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => Promise.resolve(),
  }
  const connect = () => Promise.resolve(adapter)
  return bindMigrationAwareSqlAdapterFactory({ ...info, connect, connectToShadowDb: connect })
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14)
}
