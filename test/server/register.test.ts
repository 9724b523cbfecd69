// What every register promises, shown with a ledger that nobody keeps: another one of the same is these few lines.
import { expect, test } from 'vitest'
import { KEY_BYTES } from '#server/privacy/cipher.ts'
import { type DayKeys, openDayKeys } from '#server/privacy/day-keys.ts'
import { keyMemory } from '#server/privacy/key-memory.ts'
import { type Draft, type Ledger, openRegister, type Register } from '#server/registers/register.ts'
import { openForTest, postgresUrl, sqliteUrl } from '../support/databases.ts'

type Umbrella = { readonly lentTo: string; readonly colour: string }

const umbrellas: Ledger<Umbrella> = {
  name: 'umbrellas',
  keepDays: () => 3,
  keywords: ({ lentTo }) => [`name ${lentTo}`],
  wanted: (typed) => [`name ${typed}`],
  kinds: ({ colour }) => [colour],
}

type Opened = { readonly register: Register<Umbrella>; readonly keys: DayKeys }
const databases: readonly (readonly [string, (skip: (why: string) => never) => Promise<string>])[] = [
  ['SQLite', () => sqliteUrl()],
  ['PostgreSQL', postgresUrl],
]

test.for(databases)(
  'on %s of two who change the same version one is told so, and nothing is lost',
  async ([, url], { skip }) => {
    const { register } = await open(await url(skip))
    const { id } = await register.add('main', lent({ colour: 'red' }))

    const told = await Promise.all(
      ['blue', 'green', 'black'].map((colour) => register.change('main', id, 1, lent({ colour }))),
    )

    expect(told.filter((one) => one === 'changed')).toHaveLength(2)
    const now = await register.find('main', id)
    expect(now?.version).toBe(2)
    expect(await register.counts('main', '2026-11-01', '2026-11-30')).toEqual([
      { day: '2026-11-22', kind: now?.body?.colour, count: 1 },
    ])
  },
)

test.for(databases)(
  'on %s one that was deleted meanwhile is gone for whoever changes it',
  async ([, url], { skip }) => {
    const { register } = await open(await url(skip))
    const { id } = await register.add('main', lent())

    const told = await Promise.all([register.remove('main', id, 1), register.change('main', id, 1, lent())])

    expect(told.filter((one) => one === 'gone' || one === 'changed' || one === 'removed').length).toBeGreaterThan(0)
    const left = await register.find('main', id)
    expect(await register.search('main', 'Wang')).toHaveLength(left ? 1 : 0)
    expect(await register.counts('main', '2026-11-01', '2026-11-30')).toHaveLength(left ? 1 : 0)
  },
)

test.for(databases)('on %s what is amended at once by many is amended by all', async ([, url], { skip }) => {
  const { register } = await open(await url(skip))
  const { id } = await register.add('main', lent({ colour: '' }))
  const add = (letter: string) =>
    register.amend('main', id, ({ body }) => body && { ...body, colour: [...body.colour, letter].sort().join('') })

  await Promise.all(['a', 'b', 'c'].map(add))

  expect((await register.find('main', id))?.body?.colour).toBe('abc')
})

test.for(databases)('on %s the same id twice is one entry, counted once', async ([, url], { skip }) => {
  const { register } = await open(await url(skip))
  const id = '00000000-0000-4000-8000-000000000001'

  const told = await Promise.all([1, 2, 3, 4].map(() => register.add('main', lent(), id)))

  expect(told.map((kept) => [kept.id, kept.body?.lentTo])).toEqual(Array(4).fill([id, 'Wang']))
  expect(await register.counts('main', '2026-11-01', '2026-11-30')).toMatchObject([{ count: 1 }])
})

test('a row that is copied over another one, or into another hall, does not open', async () => {
  const { register, db } = await open(await sqliteUrl())
  const [one, other] = [await register.add('main', lent()), await register.add('main', lent({ lentTo: 'Li' }))]
  const { sealed } = await db.registerEntry.findFirstOrThrow({ where: { id: one.id } })

  await db.registerEntry.updateMany({ where: { id: other.id }, data: { sealed } })
  await db.registerEntry.updateMany({ where: { id: one.id }, data: { hall: 'other' } })

  expect((await register.find('main', other.id))?.body).toBeUndefined()
  expect((await register.find('other', one.id))?.body).toBeUndefined()
})

test('halls and registers do not meet', async () => {
  const { register, db, keys } = await open(await sqliteUrl())
  const { id } = await register.add('main', lent())
  const bicycles = openRegister({ ...umbrellas, name: 'bicycles' }, db, keys, () => 0)

  expect(await register.list('other', { limit: 10 })).toEqual([])
  expect(await bicycles.list('main', { limit: 10 })).toEqual([])
  expect(await bicycles.find('main', id)).toBeUndefined()
  expect(await register.search('other', 'Wang')).toEqual([])
})

test('forgetting takes what is due and older, hall by hall, and leaves the rest', async () => {
  const { register } = await open(await sqliteUrl())
  await register.add('main', lent({}, '2026-11-20'))
  await register.add('main', lent({}, '2026-11-22'))
  await register.add('other', lent({}, '2026-11-20'))
  expect(await register.due('2026-11-23')).toEqual(
    expect.arrayContaining([
      { hall: 'main', forgetOn: '2026-11-23' },
      { hall: 'other', forgetOn: '2026-11-23' },
    ]),
  )

  expect(await register.forget('main', '2026-11-23')).toBe(1)
  expect((await register.list('main', { limit: 10 })).map(({ day }) => day)).toEqual(['2026-11-22'])
  expect(await register.list('other', { limit: 10 })).toHaveLength(1)
  expect(await register.forget('main', '2026-11-23', '2026-11-22')).toBe(1)
  expect(await register.counts('main', '2026-11-01', '2026-11-30')).toHaveLength(2)
})

async function open(url: string) {
  const { db } = await openForTest(url)
  const keys = openDayKeys(keyMemory(), new Uint8Array(KEY_BYTES))
  const opened: Opened = { register: openRegister(umbrellas, db, keys, () => 0), keys }
  return { ...opened, db }
}

function lent(body: Partial<Umbrella> = {}, day = '2026-11-22'): Draft<Umbrella> {
  const forgetOn = new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10)
  return { at: `${day}T02:00:00.000Z`, day, forgetOn, body: { lentTo: 'Wang', colour: 'red', ...body } }
}
