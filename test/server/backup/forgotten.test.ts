// What a backup must not know: names and numbers, open or sealed with their key beside them. And what was forgotten stays
// forgotten, however old the copy is that comes back.
import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ShownEntry } from '#contract/registers.ts'
import type { HallSettings } from '#contract/settings.ts'
import { backupKey } from '#server/backup/backup-key.ts'
import { fromChunk } from '#server/backup/parts.ts'
import { readSealed } from '#server/backup/read-sealed.ts'
import { openSnapshot } from '#server/database/snapshot.ts'
import { postgresUrl, testFolder } from '../../support/databases.ts'
import type { RunningHouse } from '../../support/running-house.ts'
import { houseForTest } from '../house-for-test.ts'
import { runWell } from './programs.ts'

const DATA_KEY = 'cd'.repeat(32)
const ENTRIES = '/api/halls/main/entries'
const NAME = '欧阳备份样'
const PHONE = '13900006677'
const NUMBER = '99000019350101069X'
const NEEDS = '\\"needs\\":[\\"wheelchair\\"]'
const VISITOR = { name: NAME, phone: PHONE, document: { kind: 'id-card', number: NUMBER }, pass: 'id-card' }
const AFTER_KEEP_DAYS = '2026-12-08T02:00:00.000Z'
const LEFT_BEHIND = ['DayKey', 'HallDay', 'Pairing', '_prisma_migrations']

type Items = { readonly items: readonly ShownEntry[] }
type Skip = (why: string) => never

test.for(['sqlite', 'postgresql'] as const)(
  'on %s neither the backup nor what is inside tells whom it is about',
  async (kind, { skip }) => {
    const { house, file, keys } = await houseWithVisitor(kind, skip)
    const inside: Buffer[] = []
    const key = await backupKey({}, { dataDir: '', dataKey: DATA_KEY })
    for await (const chunk of readSealed(file, key)) {
      const part = fromChunk(chunk)
      inside.push(part.kind === 'rows' ? Buffer.from(part.rows) : chunk)
    }
    const bytes = Buffer.concat([await readFile(file), ...inside])

    expect(inside.some((chunk) => chunk.includes('RegisterEntry'))).toBe(true)
    for (const word of [NAME, PHONE, NUMBER, NEEDS, ...keys, DATA_KEY]) {
      for (const form of [word, Buffer.from(word).toString('base64url'), Buffer.from(word).toString('hex')]) {
        expect([word, bytes.includes(form)]).toEqual([word, false])
      }
    }
    expect(inside.some((chunk) => chunk.includes('"DayKey"'))).toBe(false)
    expect((await masked(house))[0]?.name).toBe('欧**')
  },
)

test('on a new machine the names come back only with the mirror of the keys; tickets and counts come back without', async () => {
  const { house, file } = await houseWithVisitor('sqlite')
  const [bare, mirrored] = [await newFolder(), await newFolder()]
  await cp(join(house.dataDir, 'keys'), join(mirrored, 'keys'), { recursive: true })
  for (const dataDir of [bare, mirrored]) await runWell('restore', [file], { DATA_DIR: dataDir, DATA_KEY })

  const without = await houseForTest({ dataDir: bare, dataKey: DATA_KEY })
  expect((await masked(without))[0]?.name).toBeUndefined()
  expect((await without.stranger().get('/api/halls/main/views/board')).status).toBe(200)
  const guide = await without.hire('guide')
  expect((await guide.post(ENTRIES, VISITOR)).status).toBe(201)
  expect(await masked(without)).toHaveLength(2)

  const withKeys = await houseForTest({ dataDir: mirrored, dataKey: DATA_KEY })
  expect((await masked(withKeys))[0]?.name).toBe('欧**')
})

test('what was forgotten meanwhile stays forgotten when an older backup comes back', async () => {
  const { house, file } = await houseWithVisitor('sqlite')
  house.clock.set(AFTER_KEEP_DAYS)
  await expect.poll(() => masked(house)).toEqual([])
  const dataDir = await newFolder()
  // The mirror of that day: a mirror forgets as well.
  await cp(join(house.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })

  await runWell('restore', [file], { DATA_DIR: dataDir, DATA_KEY })

  const again = await houseForTest({ dataDir, dataKey: DATA_KEY })
  expect((await masked(again))[0]?.name).toBeUndefined()
  again.clock.set(AFTER_KEEP_DAYS)
  await expect.poll(() => masked(again)).toEqual([])
})

test.for(['sqlite', 'postgresql'] as const)('on %s every row comes back as it was', async (kind, { skip }) => {
  const { house, file, url } = await houseWithVisitor(kind, skip)
  const dataDir = await newFolder()
  const databaseUrl = kind === 'sqlite' ? `file:${join(dataDir, 'hall.db')}` : await postgresUrl(skip)
  await house.restart()
  await runWell('backup', [file], { DATA_DIR: house.dataDir, DATABASE_URL: url, DATA_KEY })
  const before = await rowsOf(url)

  await runWell('restore', [file], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATA_KEY })

  expect(await rowsOf(databaseUrl)).toEqual(before)
  expect(Object.values(before).flat().length).toBeGreaterThan(10)
})

/** A house with one visitor in its register and one ticket with a need, and a backup of it. */
async function houseWithVisitor(kind: 'sqlite' | 'postgresql', skip?: Skip) {
  const databaseUrl = kind === 'postgresql' && skip ? await postgresUrl(skip) : undefined
  const house = await houseForTest({ dataKey: DATA_KEY, ...(databaseUrl && { databaseUrl }) })
  const manager = await house.signIn()
  const { body: settings } = await manager.get<HallSettings>('/api/halls/main/settings')
  const open = { ...settings, entryRegister: { ...settings.entryRegister, on: true } }
  expect((await manager.ask('PUT', '/api/halls/main/settings', open)).status).toBe(200)
  const guide = await house.hire('guide')
  expect((await guide.post(ENTRIES, VISITOR)).status).toBe(201)
  const lane = { greenLane: { reason: 'mobility' }, needs: ['wheelchair'] } as const
  await guide.done({ type: 'take-ticket', service: 'card', class: 'elder', ...lane })
  const url = databaseUrl ?? `file:${join(house.dataDir, 'hall.db')}`
  const file = join(await testFolder(), 'hall.backup')
  await runWell('backup', [file], { DATA_DIR: house.dataDir, DATABASE_URL: url, DATA_KEY })
  return { house, file, url, keys: await wrappedKeys(url) }
}

async function wrappedKeys(url: string): Promise<readonly string[]> {
  const snapshot = await openSnapshot(url)
  const table = snapshot.tables.find(({ name }) => name === 'DayKey')
  const wrapped: string[] = []
  if (table)
    for await (const { json } of snapshot.rows(table))
      wrapped.push(...JSON.parse(json).map((row: string[]) => row.at(-1)))
  await snapshot.close()
  return wrapped
}

async function rowsOf(url: string): Promise<Record<string, readonly unknown[]>> {
  const snapshot = await openSnapshot(url)
  const rows: Record<string, unknown[]> = {}
  for (const table of snapshot.tables.filter(({ name }) => !LEFT_BEHIND.includes(name))) {
    rows[table.name] = []
    for await (const { json } of snapshot.rows(table)) rows[table.name]?.push(...JSON.parse(json))
  }
  await snapshot.close()
  return rows
}

async function masked(house: RunningHouse): Promise<readonly ShownEntry[]> {
  return (await (await house.signIn()).get<Items>(ENTRIES)).body.items
}

async function newFolder(): Promise<string> {
  const folder = join(await testFolder(), 'data')
  await mkdir(folder)
  return folder
}
