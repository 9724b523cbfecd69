// A backup that is not what was made, a key that is not its own, a place that is not empty: refused in one sentence, and
// nothing is written.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupKey } from '#server/backup/backup-key.ts'
import { fromChunk, isKeptPath, toChunk } from '#server/backup/parts.ts'
import { checkBackup } from '#server/backup/restore-backup.ts'
import { migrationOf, readMigrations } from '#server/database/migrate.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { openForTest, postgresUrl, testFolder } from '../../support/databases.ts'
import { run, runWell } from './programs.ts'

const DATA_KEY = 'ef'.repeat(32)
const KEY = { DATA_KEY }

let folder: string
let good: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hall-backup-'))
  await (await openDatabase({ url: `file:${join(folder, 'old', 'hall.db')}` })).close()
  await mkdir(join(folder, 'old', 'media', 'main'), { recursive: true })
  await writeFile(join(folder, 'old', 'media', 'main', 'a.png'), 'a picture')
})
afterAll(() => rm(folder, { recursive: true }))

async function goodBackup(): Promise<Buffer> {
  if (good) return good
  const file = join(folder, 'good.backup')
  await runWell('backup', [file], { DATA_DIR: join(folder, 'old'), ...KEY })
  good = await readFile(file)
  return good
}

describe('restore refuses', () => {
  test.for<readonly [string, (bytes: Buffer) => Buffer, RegExp]>([
    ['another file', () => Buffer.from('not a backup at all, only some words'), /is no backup/],
    ['an empty file', () => Buffer.alloc(0), /is no backup/],
    ['a backup without its end', (bytes) => bytes.subarray(0, -40), /cut off/],
    ['a backup with a byte that was changed', (bytes) => flipped(bytes, bytes.length - 60), /damaged/],
    ['a backup with a header that was changed', (bytes) => replaced(bytes, '"halls":0', '"halls":7'), /damaged/],
    ['a backup with something behind its end', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), /damaged/],
  ])('%s', async ([, change, sentence]) => {
    const file = join(await testFolder(), 'bad.backup')
    await writeFile(file, change(await goodBackup()))
    await refused(file, KEY, sentence)
  })

  test('a key that does not fit, and one that is not there', async () => {
    await goodBackup()
    const file = join(folder, 'good.backup')
    await refused(file, { DATA_KEY: '00'.repeat(32) }, /another DATA_KEY/)
    await refused(file, {}, /Set DATA_KEY/)
  })

  test('a passphrase that does not fit, and a short one at the making', async () => {
    const file = join(await testFolder(), 'passphrase.backup')
    const old = { DATA_DIR: join(folder, 'old') }
    const short = await run('backup', [file], { ...old, BACKUP_PASSPHRASE: 'too short' })
    expect(short).toMatchObject({ code: 1, said: expect.stringMatching(/at least 12/) })
    await runWell('backup', [file], { ...old, BACKUP_PASSPHRASE: '正确的马、电池和订书钉一共十二' })
    await refused(file, { BACKUP_PASSPHRASE: '错误的马、电池和订书钉一共十二' }, /another BACKUP_PASSPHRASE/)
    await refused(file, KEY, /Set BACKUP_PASSPHRASE/)
    const into = { DATA_DIR: join(await testFolder(), 'data'), BACKUP_PASSPHRASE: '正确的马、电池和订书钉一共十二' }
    expect(await runWell('restore', [file], into)).toContain('The backup is whole')
  })

  test('a data folder that is not empty, and leaves it as it is', async () => {
    await goodBackup()
    const dataDir = await testFolder()
    await writeFile(join(dataDir, 'hall.db'), 'somebody’s hall')
    const { code, said } = await run('restore', [join(folder, 'good.backup')], { DATA_DIR: dataDir, ...KEY })
    expect([code, said]).toEqual([1, expect.stringMatching(/not empty/)])
    expect(await readdir(dataDir)).toEqual(['hall.db'])
  })

  test('a database of PostgreSQL that is not empty', async ({ skip }) => {
    await goodBackup()
    const url = await postgresUrl(skip)
    const { db } = await openForTest(url)
    await db.hall.create({ data: { id: 'main', createdAt: new Date() } })
    await refused(join(folder, 'good.backup'), { DATABASE_URL: url, ...KEY }, /not empty/)
  })

  test('what a newer program made', async () => {
    const dataDir = join(await testFolder(), 'data')
    await (await openDatabase({ url: `file:${join(dataDir, 'hall.db')}` })).close()
    const { name, checksum } = migrationOf('99990101000000_future', 'SELECT 1')
    new Sqlite(join(dataDir, 'hall.db'))
      .prepare('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)')
      .run('future', checksum, name)
    const file = join(dataDir, 'future.backup')
    await runWell('backup', [file], { DATA_DIR: dataDir, ...KEY })
    await refused(file, KEY, /newer program/)
  })
})

