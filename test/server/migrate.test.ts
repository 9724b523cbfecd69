import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { type Migration, migrate, migrationOf, readMigrations } from '#server/database/migrate.ts'
import { modelsSql, readModels } from '../../scripts/models-sql.ts'
import { openForTest, postgresUrl, sqliteUrl } from '../support/databases.ts'

const FIRST = migrationOf('20260101000000_first', 'CREATE TABLE "Hall" ("id" TEXT PRIMARY KEY); SELECT 1')
const SECOND = migrationOf('20260102000000_second', 'ALTER TABLE "Hall" ADD COLUMN "name" TEXT')
const BROKEN = migrationOf(
  '20260103000000_broken',
  'DROP TABLE "Hall"; CREATE TABLE "Hall" (nonsense nonsense nonsense',
)
const BY_HAND = 'Event_settings_idx'

type OpenAdapter = (skip: (why: string) => never) => Promise<SqlDriverAdapter>
const databases: readonly (readonly [string, OpenAdapter])[] = [
  ['SQLite', () => disposed(new PrismaBetterSqlite3({ url: ':memory:' }).connect())],
  ['PostgreSQL', async (skip) => disposed(new PrismaPg({ connectionString: await postgresUrl(skip) }).connect())],
]

test.for(databases)('on %s migrations are applied in order, each once', async ([, open], { skip }) => {
  const adapter = await open(skip)

  expect(await migrate(adapter, [FIRST])).toEqual([FIRST.name])
  expect(await migrate(adapter, [FIRST, SECOND])).toEqual([SECOND.name])
  expect(await migrate(adapter, [FIRST, SECOND])).toEqual([])
  expect(await rowsOf(adapter, 'SELECT "id", "name" FROM "Hall"')).toEqual([])
})

test.for(databases)('on %s a migration that fails leaves everything as it was', async ([, open], { skip }) => {
  const adapter = await open(skip)
  await migrate(adapter, [FIRST])

  await expect(migrate(adapter, [FIRST, SECOND, BROKEN])).rejects.toThrow(/20260103000000_broken failed/)

  expect(await rowsOf(adapter, 'SELECT * FROM "Hall"')).toEqual([])
  await expect(rowsOf(adapter, 'SELECT "name" FROM "Hall"')).rejects.toThrow()
  expect(await migrate(adapter, [FIRST, SECOND])).toEqual([SECOND.name])
})

test.for(databases)('on %s tables of another program are refused', async ([, open], { skip }) => {
  const adapter = await open(skip)
  await migrate(adapter, [FIRST, SECOND])

  await expect(migrate(adapter, [FIRST])).rejects.toThrow('start the newer program')
  const changed: Migration = migrationOf(FIRST.name, `${FIRST.sql} `)
  await expect(migrate(adapter, [changed, SECOND])).rejects.toThrow('was changed after it was applied')
})

test('a rebuilt SQLite table keeps the rows that refer to it', async () => {
  const adapter = await disposed(new PrismaBetterSqlite3({ url: ':memory:' }).connect())
  const parent = migrationOf(
    '20260101000000_first',
    `CREATE TABLE "Hall" ("id" TEXT PRIMARY KEY);
     CREATE TABLE "Desk" ("hall" TEXT REFERENCES "Hall" ("id") ON DELETE CASCADE);
     INSERT INTO "Hall" VALUES ('main'); INSERT INTO "Desk" VALUES ('main');`,
  )
  const rebuilt = migrationOf(
    '20260102000000_rebuilt',
    `CREATE TABLE "new_Hall" ("id" TEXT PRIMARY KEY, "name" TEXT);
     INSERT INTO "new_Hall" ("id") SELECT "id" FROM "Hall";
     DROP TABLE "Hall"; ALTER TABLE "new_Hall" RENAME TO "Hall";`,
  )

  await migrate(adapter, [parent, rebuilt])

  expect(await rowsOf(adapter, 'SELECT "hall" FROM "Desk"')).toEqual([['main']])
  expect(await rowsOf(adapter, 'PRAGMA foreign_key_check')).toEqual([])
})

test('servers that start together migrate once', async ({ skip }) => {
  const url = await postgresUrl(skip)
  const told: string[] = []

  await Promise.all([1, 2, 3].map(() => openForTest(url, (sentence) => told.push(sentence))))

  const migrated = told.filter((sentence) => sentence.startsWith('Migrated'))
  expect(migrated).toEqual(readMigrations('postgresql').map(({ name }) => `Migrated the database: ${name}.`))
})

test('both databases have the same migrations, and they lead to the models', async () => {
  const names = (provider: 'sqlite' | 'postgresql') => readMigrations(provider).map(({ name }) => name)
  const lastMigrated = readFileSync(join(import.meta.dirname, '../../prisma/last-migrated.txt'), 'utf8')

  expect(names('sqlite')).toEqual(names('postgresql'))
  expect(await modelsSql('sqlite', lastMigrated, readModels()), 'npm run migration -- NAME').toBeUndefined()
  expect(await modelsSql('postgresql', lastMigrated, readModels()), 'npm run migration -- NAME').toBeUndefined()
})

test('the migrations of SQLite make the tables that the models say', async () => {
  const url = await sqliteUrl()
  await openForTest(url)
  const migrated = new Sqlite(url.slice('file:'.length), { readonly: true })
  const modelled = new Sqlite(':memory:')
  modelled.exec((await modelsSql('sqlite', '', readModels())) ?? '')

  expect(sqliteTables(migrated)).toEqual(sqliteTables(modelled))
  migrated.close()
})

test('the migrations of PostgreSQL make the tables that the models say', async ({ skip }) => {
  const [migrated, modelled] = [await postgresUrl(skip), await postgresUrl(skip)]
  await openForTest(migrated)
  await askPostgres(modelled, (await modelsSql('postgresql', '', readModels())) ?? '')

  expect(await postgresTables(migrated)).toEqual(await postgresTables(modelled))
})

async function disposed<A extends SqlDriverAdapter>(connecting: Promise<A>): Promise<A> {
  const adapter = await connecting
  onTestFinished(() => adapter.dispose())
  return adapter
}

async function rowsOf(adapter: SqlDriverAdapter, sql: string) {
  return (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows
}

function sqliteTables(database: Sqlite.Database): readonly unknown[] {
  return [
    ...database
      .prepare(
        `SELECT t.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk
         FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> '_prisma_migrations' ORDER BY 1, 2`,
      )
      .all(),
    ...database
      .prepare(
        `SELECT t.name AS "table", i.name, i."unique", i.partial, c.seqno, c.name AS "column"
         FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
         WHERE t.name <> '_prisma_migrations' AND i.name <> ? ORDER BY 1, 2, 5`,
      )
      .all(BY_HAND),
  ]
}

async function postgresTables(url: string): Promise<readonly unknown[]> {
  const columns = await askPostgres(
    url,
    `SELECT table_name, column_name, data_type, datetime_precision, is_nullable, column_default
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
  )
  const indexes = await askPostgres(
    url,
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     AND indexname <> '${BY_HAND}' ORDER BY 1`,
  )
  return [...columns, ...indexes]
}

async function askPostgres(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  )
}
