// The doors over HTTP: whatever is wrong with a request, the answer says what, in one shape, and nothing happened.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { firstHall } from '#prisma/first-hall.ts'
import { pressLimit } from '#server/doors/press-limit.ts'
import type { Caller, Told } from '../support/caller.ts'
import { openTestHouse, type RunningHouse } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'

const HALL = '/api/halls/main'
const TAKE = { type: 'take-ticket', press: randomUUID(), service: 'card', class: 'elder' }

let house: RunningHouse
let admin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  admin = await house.signIn()
})
afterAll(() => house.close())

describe('a command that is none', () => {
  test.for<[string, unknown, string]>([
    ['of no kind at all', {}, 'type'],
    ['of an unknown kind', { ...TAKE, type: 'dance' }, 'type'],
    ['with an unknown field', { ...TAKE, name: '王大爷' }, 'name'],
    ['with an unknown field further in', { ...TAKE, greenLane: { reason: 'age-80', phone: '1' } }, 'greenLane.phone'],
    ['without a press', { ...TAKE, press: undefined }, 'press'],
    ['with a press that is no UUID', { ...TAKE, press: 'again' }, 'press'],
    ['with a service that cannot be one', { ...TAKE, service: '社保卡' }, 'service'],
    ['with more needs than there are', { ...TAKE, needs: Array(7).fill('hearing') }, 'needs'],
    ['with a ticket that cannot be one', { type: 'start-service', press: randomUUID(), ticket: '1' }, 'ticket'],
    ['with six stars', { type: 'rate-visit', press: randomUUID(), ticket: '老001', level: 6, by: 'pad' }, 'level'],
    [
      'with too long a reason',
      { type: 'pause-counter', press: randomUUID(), counter: 1, reason: '久'.repeat(81) },
      'reason',
    ],
    ['that goes nowhere', { type: 'transfer-ticket', press: randomUUID(), ticket: '老001' }, 'service'],
    ['that is a list', [], ''],
    ['that is a word', '"take-ticket"', ''],
  ])('%s is refused, over HTTP and at the socket, and the place of the fault is named', async ([, command, path]) => {
    const told = await admin.post<Problem>(`${HALL}/commands`, command)
    const screen = await house.screen(admin)
    const heard = await screen.command(command as object)
    screen.close()

    expect(told.body).toMatchObject({ status: 400, code: 'malformed' })
    expect(told.body.errors?.map((error) => error.path)).toContain(path)
    if (typeof command === 'object' && !Array.isArray(command)) expect(heard).toEqual({ problem: told.body })
    else expect(heard).toMatchObject({ problem: { status: 400, code: 'malformed' } })
  })
})

