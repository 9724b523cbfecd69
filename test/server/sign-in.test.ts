// Who somebody is: signing in and out, cookies, passwords, pairing a device, tokens, and what ends when it is over.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { caller } from '../support/caller.ts'
import { ADMIN_PASSWORD } from '../support/office.ts'
import { houseForTest } from './house-for-test.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const PATH = '/api/session'
const HELP = { type: 'ask-for-help', place: 'the door' } as const

describe('signing in', () => {
  test('gives a cookie that no script and no other site can use, and says who one is', async () => {
    const house = await houseForTest()

    const told = await house.stranger().post(PATH, { username: 'admin', password: ADMIN_PASSWORD })

    expect(told.body).toEqual({ staff: { id: expect.any(String), name: '管理员', roles: ['admin'] } })
    const [cookie = '', ...more] = told.headers.getSetCookie()
    expect(more).toEqual([])
    const [token = '', ...flags] = cookie.split('; ')
    expect(token).toMatch(/^nuanting=[\w-]{43}$/)
    expect(flags.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict'])
    const me = await caller(house.url(), { cookie: token }).get(PATH)
    expect(me.body).toEqual(told.body)
  })

  test('says the same to a wrong password and to an unknown name', async () => {
    const house = await houseForTest()
    const wrong = await house.stranger().post(PATH, { username: 'admin', password: 'guess' })
    const unknown = await house.stranger().post(PATH, { username: 'nobody', password: 'guess' })

    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
    expect(unknown.body).toEqual(wrong.body)
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  test('takes longer after each wrong password, also for the right one, and only under that name', async () => {
    const house = await houseForTest()
    await house.hire('guide', 'wang')
    const sign = (username: string, password: string) => house.stranger().post(PATH, { username, password })
    for (let guess = 0; guess < 5; guess += 1) expect((await sign('admin', `guess ${guess}`)).status).toBe(401)

    const late = await sign('admin', ADMIN_PASSWORD)
    expect(late).toMatchObject({ status: 429, body: { code: 'too-many', waitSeconds: 2 } })
    expect(late.headers.get('retry-after')).toBe('2')
    expect((await sign('wang', 'password of wang')).status).toBe(200)

    house.clock.move(2_000)
    expect((await sign('admin', 'guess 6')).status).toBe(401)
    expect((await sign('admin', ADMIN_PASSWORD)).headers.get('retry-after')).toBe('4')
    house.clock.move(4_000)
    expect((await sign('admin', ADMIN_PASSWORD)).status).toBe(200)
  })

  test('lasts a working day', async () => {
    const house = await houseForTest()
    const clerk = await house.hire('counter')
    for (let half = 1; half < 24; half += 1) {
      house.clock.move(HOUR_MS / 2)
      expect((await clerk.get(PATH)).status).toBe(200)
    }
    house.clock.move(HOUR_MS / 2)
    expect(await clerk.get(PATH)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    expect(await clerk.press(HELP)).toMatchObject({ problem: { code: 'not-signed-in' } })
  })

  test('is over when nothing was asked for an hour, and nobody is on duty by it', async () => {
    const house = await houseForTest()
    const clerk = await house.hire('counter')
    house.clock.move(HOUR_MS - 1)
    expect((await clerk.get(PATH)).status).toBe(200)
    house.clock.move(HOUR_MS)
    expect(await clerk.get(PATH)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    const { items } = (await (await house.signIn()).get<{ items: { signedIn: boolean }[] }>('/api/halls/main/staff'))
      .body
    expect(items.map(({ signedIn }) => signedIn)).toEqual([true, false])
  })

  test('with a cookie that nobody gave is not being signed in', async () => {
    const house = await houseForTest()
    for (const cookie of ['nuanting=stale', 'nuanting=', `nuanting=${'x'.repeat(5_000)}`, 'other=1']) {
      expect((await caller(house.url(), { cookie }).get(PATH)).status).toBe(401)
    }
    expect((await caller(house.url(), { authorization: 'Bearer nonsense' }).get(PATH)).status).toBe(401)
  })
})

describe('signing out', () => {
  test('ends the cookie and the sockets of that person at once; walls are open to everybody', async () => {
    const house = await houseForTest()
    const clerk = await house.hire('counter')
    const [desk, wall] = [await house.screen(clerk), await house.screen()]
    await desk.watch({ view: 'desk', counter: '1' })
    await wall.watch({ view: 'board' })

    const told = await clerk.ask('DELETE', PATH)

    expect(told.status).toBe(204)
    expect(told.headers.getSetCookie()[0]).toMatch(/^nuanting=; .*Expires=Thu, 01 Jan 1970/)
    await desk.untilGone()
    expect((await clerk.get(PATH)).status).toBe(401)
    const late = await house.screen(clerk)
    expect(await late.watch({ view: 'desk', counter: '1' })).toMatchObject({ problem: { code: 'not-signed-in' } })
    expect(await late.command({ ...HELP, press: randomUUID() })).toMatchObject({ problem: { code: 'not-signed-in' } })
    expect(await wall.watch({ view: 'board' })).toMatchObject({ view: 'board' })
  })

  test('happens by itself when the session is over: the socket ends as well', async () => {
    const house = await houseForTest()
    const clerk = await house.hire('counter')
    const desk = await house.screen(clerk)
    await desk.watch({ view: 'desk', counter: '1' })

    house.clock.move(13 * HOUR_MS)

    await desk.untilGone()
  })

  test('is done to whoever the office lets go, everywhere', async () => {
    const house = await houseForTest()
    const clerk = await house.hire('counter', 'zhao')
    const desk = await house.screen(clerk)
    await desk.watch({ view: 'desk', counter: '1' })
    const admin = await house.signIn()
    const { items } = (await admin.get<{ items: { id: string; username: string }[] }>('/api/halls/main/staff')).body
    const id = items.find(({ username }) => username === 'zhao')?.id

    expect((await admin.ask('PATCH', `/api/halls/main/staff/${id}`, { active: false })).status).toBe(200)

    await desk.untilGone()
    expect((await clerk.get(PATH)).status).toBe(401)
    await expect(house.signIn('zhao', 'password of zhao')).rejects.toThrow('wrong-password')
  })
})

describe('the first password', () => {
  test('is made and told once, opens nothing but its own change, and is over then', async () => {
    const house = await houseForTest({ adminPassword: null })
    const first = house.firstPassword() ?? ''
    expect(first).toMatch(/^[a-z2-9]{12}$/)
    const admin = await house.signIn('admin', first)
    expect((await admin.get(PATH)).body).toMatchObject({ mustChangePassword: true })
    expect(await admin.press(HELP)).toMatchObject({ problem: { status: 403, code: 'password-must-change' } })
    expect((await admin.get('/api/halls/main/settings')).status).toBe(403)

    const change = (old: string, fresh: string) => admin.ask('PUT', '/api/session/password', { old, fresh })
    expect(await change('guess', 'a fresh password')).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
    expect(await change(first, 'short')).toMatchObject({ status: 400, body: { errors: [{ path: 'fresh' }] } })
    expect(await change(first, first)).toMatchObject({ status: 409, body: { code: 'same-password' } })
    expect((await change(first, 'a fresh password')).status).toBe(200)

    await expect(house.signIn('admin', first)).rejects.toThrow('wrong-password')
    await house.restart()
    expect(house.firstPassword()).toBeUndefined()
    await (await house.signIn('admin', 'a fresh password')).done(HELP)
  })

  test('that was given by the one who installs need not be changed', async () => {
    const house = await houseForTest()
    expect(house.firstPassword()).toBeUndefined()
    await (await house.signIn()).done(HELP)
  })
})

describe('pairing', () => {
  test('a code has six digits, one use and fifteen minutes', async () => {
    const house = await houseForTest()
    const manager = await house.hire('manager')
    const makeCode = async () =>
      (await manager.post<{ code: string }>('/api/pairings', { kind: 'dispenser', name: '门口' })).body.code
    const claim = (code: string) => house.stranger().post('/api/pairings/claim', { code })

    const code = await makeCode()
    expect(code).toMatch(/^\d{6}$/)
    const claims = await Promise.all([claim(code), claim(code)])
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(claims.find(({ status }) => status === 200)?.body).toMatchObject({
      device: { kind: 'dispenser', name: '门口' },
    })
    expect(claims.find(({ status }) => status === 401)?.body).toMatchObject({ code: 'wrong-code' })

    const [fresh, old] = [await makeCode(), await makeCode()]
    house.clock.move(15 * MINUTE_MS - 1)
    expect((await claim(fresh)).status).toBe(200)
    house.clock.move(1)
    expect((await claim(old)).status).toBe(401)
    expect(await claim('12345')).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } })
  })

  test('a paired device is signed in for years, also after a restart, until the office removes it', async () => {
    const house = await houseForTest()
    const dispenser = await house.pair('dispenser')
    const entrance = await house.screen(dispenser)
    await entrance.watch({ view: 'dispenser' })
    house.clock.move(365 * 24 * HOUR_MS)
    const me = await dispenser.get<{ device: { id: string } }>(PATH)
    expect(me.body).toEqual({
      device: { id: expect.any(String), name: 'dispenser one', kind: 'dispenser', hall: 'main' },
    })

    const admin = await house.signIn()
    expect((await admin.ask('DELETE', `/api/halls/main/devices/${me.body.device.id}`)).status).toBe(204)

    await entrance.untilGone()
    expect((await dispenser.get(PATH)).status).toBe(401)
  })

  test('a screen takes the place of a device that is in the list, with its printer and its size', async () => {
    const house = await houseForTest()
    const screen = { diagonalInch: 21.5, widthPx: 1080, heightPx: 1920, viewingMm: 600 }
    const device = await house.addDevice({ kind: 'dispenser', name: '东门', screen })
    const dispenser = await house.pair('dispenser', device)

    const view = await dispenser.get('/api/halls/main/views/dispenser')

    expect(view.body).toMatchObject({ device, name: '东门', screen, hasPrinter: false })
  })
})

test('a token lets another program in, over HTTP and at the socket, as what it was made for', async () => {
  const house = await houseForTest()
  const program = await house.program('guide')
  expect(await program.done({ type: 'take-ticket', service: 'card', class: 'elder' })).toMatchObject({
    ticket: { number: '老001' },
  })
  expect(await program.press({ type: 'open-day' })).toMatchObject({ problem: { code: 'not-allowed' } })
  const screen = await house.screen(program)
  expect(await screen.command({ ...HELP, press: randomUUID() })).toMatchObject({ position: expect.any(Number) })
})
