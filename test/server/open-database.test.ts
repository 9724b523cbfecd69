import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#server/database/open-database.ts'
import { bytesBeside, openForTest, postgresUrl, sqliteUrl } from '../support/databases.ts'

const hall = (id: string) => ({ id, createdAt: new Date('2026-11-22T01:02:03.456Z') })

test('an address of neither kind is refused with one sentence', async () => {
  await expect(openDatabase({ url: 'mysql://somewhere' })).rejects.toThrow('DATABASE_URL begins with file:')
})

test('SQLite waits for the disk at every write, also when the file is opened again', async () => {
  const url = await sqliteUrl()
  for (const _ of ['made', 'opened again']) {
    const { db, close } = await openForTest(url)
    expect(await db.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }])
    expect(await db.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
    expect(await db.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }])
    await close()
  }
})

test('what is deleted from SQLite is overwritten in the file', async () => {
  const url = await sqliteUrl()
  const { db, close } = await openForTest(url)
  const secrets = Array.from({ length: 50 }, (_, at) => ({ name: `name ${at}`, value: `a secret ${at}` }))
  await db.secret.createMany({ data: [...secrets, { name: 'kept', value: 'what is left' }] })
  expect(await bytesBeside(url)).toContain('a secret')

  await db.secret.deleteMany({ where: { name: { startsWith: 'name' } } })
  await close()

  const bytes = await bytesBeside(url)
  expect(bytes).toContain('what is left')
  expect(bytes).not.toContain('a secret')
})

test('on SQLite a write beside a transaction is kept when the transaction is taken back', async () => {
  const { db, ask } = await openForTest(await sqliteUrl())
  const insert = { name: 'test-insert', sql: `INSERT INTO "Hall" VALUES (?, '2026-11-22T01:02:03.456+00:00')` }
  const begun = Promise.withResolvers<void>()

  const takenBack = db.$transaction(async (tx) => {
    await tx.hall.create({ data: hall('lost') })
    begun.resolve()
    await tx.hall.findMany()
    throw new Error('changed our mind')
  })
  await begun.promise
  const beside = [db.hall.create({ data: hall('kept') }), ask(insert, 'asked')]

  await expect(takenBack).rejects.toThrow('changed our mind')
  await Promise.all(beside)
  expect(await db.hall.findMany({ orderBy: { id: 'asc' } })).toEqual([hall('asked'), hall('kept')])
})

test('on SQLite a transaction that cannot be committed leaves nothing open behind it', async () => {
  const { db } = await openForTest(await sqliteUrl())
  await db.$executeRaw`CREATE TABLE "Parent" ("id" TEXT PRIMARY KEY)`
  await db.$executeRaw`CREATE TABLE "Child" ("parent" TEXT REFERENCES "Parent" ("id") DEFERRABLE INITIALLY DEFERRED)`

  const orphan = db.$transaction((tx) => tx.$executeRaw`INSERT INTO "Child" VALUES ('nobody')`)
  await expect(orphan).rejects.toThrow('ForeignKeyConstraintViolation')

  expect(await db.$queryRaw`SELECT * FROM "Child"`).toEqual([])
  expect(await db.$transaction((tx) => tx.hall.create({ data: hall('kept') }))).toEqual(hall('kept'))
})

test('on SQLite many transactions stand in line and all come through', async () => {
  const { db } = await openForTest(await sqliteUrl())
  const ids = Array.from({ length: 30 }, (_, at) => `hall-${at}`)

  await Promise.all(
    ids.map((id, at) =>
      at % 2 ? db.hall.create({ data: hall(id) }) : db.$transaction((tx) => tx.hall.create({ data: hall(id) })),
    ),
  )

  expect(await db.hall.count()).toBe(30)
})

test('a second opening of the same SQLite file is refused until the first is closed', async () => {
  const url = await sqliteUrl()
  const first = await openForTest(url)

  await expect(openDatabase({ url })).rejects.toThrow(/Another server has .* open/)

  await first.close()
  await openForTest(url)
})

test('another process that was killed leaves no lock behind', async () => {
  const url = await sqliteUrl()
  const other = spawn(process.execPath, [join(import.meta.dirname, 'database-holder.ts'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill('SIGKILL'))
  const ended = once(other, 'exit')
  await once(other.stdout, 'data')
  await expect(openDatabase({ url })).rejects.toThrow(/Another server has .* open/)

  other.kill('SIGKILL')
  await ended

  await openForTest(url)
})

test('both databases ask a kept statement with text and numbers, and give plain values', async ({ skip }) => {
  const sqlite = await openForTest(await sqliteUrl())
  const postgres = await openForTest(await postgresUrl(skip))
  const sqlOf = (first: string, second: string) =>
    `SELECT "id", length("id") FROM "Hall" WHERE "id" = ${first} LIMIT ${second}`
  const [inSqlite, inPostgres] = [
    { name: 'test-halls', sql: sqlOf('?', '?') },
    { name: 'test-halls', sql: sqlOf('$1', '$2') },
  ]
  for (const { db } of [sqlite, postgres]) await db.hall.create({ data: hall('main') })

  for (const _ of ['prepared', 'kept']) {
    expect(await sqlite.ask(inSqlite, 'main', 1)).toEqual([['main', 4]])
    expect(await postgres.ask(inPostgres, 'main', 1)).toEqual([['main', 4]])
  }
})