describe('every «no» is a problem with a code', () => {
  test.for<[string, (ask: Caller) => Promise<Told>, number, string]>([
    ['an unknown address of the API', (ask) => ask.get('/api/nothing'), 404, 'unknown-address'],
    ['an unknown file', (ask) => ask.get('/assets/nothing.js'), 404, 'unknown-address'],
    ['a wrong method', (ask) => ask.ask('PUT', HALL), 404, 'unknown-address'],
    ['posting to a page', (ask) => ask.post('/board', {}), 404, 'unknown-address'],
    ['an unknown hall', (ask) => ask.get('/api/halls/south'), 404, 'unknown-hall'],
    ['a command to an unknown hall', (ask) => ask.post('/api/halls/south/commands', TAKE), 404, 'unknown-hall'],
    ['a hall that cannot be one', (ask) => ask.get('/api/halls/Süd'), 400, 'malformed'],
    ['an unknown view', (ask) => ask.get(`${HALL}/views/cinema`), 400, 'malformed'],
    ['a bar without its counter', (ask) => ask.get(`${HALL}/views/bar`), 404, 'unknown-view'],
    ['an unknown question', (ask) => ask.get(`${HALL}/views/board?colour=red`), 400, 'malformed'],
    ['an unknown ticket', (ask) => ask.get(`${HALL}/tickets/A999`), 404, 'unknown-ticket'],
    ['a ticket of a day that was none', (ask) => ask.get(`${HALL}/tickets/A001?day=2026-02-30`), 400, 'malformed'],
    ['an unknown call', (ask) => ask.get(`${HALL}/speech/2026-11-23-9`), 404, 'unknown-call'],
    ['an estimate for nothing', (ask) => ask.get(`${HALL}/estimate?service=dance&class=elder`), 409, 'unknown-service'],
    ['half a word of JSON', (ask) => ask.ask('POST', `${HALL}/commands`, '{"type":'), 400, 'malformed'],
    [
      'more than half a megabyte',
      (ask) => ask.post(`${HALL}/commands`, { long: 'x'.repeat(600_000) }),
      413,
      'too-large',
    ],
    ['a wrong password', (ask) => ask.post('/api/session', { username: 'x', password: 'x' }), 401, 'wrong-password'],
  ])('%s', async ([, asking, status, code]) => {
    const told = await asking(admin)

    expect(told.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(told.status).toBe(status)
    expect(told.body).toMatchObject({ type: `urn:nuanting:problem:${code}`, title: expect.any(String), status, code })
  })

  test('no answer tells how the house is built', async () => {
    const told = await admin.ask<string>('POST', `${HALL}/commands`, '{"type":')
    expect(JSON.stringify(told.body)).not.toMatch(/node_modules|\.ts|at \w/)
    expect(told.headers.get('x-powered-by')).toBeNull()
    expect(told.headers.get('server')).toBeNull()
  })
})

describe('the hall says no with 409 and what would be right', () => {
  test('before the doors open, and when they are closed', async () => {
    const night = await houseForTest()
    const manager = await night.program('manager')
    night.clock.set('2026-11-23T20:00:00.000Z')
    expect(await manager.press({ type: 'take-ticket', service: 'card', class: 'elder' })).toMatchObject({
      problem: { status: 409, code: 'taking-closed', title: 'The hall says no', detail: expect.any(String) },
    })
    night.clock.set('2026-11-24T14:00:00.000Z')
    expect(await manager.press({ type: 'take-ticket', service: 'card', class: 'elder' })).toMatchObject({
      problem: { status: 409, code: 'day-closed' },
    })

    await manager.done({ type: 'open-day' })
    await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    await manager.done({ type: 'close-day' })
    expect(await manager.press({ type: 'take-ticket', service: 'card', class: 'elder' })).toMatchObject({
      problem: { status: 409, code: 'day-closed' },
    })
  })

  test('with the state that a ticket is in, and the seconds still to wait', async () => {
    await admin.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    await admin.done({ type: 'open-counter', counter: '1' })
    const { ticket } = await admin.done({ type: 'call-next', counter: '1' })
    const about = { ticket: ticket?.id ?? '' }

    expect(await admin.press({ type: 'finish-service', ...about })).toMatchObject({
      problem: { code: 'ticket-not-serving', state: 'called' },
    })
    expect(await admin.press({ type: 'recall-ticket', ...about })).toMatchObject({
      problem: { code: 'too-soon', waitSeconds: 25, callsLeft: 2 },
    })
  })
})

describe('settings', () => {
  test('what GET gives is what PUT takes, and what is changed is there at once and after a restart', async () => {
    const other = await houseForTest()
    const manager = await other.hire('manager')
    const { body } = await manager.get<ReturnType<typeof firstHall>>(`${HALL}/settings`)
    expect((await manager.ask('PUT', `${HALL}/settings`, body)).body).toEqual(body)

    const wanted = { ...body, name: { zh: '城东大厅', en: 'East hall' } }
    expect((await manager.ask('PUT', `${HALL}/settings`, wanted)).status).toBe(200)

    expect((await other.stranger().get<{ name: object }>(HALL)).body.name).toEqual(wanted.name)
    await other.restart()
    expect((await (await other.signIn()).get(`${HALL}/settings`)).body).toEqual(wanted)
  })

  test.for<[string, (settings: ReturnType<typeof firstHall>) => object, string]>([
    ['a typo', ({ callRule, ...rest }) => ({ ...rest, calRule: callRule }), 'calRule'],
    ['a typo further in', (all) => ({ ...all, callRule: { ...all.callRule, overtakecap: 3 } }), 'callRule.overtakecap'],
    ['a part that is missing', ({ voice, ...rest }) => rest, 'voice'],
    [
      'a service that is there twice',
      (all) => ({ ...all, services: [...all.services, all.services[0]] }),
      'services.6.id',
    ],
    ['a counter in no zone', (all) => ({ ...all, zones: [{ ...all.zones[0], id: 'east' }] }), 'counters.0.zone'],
    ['a place that is no time zone', (all) => ({ ...all, timeZone: 'Asia/Atlantis' }), 'timeZone'],
    [
      'hours that end before they begin',
      (all) => withMonday(all, { opens: '12:00', takingCloses: '11:00', closes: '13:00' }),
      'hours.monday.0',
    ],
    [
      'a date that is none',
      (all) => ({ ...all, hours: { ...all.hours, special: { '2026-02-30': [] } } }),
      'hours.special.2026-02-30',
    ],
    ['the health code as the only way in', (all) => withPasses(all, ['health-code']), 'entryRegister.passKinds'],
    [
      'two classes with one prefix',
      (all) => ({ ...all, classes: all.classes.map((one) => ({ ...one, prefix: '老', latinPrefix: 'L' })) }),
      'classes.1.prefix',
    ],
  ])('%s is named by its path, and nothing is changed', async ([, change, path]) => {
    const before = await admin.get<ReturnType<typeof firstHall>>(`${HALL}/settings`)

    const told = await admin.ask<Problem>('PUT', `${HALL}/settings`, change(before.body))

    expect(told.body).toMatchObject({ status: 400, code: 'malformed' })
    expect(told.body.errors?.map((error) => error.path)).toContain(path)
    const after = await admin.get(`${HALL}/settings`)
    expect([after.body, after.headers.get('etag')]).toEqual([before.body, before.headers.get('etag')])
  })

  test('that take away what somebody is using now are refused with the place', async () => {
    const other = await houseForTest()
    const manager = await other.signIn()
    await manager.done({ type: 'open-counter', counter: '6' })
    const { body } = await manager.get<ReturnType<typeof firstHall>>(`${HALL}/settings`)

    const told = await manager.ask('PUT', `${HALL}/settings`, { ...body, counters: body.counters.slice(0, 5) })

    expect(told).toMatchObject({
      status: 409,
      body: { code: 'settings-in-use', path: expect.stringContaining('counters') },
    })
  })

  test('with an old version change nothing and say 412', async () => {
    const before = await admin.get<object>(`${HALL}/settings`)
    const etag = before.headers.get('etag') ?? ''
    const change = (phone: string) =>
      admin.ask('PUT', `${HALL}/settings`, { ...before.body, phone }, { 'if-match': etag })

    expect((await change('12333-1')).status).toBe(200)
    expect(await change('12333-2')).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } })

    expect((await admin.get<{ phone: string }>(`${HALL}/settings`)).body.phone).toBe('12333-1')
  })
})

