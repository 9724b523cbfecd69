// Two servers on one PostgreSQL press one hall at once. Redis makes them quick; it carries nothing that may be lost.
import { randomUUID } from 'node:crypto'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { postgresUrl } from '../support/databases.ts'
import { startRedis } from '../support/redis.ts'
import type { HouseSetting } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'
import { printerAt, printerForTest } from './printer-for-test.ts'

type Skip = (why: string) => never
type Journal = {
  readonly items: readonly { readonly position: number; readonly type: string; readonly ticket?: string }[]
}

const PRESSERS = 8
const TAKES_EACH = 12

test('two servers that start at once on an empty database make one hall, one day and one administrator', async ({
  skip,
}) => {
  const databaseUrl = await postgresUrl(skip)

  const [here, there] = await Promise.all([houseForTest({ databaseUrl }), houseForTest({ databaseUrl })])

  const journals = await Promise.all(
    [here, there].map(async (house) => (await house.signIn()).get<Journal>('/api/halls/main/events')),
  )
  expect(journals.map(({ body }) => body.items.map(({ type }) => type))).toEqual([['day-begun'], ['day-begun']])
})

test('in a rush from both sides no number is given twice, no ticket called twice, and both know the same', async ({
  skip,
}) => {
  const { here, there } = await twoHouses(skip)
  const admins = [await here.signIn(), await there.signIn()]
  const pressers = Array.from({ length: PRESSERS }, (_, at) => admins[at % 2] ?? admins[0])

  const taken = await Promise.all(
    pressers.map(async (presser) => {
      const numbers: (string | undefined)[] = []
      for (let take = 0; take < TAKES_EACH; take += 1) {
        const answer = await presser?.done({
          type: 'take-ticket',
          service: 'card',
          class: take % 2 ? 'elder' : 'ordinary',
        })
        numbers.push(answer?.ticket?.number)
      }
      return numbers
    }),
  )
  expect(new Set(taken.flat()).size).toBe(PRESSERS * TAKES_EACH)

  const called = await Promise.all(
    ['1', '2', '3', '4', '5', '6'].map(async (counter, at) => {
      const clerk = pressers[at]
      const numbers: (string | undefined)[] = []
      await clerk?.done({ type: 'open-counter', counter })
      for (let call = 0; call < TAKES_EACH; call += 1) {
        const ticket = (await clerk?.done({ type: 'call-next', counter }))?.ticket
        numbers.push(ticket?.number)
        await clerk?.done({ type: 'start-service', ticket: ticket?.id ?? '' })
        await clerk?.done({ type: 'finish-service', ticket: ticket?.id ?? '' })
      }
      return numbers
    }),
  )
  expect(new Set(called.flat()).size).toBe(6 * TAKES_EACH)

  for (const { clock } of [here, there]) clock.tick()
  const views = () => Promise.all(admins.map(async (admin) => (await admin.get('/api/halls/main/views/board')).body))
  const { items } = (await admins[0]?.get<Journal>('/api/halls/main/events'))?.body ?? { items: [] }
  expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1))
  await expect.poll(async () => new Set((await views()).map((view) => JSON.stringify(view))).size).toBe(1)
  const isTrouble = (line: string) => JSON.parse(line).level >= 40
  expect([...here.logged, ...there.logged].filter(isTrouble)).toEqual([])
})

test('what the staff should know of a visitor is sealed by one server and read by the other, from the first ticket on', async ({
  skip,
}) => {
  const { here, there } = await twoHouses(skip)
  const admins = [await here.signIn(), await there.signIn()]
  const wishes = { needs: ['wheelchair' as const], service: 'card', class: 'elder' }

  await Promise.all(admins.map((admin) => admin.done({ type: 'take-ticket', ...wishes })))

  for (const { clock } of [here, there]) clock.tick()
  for (const admin of admins) {
    await expect.poll(() => needsAtDesk(admin)).toEqual([['wheelchair'], ['wheelchair']])
  }
})

test('with Redis the screens of one server see at once what is pressed at the other', async ({ skip }) => {
  const redisUrl = inject('redisUrl') ?? skip('Redis is not installed here')
  const { here, there } = await twoHouses(skip, { redisUrl })
  const board = await there.screen()
  await board.watch({ view: 'board' })
  await untilRedisIsThere(there)
  await untilRedisIsThere(here)

  // No clock is moved here, so nobody looks by himself.
  await (await here.signIn()).done({ type: 'take-ticket', service: 'card', class: 'elder' })

  await board.until('board', ({ waitingByClass }) => waitingByClass.find(({ id }) => id === 'elder')?.waiting === 1)
})

test('without Redis, or while it is away, a server looks by itself', async ({ skip }) => {
  const nobody = 'redis://127.0.0.1:1'
  const { here, there } = await twoHouses(skip, { redisUrl: nobody })
  const board = await there.screen()
  await board.watch({ view: 'board' })
  await (await here.signIn()).done({ type: 'take-ticket', service: 'card', class: 'elder' })

  there.clock.tick()

  await board.until('board', ({ waitingByClass }) => waitingByClass.find(({ id }) => id === 'elder')?.waiting === 1)
})

