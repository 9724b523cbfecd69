// The models as SQL, for either database and without one: Prisma's engine is asked on paper only. One file writes
// migrations with it (migration.ts), one test finds out with it whether the migrations still lead to the models.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg'

export type Provider = 'sqlite' | 'postgresql'

/** What a PostgreSQL answers when it is asked whether its schema is there and how old it is. */
const POSTGRES_15: SqlResultSet = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 15.0', 150_000]],
}

let isLoaded = false

/** The text of all models of prisma/models, file by file. */
export function readModels(): string {
  const folder = join(import.meta.dirname, '..', 'prisma', 'models')
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trimEnd())
    .join('\n\n')
    .concat('\n')
}

/** The SQL that leads from one set of models to the next, or undefined when there is no difference. */
export async function modelsSql(provider: Provider, from: string, to: string): Promise<string | undefined> {
  loadEngine()
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
  if (isLoaded) return
  isLoaded = true
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
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