test('what an older program made is brought up to date', async ({ skip }) => {
  const dataDir = join(await testFolder(), 'data')
  await mkdir(dataDir)
  const [first] = readMigrations('sqlite')
  if (!first) throw new Error('There is no first migration')
  const old = new Sqlite(join(dataDir, 'hall.db'))
  old.exec(first.sql)
  old.exec(`CREATE TABLE _prisma_migrations (migration_name TEXT, checksum TEXT, rolled_back_at TEXT);
    INSERT INTO _prisma_migrations VALUES ('${first.name}', '${first.checksum}', NULL);
    INSERT INTO "Hall" VALUES ('main', '2026-11-22T01:02:03.456+00:00')`)
  old.close()
  const file = join(dataDir, 'old.backup')
  await runWell('backup', [file], { DATA_DIR: dataDir, ...KEY })

  for (const url of [`file:${join(await testFolder(), 'new', 'hall.db')}`, await postgresUrl(skip)]) {
    await runWell('restore', [file], { DATA_DIR: join(await testFolder(), 'data'), DATABASE_URL: url, ...KEY })
    const { db } = await openForTest(url)
    expect(await db.hall.findMany()).toEqual([{ id: 'main', createdAt: new Date('2026-11-22T01:02:03.456Z') }])
    expect(await db.guide.count()).toBe(0)
  }
})

test('a backup with any byte changed, and cut off anywhere, is not taken for whole', async () => {
  const bytes = await goodBackup()
  const key = await backupKey({}, { dataDir: '', dataKey: DATA_KEY })
  const file = join(await testFolder(), 'bad.backup')
  for (let at = 0; at < bytes.length; at += 97) {
    for (const bad of [flipped(bytes, at), bytes.subarray(0, at)]) {
      await writeFile(file, bad)
      await expect(checkBackup(file, key)).rejects.toThrow()
    }
  }
})

test('where there is nothing, nothing is backed up', async ({ skip }) => {
  const file = join(await testFolder(), 'hall.backup')
  const nothing = await run('backup', [file], { DATA_DIR: await testFolder(), ...KEY })
  expect(nothing).toMatchObject({ code: 1, said: expect.stringMatching(/nothing to back up/) })
  const url = await postgresUrl(skip)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE TABLE "Other" (id int)')
  await client.end()
  const strange = await run('backup', [file], { DATA_DIR: await testFolder(), DATABASE_URL: url, ...KEY })
  expect(strange).toMatchObject({ code: 1, said: expect.stringMatching(/holds no hall/) })
})

test('a path that leads elsewhere is no file of a hall', () => {
  for (const path of [
    'media/../hall.db',
    '/etc/passwd',
    'media//x',
    'keys/data.key',
    'media/.x',
    'media\\x',
    'media',
  ]) {
    expect([path, isKeptPath(path)]).toEqual([path, false])
    expect(() => fromChunk(toChunk({ kind: 'file', path }))).toThrow()
  }
  expect(isKeptPath('voice-packs/main/guiliu/recorded/十.wav')).toBe(true)
})

/** Refused with this sentence alone, and the data folder is not even made. */
async function refused(file: string, env: Record<string, string>, sentence: RegExp): Promise<void> {
  const parent = await testFolder()
  const { code, said } = await run('restore', [file], { DATA_DIR: join(parent, 'data'), ...env })
  expect([code, said]).toEqual([1, expect.stringMatching(sentence)])
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(await readdir(parent)).toEqual([])
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 0x10
  return changed
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
}