test('when Redis goes away presses go on, and when it is back the servers are quick again by themselves', async ({
  skip,
}) => {
  const first = (await startRedis()) ?? skip('Redis is not installed here')
  const { here, there } = await twoHouses(skip, { redisUrl: first.url })
  await untilRedisIsThere(there)
  await untilRedisIsThere(here)
  const admin = await here.signIn()
  const board = await there.screen()
  await board.watch({ view: 'board' })
  const take = () => admin.done({ type: 'take-ticket', service: 'card', class: 'elder' })

  await first.stop()
  await take()
  there.clock.tick()
  await board.until('board', ({ waitingByClass }) => waitingByClass.find(({ id }) => id === 'elder')?.waiting === 1)

  const second = await startRedis({ port: Number(new URL(first.url).port) })
  onTestFinished(async () => second?.stop())
  await untilRedisIsThere(there, 2)
  await untilRedisIsThere(here, 2)
  await take()
  await board.until('board', ({ waitingByClass }) => waitingByClass.find(({ id }) => id === 'elder')?.waiting === 2)
})

test('a device that the office adds at one server serves at the other', async ({ skip }) => {
  const redisUrl = inject('redisUrl') ?? skip('Redis is not installed here')
  const { here, there } = await twoHouses(skip, { redisUrl })
  await untilRedisIsThere(there)
  await untilRedisIsThere(here)
  const paper = await printerForTest()
  const printer = await here.addDevice(printerAt(paper))
  const admin = await there.signIn()
  const take = { type: 'take-ticket', service: 'card', class: 'elder', printer } as const

  await expect.poll(async () => 'answer' in (await admin.press(take))).toBe(true)

  await expect.poll(() => paper.slips.length).toBe(1)
})

test('what a manager types at one server is said by the boards of both, each once', async ({ skip }) => {
  const redisUrl = inject('redisUrl') ?? skip('Redis is not installed here')
  const { here, there } = await twoHouses(skip, { redisUrl })
  await untilRedisIsThere(there)
  await untilRedisIsThere(here)
  const [near, far] = [await here.screen(), await there.screen()]
  for (const board of [near, far]) await board.watch({ view: 'board' })

  const text = '请到  2 楼办理。'
  const told = await (await here.signIn()).post('/api/halls/main/announcements', { text, language: 'zh', zone: 'main' })
  expect(told.status).toBe(202)

  const said = await Promise.all([near, far].map((board) => board.untilSaid((say) => say.text === text)))
  expect(said[1]).toEqual(said[0])
  expect((await fetch(there.url() + said[1]?.url)).status).toBe(200)
  expect([near.says, far.says].map(({ length }) => length)).toEqual([1, 1])
})

test('a slip is printed once, by the server where it was asked for', async ({ skip }) => {
  const { here, there } = await twoHouses(skip)
  const paper = await printerForTest()
  const printer = await here.addDevice(printerAt(paper))
  const admin = await here.signIn()
  there.clock.move(10_000)

  const { ticket } = await admin.done({ type: 'take-ticket', service: 'card', class: 'elder', printer })
  const elsewhere = await there.signIn()
  there.clock.tick()

  const outcome = async () =>
    (await elsewhere.get<{ slip: { outcome: string } }>(`/api/halls/main/tickets/${ticket?.id}`)).body.slip?.outcome
  const lookAgain = () => {
    there.clock.tick()
    return outcome()
  }
  await expect.poll(lookAgain).toBe('printed')
  expect(paper.slips).toHaveLength(1)
})

test('a press whose server died before its answer came is answered by the other one, word for word', async ({
  skip,
}) => {
  const { here, there } = await twoHouses(skip)
  const take = { type: 'take-ticket', service: 'card', class: 'elder', press: randomUUID() } as const
  const first = await (await here.signIn()).done(take)

  expect(await (await there.signIn()).done(take)).toEqual(first)
})

test('who is signed out at one server is signed out at the other within seconds', async ({ skip }) => {
  const { here, there } = await twoHouses(skip)
  const admin = await here.signIn()
  const whoAmI = () => there.stranger().ask('GET', '/api/session', undefined, admin.headers)
  expect((await whoAmI()).status).toBe(200)

  await admin.ask('DELETE', '/api/session')
  there.clock.move(3_000)

  expect((await whoAmI()).status).toBe(401)
})

async function twoHouses(skip: Skip, more: HouseSetting = {}) {
  const setting = { ...more, databaseUrl: await postgresUrl(skip), dataKey: '42'.repeat(32) }
  const here = await houseForTest(setting)
  const there = await houseForTest(setting)
  return { here, there }
}

async function needsAtDesk(admin: Caller): Promise<string[][]> {
  const { body } = await admin.get<{ waiting: { needs: string[] }[] }>('/api/halls/main/views/desk?counter=1')
  return body.waiting.map(({ needs }) => needs)
}

type House = Awaited<ReturnType<typeof houseForTest>>

/** Each server has a line to speak and one to listen; both have been there so many times. */
async function untilRedisIsThere({ logged }: House, times = 1): Promise<void> {
  await expect.poll(() => logged.filter((line) => line.includes('Redis is there')).length).toBe(2 * times)
}