describe('devices', () => {
  const printer = {
    kind: 'printer',
    name: 'P',
    address: 'tcp://192.168.1.20:9100',
    paper: 80,
    text: 'gb18030',
    acknowledge: 'epson',
  }

  test.for([
    '',
    'printer',
    'http://192.168.1.20',
    'tcp://',
    'tcp://host:0',
    'tcp://host:65536',
    'tcp://host:9100/x',
    'tcp://a b:9100',
    'tcp://host;reboot',
    'usb:lp0',
    'usb:/dev/../etc/passwd',
    'serial:/dev/ttyUSB0?baud=fast',
    'file://folder',
    'file:///',
    'agent://',
    `tcp://${'h'.repeat(300)}`,
  ])('«%s» is no printer’s address', async (address) => {
    const told = await admin.post<Problem>(`${HALL}/devices`, { ...printer, address })
    expect(told.body).toMatchObject({ status: 400, code: 'malformed' })
    expect(told.body.errors?.map((error) => error.path)).toContain('address')
  })

  test.for([
    'tcp://192.168.1.20',
    'tcp://printer-1.hall.example:9100',
    'tcp://[fe80::1]:9100',
    'usb:/dev/usb/lp0',
    'serial:/dev/ttyUSB0?baud=9600',
    'agent://door',
    'file:///var/lib/slips',
  ])('«%s» is one', async (address) => {
    const told = await admin.post(`${HALL}/devices`, { ...printer, address })
    expect(told).toMatchObject({ status: 201, body: { address, state: 'ready' } })
  })

  test.for<[string, object, string]>([
    ['an unknown field', { ...printer, colour: 'red' }, 'colour'],
    ['paper that nobody sells', { ...printer, paper: 70 }, 'paper'],
    ['an unknown kind', { ...printer, kind: 'oven' }, 'kind'],
    ['no name', { ...printer, name: ' ' }, 'name'],
  ])('%s is named by its path', async ([, draft, path]) => {
    const told = await admin.post<Problem>(`${HALL}/devices`, draft)
    expect(told.body.errors?.map((error) => error.path)).toContain(path)
  })

  test('a change needs the newest version, is checked as a whole, and keeps the kind', async () => {
    const made = await admin.post<{ id: string }>(`${HALL}/devices`, printer)
    const address = `${HALL}/devices/${made.body.id}`
    const etag = made.headers.get('etag') ?? ''
    const patch = (change: object, version: string) =>
      admin.ask<Problem>('PATCH', address, change, { 'if-match': version })

    const changed = await patch({ name: 'Q' }, etag)
    expect(changed).toMatchObject({ status: 200, body: { name: 'Q' } })
    expect(await patch({ name: 'R' }, etag)).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } })
    const newest = changed.headers.get('etag') ?? ''
    expect((await patch({ paper: 70 }, newest)).body.errors?.[0]?.path).toBe('paper')
    expect((await admin.get(address)).body).toMatchObject({ name: 'Q', paper: 80, kind: 'printer' })

    expect((await admin.ask('DELETE', address)).status).toBe(204)
    expect((await admin.get(address)).status).toBe(404)
  })
})

