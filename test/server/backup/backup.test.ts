// A hall is copied while it works, and goes on somewhere else from that copy: with both databases, and from one to the
// other.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#server/database/open-database.ts'
import { type Caller, caller } from '../../support/caller.ts'
import { postgresUrl, testFolder } from '../../support/databases.ts'
import { openOffice } from '../../support/office.ts'
import { freePort } from '../../support/program.ts'
import { seeded } from '../../support/seeded.ts'
import { type ServerProcess, startServer } from '../../support/server-process.ts'
import { type Heard, presser } from '../pressers.ts'
import { runWell, startProgram } from './programs.ts'

const DATA_KEY = 'ab'.repeat(32)
const PRESSERS = 4
const HEARD_BEFORE = 60

type Event = { readonly type: string; readonly position: number; readonly press?: string; readonly number?: string }
type Skip = (why: string) => never
type Kind = 'sqlite' | 'postgresql'

test.for([
  ['sqlite', 'sqlite'],
  ['postgresql', 'postgresql'],
  ['sqlite', 'postgresql'],
  ['postgresql', 'sqlite'],
] as const)('a hall on %s is copied in the middle of a rush and goes on on %s', async ([from, to], { skip }) => {
  const old = await newPlace(from, skip)
  const server = await started(old)
  const token = await openHall(server)
  const chance = seeded(7)
  const heard: Heard[] = []
  const pressers = Array.from({ length: PRESSERS }, (_, at) => presser(server.url, token, `${at + 1}`, chance, heard))
  let isOver = false
  const rush = Promise.all(pressers.map(({ pressOn }) => pressOn(() => isOver)))
  await expect.poll(() => heard.length, { timeout: 30_000 }).toBeGreaterThan(HEARD_BEFORE)

  const told = [...heard]
  const file = join(await testFolder(), 'hall.backup')
  await runWell('backup', [file], envOf(old))
  const heardAfter = heard.length
  await expect.poll(() => heard.length).toBeGreaterThan(heardAfter)
  isOver = true
  await rush
  await server.kill()

  const fresh = await newPlace(to, skip)
  await runWell('restore', [file], envOf(fresh))
  const again = await started(fresh)
  const admin = caller(again.url, { authorization: `Bearer ${token}` })

  const before = await journalOf(admin)
  expect(before.map(({ position }) => position)).toEqual(before.map((_, at) => at + 1))
  const presses = new Map(before.map(({ press, position }) => [press, position]))
  expect(told.filter(({ order, answer }) => presses.get(order.press) !== answer.position)).toEqual([])
  for (const { order, answer } of told.slice(-5)) expect(await admin.done(order)).toEqual(answer)

  for (let take = 0; take < 5; take += 1) await admin.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const after = await journalOf(admin)
  const numbers = after.flatMap(({ number }) => number ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(after.map(({ position }) => position)).toEqual(after.map((_, at) => at + 1))
  expect(await again.stop()).toBe(0)
})

test('pictures and voices come along, keys and what is made again do not', async () => {
  const old = await newPlace('sqlite')
  const server = await started({ ...old, key: undefined })
  await server.stop()
  await put(old.dataDir, 'media/main/0123.png', 'a picture')
  await put(old.dataDir, 'media/main/coming-1', 'half a picture')
  await put(old.dataDir, 'voice-packs/main/guiliu/recorded/ten.wav', '十')
  await put(old.dataDir, 'voice/cache.wav', 'made again')
  await put(old.dataDir, 'keys/days/2026-12-01/main.entries.0.key', 'a key that must die')
  const dataKey = (await readFile(join(old.dataDir, 'keys', 'data.key'), 'utf8')).trim()

  const said = await runWell('backup', [], { DATA_DIR: old.dataDir })
  expect(said).toContain('files: 2')
  expect(said).toContain('keep a copy of that file')
  const [name = ''] = await readdir(join(old.dataDir, 'backups'))
  const fresh = await newPlace('sqlite')
  await mkdir(join(fresh.dataDir, 'keys'), { recursive: true })
  await runWell('restore', [join(old.dataDir, 'backups', name)], { DATA_DIR: fresh.dataDir, DATA_KEY: dataKey })

  const there = await readdir(fresh.dataDir, { recursive: true })
  expect(there.filter((path) => path.includes('.') && !path.startsWith('hall.db')).sort()).toEqual([
    'media/main/0123.png',
    'voice-packs/main/guiliu/recorded/ten.wav',
  ])
  expect(await readFile(join(fresh.dataDir, 'media/main/0123.png'), 'utf8')).toBe('a picture')
})

test('only the newest fourteen nightly backups stay, and files of other names', async () => {
  const old = await newPlace('sqlite')
  await (await openDatabase({ url: `file:${join(old.dataDir, 'hall.db')}` })).close()
  const folder = join(old.dataDir, 'backups')
  for (let day = 1; day <= 20; day += 1) {
    await put(folder, `nuanting-2026-01-${String(day).padStart(2, '0')}T020000Z.backup`, 'old')
  }
  await put(folder, 'my own.backup', 'mine')

  expect(await runWell('backup', [], envOf(old))).toContain('7 older ones were deleted')

  const names = (await readdir(folder)).sort()
  expect(names).toHaveLength(15)
  expect(names.slice(0, 2)).toEqual(['my own.backup', 'nuanting-2026-01-08T020000Z.backup'])
})

test('a backup that is killed leaves the older one whole, and the next one leaves nothing else', async () => {
  const old = await newPlace('sqlite')
  await (await openDatabase({ url: `file:${join(old.dataDir, 'hall.db')}` })).close()
  const folder = await testFolder()
  const file = join(folder, 'hall.backup')
  await runWell('backup', [file], envOf(old))
  const first = await readFile(file)
  await put(old.dataDir, 'media/main/film.mp4', 'x'.repeat(2 ** 20).repeat(128))

  const killed = startProgram('backup', [file], envOf(old))
  await expect.poll(() => readdir(folder), { interval: 1 }).toContainEqual(expect.stringMatching(/\.part$/))
  killed.kill()
  expect((await killed.ended).code).toBe(null)
  expect((await readFile(file)).equals(first)).toBe(true)
  expect(await readdir(folder)).toHaveLength(2)

  await rm(join(old.dataDir, 'media'), { recursive: true })
  await runWell('backup', [file], envOf(old))
  expect(await readdir(folder)).toEqual(['hall.backup'])
  expect(await runWell('restore', ['--check', file], envOf(old))).toContain('The backup is whole.')
})

type Place = { readonly dataDir: string; readonly databaseUrl?: string; readonly key?: string | undefined }

async function newPlace(kind: Kind, skip?: Skip): Promise<Place> {
  const dataDir = join(await testFolder(), 'data')
  return { dataDir, key: DATA_KEY, ...(kind === 'postgresql' && skip && { databaseUrl: await postgresUrl(skip) }) }
}

function envOf({ dataDir, databaseUrl, key }: Place): Record<string, string> {
  return { DATA_DIR: dataDir, ...(key && { DATA_KEY: key }), ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
}

async function started(place: Place): Promise<ServerProcess> {
  const { DATA_DIR: _, ...env } = envOf(place)
  const server = await startServer(place.dataDir, await freePort(), env)
  onTestFinished(server.kill)
  return server
}

async function openHall(server: ServerProcess): Promise<string> {
  const admin = await openOffice(() => server.url).signIn()
  await admin.done({ type: 'open-day' })
  for (let at = 1; at <= PRESSERS; at += 1) await admin.done({ type: 'open-counter', counter: `${at}` })
  const told = await admin.post<{ token: string }>('/api/tokens', { name: 'pressers', roles: ['manager'] })
  return told.body.token
}

async function journalOf(admin: Caller): Promise<readonly Event[]> {
  const items: Event[] = []
  for (;;) {
    const after = items.at(-1)?.position ?? 0
    const { body } = await admin.get<{ items: readonly Event[] }>(`/api/halls/main/events?after=${after}`)
    if (body.items.length === 0) return items
    items.push(...body.items)
  }
}

async function put(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}
