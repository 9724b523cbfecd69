// Every shelf of keys keeps the same promises: files for one server, a table for many, and memory for tests.
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEY_BYTES } from '#server/privacy/cipher.ts'
import { type KeyPlace, type KeyShelf, openDayKeys } from '#server/privacy/day-keys.ts'
import { keyFiles } from '#server/privacy/key-files.ts'
import { keyMemory } from '#server/privacy/key-memory.ts'
import { keyTable } from '#server/privacy/key-table.ts'
import { openForTest, postgresUrl, testFolder } from '../support/databases.ts'

type Skip = (why: string) => never
const place = (change: Partial<KeyPlace> = {}): KeyPlace => ({
  hall: 'main',
  purpose: 'entries',
  dies: '2026-12-06',
  lock: 'abc123',
  ...change,
})

const shelves: readonly (readonly [string, (skip: Skip) => Promise<KeyShelf>])[] = [
  ['in memory', async () => keyMemory()],
  ['of files', async () => keyFiles(join(await testFolder(), 'keys', 'days'))],
  ['in PostgreSQL', async (skip) => keyTable((await openForTest(await postgresUrl(skip))).db)],
]

describe.each(shelves)('the shelf %s', (_name, openShelf) => {
  test('keeps the first key of a name and gives it to whoever comes later', async ({ skip }) => {
    const shelf = await openShelf(skip)
    expect(await shelf.find(place())).toBeUndefined()
    expect(await shelf.keep(place(), 'first')).toBe('first')
    expect(await shelf.keep(place(), 'second')).toBe('first')
    expect(await shelf.find(place())).toBe('first')
  })

  test('keeps keys of other halls, purposes, days and locks apart', async ({ skip }) => {
    const shelf = await openShelf(skip)
    const others = [{ hall: 'other' }, { purpose: 'aside' }, { dies: '2026-12-07' }, { lock: 'def456' }]
    await shelf.keep(place(), 'this one')
    for (const [nth, other] of others.entries()) await shelf.keep(place(other), `key ${nth}`)

    expect(await shelf.find(place())).toBe('this one')
    expect(await shelf.living({ hall: 'main', purpose: 'entries', lock: 'abc123' })).toEqual([
      '2026-12-06',
      '2026-12-07',
    ])
    await shelf.destroy(place())
    expect(await shelf.find(place())).toBeUndefined()
    for (const [nth, other] of others.entries()) expect(await shelf.find(place(other))).toBe(`key ${nth}`)
  })

  test('tells which keys die by a day, and a destroyed one is gone for good', async ({ skip }) => {
    const shelf = await openShelf(skip)
    for (const dies of ['2026-12-05', '2026-12-06', '2026-12-07']) await shelf.keep(place({ dies }), dies)

    const dying = await shelf.dyingBy('2026-12-06')
    expect(dying.map(({ dies }) => dies).sort()).toEqual(['2026-12-05', '2026-12-06'])
    for (const one of dying) await shelf.destroy(one)
    await shelf.destroy(place())
    expect(await shelf.dyingBy('2026-12-06')).toEqual([])
    expect(await shelf.living({ hall: 'main', purpose: 'entries', lock: 'abc123' })).toEqual(['2026-12-07'])
  })

  test('an empty one has nothing', async ({ skip }) => {
    const shelf = await openShelf(skip)
    expect(await shelf.dyingBy('9999-12-31')).toEqual([])
    expect(await shelf.living({ hall: 'main', purpose: 'entries', lock: 'abc123' })).toEqual([])
  })
})

test('key files are for the owner only, and what else lies in the folder is left alone', async () => {
  const folder = join(await testFolder(), 'days')
  const shelf = keyFiles(folder)
  await shelf.keep(place(), 'wrapped')
  await mkdir(join(folder, 'not-a-day'))
  await writeFile(join(folder, '2026-12-06', 'note.txt'), 'somebody else’s')

  expect((await stat(join(folder, '2026-12-06', 'main.entries.abc123.key'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, '2026-12-06'))).mode & 0o777).toBe(0o700)
  for (const one of await shelf.dyingBy('9999-12-31')) await shelf.destroy(one)
  expect(await readdir(join(folder, '2026-12-06'))).toEqual(['note.txt'])
})

test('two servers that need a new key at once get the same one from PostgreSQL', async ({ skip }) => {
  const url = await postgresUrl(skip)
  const keys = await Promise.all(
    [1, 2, 3, 4].map(async () => openDayKeys(keyTable((await openForTest(url)).db), new Uint8Array(KEY_BYTES))),
  )
  const name = { hall: 'main', purpose: 'entries', dies: '2026-12-06' }
  const made = await Promise.all(keys.map((one) => one.make(name)))
  const sealed = made[0]?.seal('text', '') ?? ''
  expect(made.map((one) => one.open(sealed, ''))).toEqual(Array(4).fill('text'))
})

test('a key that one server destroyed dies for the others when they forget, too', async () => {
  const shelf = keyMemory()
  const [here, there] = [1, 2].map(() => openDayKeys(shelf, new Uint8Array(KEY_BYTES)))
  const name = { hall: 'main', purpose: 'entries', dies: '2026-12-06' }
  await here?.make(name)
  await there?.find(name)
  await here?.destroy(name)
  expect(await there?.dyingBy('2026-12-05')).toEqual([])
  for (const dying of (await there?.dyingBy('2026-12-06')) ?? []) await there?.destroy(dying)
  expect(there?.held(name)).toBeUndefined()
})

test('keys of another DATA_KEY are noticed, and opened by nobody here', async () => {
  const shelf = keyMemory()
  const name = { hall: 'main', purpose: 'entries', dies: '2026-12-06' }
  const theirs = openDayKeys(shelf, new Uint8Array(KEY_BYTES))
  const ours = openDayKeys(shelf, new Uint8Array(KEY_BYTES).fill(1))
  await theirs.make(name)

  expect([await theirs.hasStrangers(), await ours.hasStrangers()]).toEqual([false, true])
  expect(await ours.find(name)).toBeUndefined()
  const sealed = (await ours.make(name)).seal('text', '')
  expect((await theirs.find(name))?.open(sealed, '')).toBeUndefined()
})
