// Staff, sessions and tokens over HTTP: who may take what away from whom, and what ends with it.
import { describe, expect, test } from 'vitest'
import type { ListedStaff, ListedToken, OpenSessions } from '#contract/accounts.ts'
import type { Problem } from '#contract/answers.ts'
import { caller } from '../support/caller.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const STAFF = '/api/halls/main/staff'
const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'

describe('a member of staff', () => {
  test('is changed only as they were read, when the page says which version that was', async () => {
    const house = await houseForTest()
    await house.hire('counter', 'zhao')
    const admin = await house.signIn()
    const path = `${STAFF}/${await idOf(house, 'zhao')}`
    const etag = (await admin.get(path)).headers.get('etag') ?? ''

    const first = await admin.ask('PATCH', path, { name: '赵' }, { 'if-match': etag })
    const late = await admin.ask<Problem>('PATCH', path, { name: '钱' }, { 'if-match': etag })

    expect(first).toMatchObject({ status: 200, body: { name: '赵' } })
    expect(late).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } })
    expect((await admin.get(path)).body).toMatchObject({ name: '赵' })
    expect((await admin.ask('PATCH', path, { name: '孙' })).status).toBe(200)
  })

  test('with another name goes on working, with other roles signs in again', async () => {
    const house = await houseForTest()
    const zhao = await house.hire('counter', 'zhao')
    const admin = await house.signIn()
    const path = `${STAFF}/${await idOf(house, 'zhao')}`

    await admin.ask('PATCH', path, { name: '赵' })
    expect((await zhao.get('/api/session')).body).toMatchObject({ staff: { name: '赵' } })
    await admin.ask('PATCH', path, { roles: ['guide'] })
    expect((await zhao.get('/api/session')).status).toBe(401)
  })

  test('gets a new password by chance, which must be changed; the old one is worth nothing', async () => {
    const house = await houseForTest()
    await house.hire('counter', 'zhao')
    const admin = await house.signIn()
    const told = await admin.ask<{ oneTimePassword: string }>('PATCH', `${STAFF}/${await idOf(house, 'zhao')}`, {
      newPassword: true,
    })

    await expect(house.signIn('zhao', 'password of zhao')).rejects.toThrow('wrong-password')
    const zhao = await house.signIn('zhao', told.body.oneTimePassword)
    expect((await zhao.get('/api/session')).body).toMatchObject({ mustChangePassword: true })
    const { items } = (await admin.get<{ items: ListedStaff[] }>(STAFF)).body
    expect(items.find(({ username }) => username === 'zhao')).toMatchObject({ mustChange: true, signedIn: true })
  })

  test('who is the last administrator stays one, and nobody takes their own rights', async () => {
    const house = await houseForTest()
    const admin = await house.signIn()
    const own = `${STAFF}/${await idOf(house, 'admin')}`
    for (const change of [{ roles: ['manager'] }, { active: false }]) {
      expect(await admin.ask('PATCH', own, change)).toMatchObject({ status: 409, body: { code: 'last-admin' } })
    }

    const second = await house.hire('admin', 'second')
    for (const change of [{ roles: ['manager'] }, { active: false }]) {
      expect(await admin.ask('PATCH', own, change)).toMatchObject({ status: 409, body: { code: 'own-admin' } })
    }
    expect((await admin.ask('PATCH', own, { roles: ['admin', 'manager'] })).status).toBe(200)
    expect((await admin.get('/api/session')).body).toMatchObject({ staff: { roles: ['admin', 'manager'] } })
    expect((await second.ask('PATCH', own, { roles: ['manager'] })).status).toBe(200)
    expect((await admin.get('/api/session')).status).toBe(401)
  })
})