describe('staff', () => {
  test('a change needs the newest version', async () => {
    const draft = { username: 'li.na', name: '李娜', roles: ['counter'], password: 'a long password' }
    const made = await admin.post<{ id: string }>(`${HALL}/staff`, draft)
    const address = `${HALL}/staff/${made.body.id}`
    const etag = made.headers.get('etag') ?? ''
    const patch = (change: object) => admin.ask('PATCH', address, change, { 'if-match': etag })

    expect(await patch({ name: '李小娜' })).toMatchObject({ status: 200, body: { name: '李小娜' } })
    expect(await patch({ name: '李大娜' })).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } })
    expect((await admin.get(address)).body).toMatchObject({ name: '李小娜', roles: ['counter'] })
  })

  test('a name that is taken is refused, and one administrator always remains', async () => {
    const draft = { username: 'admin', name: '又一个', roles: ['admin'], password: 'a long password' }
    expect(await admin.post(`${HALL}/staff`, draft)).toMatchObject({ status: 409, body: { code: 'username-taken' } })

    const { body } = await admin.get<{ items: { id: string; username: string }[] }>(`${HALL}/staff`)
    const me = body.items.find(({ username }) => username === 'admin')
    for (const change of [{ active: false }, { roles: ['counter'] }]) {
      const told = await admin.ask('PATCH', `${HALL}/staff/${me?.id}`, change)
      expect(told).toMatchObject({ status: 409, body: { code: 'last-admin' } })
    }
  })
})

describe('guards', () => {
  test('every answer carries the headers that keep a page to itself', async () => {
    for (const path of ['/', '/board', '/api/halls', '/api/nothing', '/healthz']) {
      const { headers } = await house.stranger().get(path)
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "base-uri 'none'"]) {
        expect(policy).toContain(part)
      }
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  test('what another site’s page sends with our cookie is refused, over HTTP and at the socket', async () => {
    const told = await admin.ask('POST', `${HALL}/commands`, TAKE, { origin: 'https://elsewhere.example' })
    expect(told).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    expect((await admin.ask('POST', `${HALL}/commands`, TAKE, { origin: house.url() })).status).toBe(200)
    const from = (origin: string) => ({ ...admin, headers: { ...admin.headers, origin } })
    await expect(house.screen(from('https://elsewhere.example'))).rejects.toThrow()
    await house.screen(from(house.url()))
  })

  test('typing pairing codes is slow work: ten a minute from one place', async () => {
    const other = await houseForTest()
    const claims = Array.from({ length: 11 }, () => other.stranger().post('/api/pairings/claim', { code: '000000' }))
    const told = await Promise.all(claims)

    expect(told.filter(({ status }) => status === 401)).toHaveLength(10)
    const late = told.find(({ status }) => status === 429)
    expect(late).toMatchObject({ body: { code: 'too-many' } })
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('presses have a limit far above any hall, for each presser', () => {
    let nowMs = 0
    const mayPress = pressLimit(() => nowMs)
    const presses = Array.from({ length: 20_001 }, () => mayPress('staff 1'))

    expect(presses.filter((may) => may)).toHaveLength(20_000)
    expect(mayPress('staff 2')).toBe(true)
    nowMs += 1_000
    expect(mayPress('staff 1')).toBe(true)
  })
})

function withMonday(all: ReturnType<typeof firstHall>, span: object) {
  return { ...all, hours: { ...all.hours, monday: [span] } }
}

function withPasses(all: ReturnType<typeof firstHall>, passKinds: readonly string[]) {
  return { ...all, entryRegister: { ...all.entryRegister, passKinds } }
}