describe('sessions', () => {
  test('are listed with where and since when, and one of them ends without the others', async () => {
    const house = await houseForTest()
    const here = await house.hire('counter', 'zhao')
    house.clock.move(5 * MINUTE_MS)
    const wish = { username: 'zhao', password: 'password of zhao' }
    const signed = await caller(house.url(), { 'user-agent': EDGE }).post('/api/session', wish)
    const there = caller(house.url(), { cookie: signed.headers.get('set-cookie')?.split(';')[0] ?? '' })
    const desk = await house.screen(there)
    await desk.watch({ view: 'desk', counter: '1' })

    const { items, limits } = (await here.get<OpenSessions>('/api/sessions/own')).body
    expect(limits).toEqual({ idleMinutes: 60, lastsHours: 12 })
    const other = items.find(({ isThis }) => !isThis)
    expect(items).toHaveLength(2)
    expect(other).toMatchObject({ address: '127.0.0.1', browser: 'Edge 140, Windows', since: house.clock.now() })

    expect((await here.ask('DELETE', `/api/sessions/${other?.id}`)).status).toBe(204)
    await desk.untilGone()
    expect((await there.get('/api/session')).status).toBe(401)
    expect((await here.get('/api/session')).status).toBe(200)
  })

  test('of others are seen and ended by the administrator alone', async () => {
    const house = await houseForTest()
    const [zhao, qian] = [await house.hire('counter', 'zhao'), await house.hire('counter', 'qian')]
    const admin = await house.signIn()
    const all = (await admin.get<OpenSessions>('/api/sessions')).body.items
    const ofQian = all.find(({ staff }) => staff.username === 'qian')?.id

    expect(await zhao.ask('DELETE', `/api/sessions/${ofQian}`)).toMatchObject({ status: 404 })
    expect((await qian.get('/api/session')).status).toBe(200)
    expect((await admin.ask('DELETE', `/api/sessions/${ofQian}`)).status).toBe(204)
    expect((await qian.get('/api/session')).status).toBe(401)
    const ended = await admin.ask('DELETE', `${STAFF}/${await idOf(house, 'zhao')}/sessions`)
    expect(ended.body).toEqual({ ended: 1 })
    expect((await zhao.get('/api/session')).status).toBe(401)
  })

  test('of mine end all at once but this one', async () => {
    const house = await houseForTest()
    const here = await house.hire('guide', 'li')
    const there = await house.signIn('li', 'password of li')
    expect((await here.ask('DELETE', '/api/sessions/own')).body).toEqual({ ended: 1 })
    expect([(await here.get('/api/session')).status, (await there.get('/api/session')).status]).toEqual([200, 401])
  })
})

describe('a token', () => {
  test('lasts a year without a word, and is worth nothing on its last moment', async () => {
    const house = await houseForTest()
    const program = await house.program('guide')
    house.clock.move(365 * DAY_MS - 1)
    expect((await program.get('/api/session')).status).toBe(200)
    const screen = await house.screen(program)
    await screen.watch({ view: 'reception' })
    house.clock.move(MINUTE_MS)
    expect((await program.get('/api/session')).status).toBe(401)
    await screen.untilGone()
  })

  test('is listed without itself: its roles, its maker, its end and its last use', async () => {
    const house = await houseForTest()
    const admin = await house.signIn()
    const made = await makeToken(house, { name: '大屏接口', roles: ['guide'], expiresInDays: 30 })
    const before = (await admin.get<{ items: ListedToken[] }>('/api/tokens')).body.items
    expect(before).toEqual([
      {
        id: made.id,
        name: '大屏接口',
        roles: ['guide'],
        madeBy: { id: await idOf(house, 'admin'), name: '管理员' },
        madeAt: house.clock.now(),
        expiresAt: new Date(house.clock.nowMs() + 30 * DAY_MS).toISOString(),
      },
    ])
    await caller(house.url(), { authorization: `Bearer ${made.token}` }).get('/api/session')
    const after = (await admin.get<{ items: ListedToken[] }>('/api/tokens')).body.items
    expect(after[0]).toMatchObject({ lastUsedAt: house.clock.now() })
  })

  test('that is revoked opens nothing, and its sockets end', async () => {
    const house = await houseForTest()
    const admin = await house.signIn()
    const { id, token } = await makeToken(house, { name: 'x', roles: ['guide'] })
    const program = caller(house.url(), { authorization: `Bearer ${token}` })
    const screen = await house.screen(program)
    await screen.watch({ view: 'reception' })

    expect((await admin.ask('DELETE', `/api/tokens/${id}`)).status).toBe(204)

    await screen.untilGone()
    expect((await program.get('/api/session')).status).toBe(401)
    expect(await admin.ask('DELETE', `/api/tokens/${id}`)).toMatchObject({ status: 404 })
    expect((await admin.get<{ items: ListedToken[] }>('/api/tokens')).body.items).toEqual([])
  })

  test.for([0, 3_651, 1.5])('cannot last %s days', async (expiresInDays) => {
    const house = await houseForTest()
    const told = await (await house.signIn()).post('/api/tokens', { name: 'x', roles: ['guide'], expiresInDays })
    expect(told).toMatchObject({ status: 400, body: { errors: [{ path: 'expiresInDays' }] } })
  })
})

async function makeToken(house: RunningHouse, wish: object): Promise<{ id: string; token: string }> {
  return (await (await house.signIn()).post<{ id: string; token: string }>('/api/tokens', wish)).body
}

async function idOf(house: RunningHouse, username: string): Promise<string> {
  const { items } = (await (await house.signIn()).get<{ items: ListedStaff[] }>(STAFF)).body
  return items.find((one) => one.username === username)?.id ?? ''
}
