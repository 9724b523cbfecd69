// Who may ask what: every command, every view and every route, by every role, device and stranger.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import { Command, type CommandType } from '#contract/commands.ts'
import { VIEW_NAMES, type ViewName } from '#contract/views.ts'
import type { Caller } from '../support/caller.ts'
import { withRoutes } from '../support/routes.ts'
import { openTestHouse, type RunningHouse } from '../support/running-house.ts'
import { ACTORS, type Actor, allActors, DEVICES } from './actors.ts'
import { pathOf, ROUTES } from './route-table.ts'

const OFFICE: readonly Actor[] = ['admin', 'manager']
const DESK: readonly Actor[] = [...OFFICE, 'counter']
const FLOOR: readonly Actor[] = [...DESK, 'guide', 'program of a guide']
const STAFF: readonly Actor[] = [...FLOOR, 'volunteer']

/** A command about something that is not there: whoever may ask hears «no such thing», and nothing happens. */
const COMMANDS: Readonly<Record<CommandType, { readonly may: readonly Actor[]; readonly fields: object }>> = {
  'take-ticket': { may: [...STAFF, 'dispenser'], fields: { service: 'nothing', class: 'elder' } },
  'call-next': { may: DESK, fields: { counter: '99' } },
  'call-ticket': { may: DESK, fields: { counter: '99', ticket: 'A999', reason: 'fell ill' } },
  'recall-ticket': { may: DESK, fields: { ticket: 'A999' } },
  'start-service': { may: DESK, fields: { ticket: 'A999' } },
  'finish-service': { may: DESK, fields: { ticket: 'A999' } },
  'miss-ticket': { may: DESK, fields: { ticket: 'A999' } },
  'return-ticket': { may: FLOOR, fields: { ticket: 'A999' } },
  'transfer-ticket': { may: DESK, fields: { ticket: 'A999', service: 'card' } },
  'hold-ticket': { may: DESK, fields: { ticket: 'A999', reason: 'internal' } },
  'resume-ticket': { may: FLOOR, fields: { ticket: 'A999' } },
  'cancel-ticket': { may: FLOOR, fields: { ticket: 'A999', reason: 'went home' } },
  'change-class': { may: FLOOR, fields: { ticket: 'A999', class: 'elder' } },
  'print-again': { may: FLOOR, fields: { ticket: 'A999' } },
  'open-counter': { may: DESK, fields: { counter: '99' } },
  'pause-counter': { may: DESK, fields: { counter: '99', reason: 'lunch' } },
  'close-counter': { may: DESK, fields: { counter: '99' } },
  'rate-visit': {
    may: [...OFFICE, 'guide', 'program of a guide', 'review'],
    fields: { ticket: 'A999', level: 5, by: 'pad' },
  },
  'ask-for-help': { may: [...STAFF, 'dispenser', 'review'], fields: { place: 'the door' } },
  'acknowledge-alarm': { may: OFFICE, fields: { alarm: 'help 1 2026-11-23T01:00:00.000Z' } },
  'answer-help': { may: STAFF, fields: { help: '9999' } },
  'assign-companion': { may: FLOOR, fields: { ticket: 'A999', staff: 'nobody' } },
  'reach-step': { may: STAFF, fields: { ticket: 'A999', step: 'copying' } },
  'check-papers': { may: STAFF, fields: { ticket: 'A999', complete: true } },
  'raise-emergency': { may: [...STAFF, 'dispenser'], fields: { place: 'the door', kind: 'fall', drill: true } },
  'mark-emergency': { may: STAFF, fields: { emergency: '9999', step: 'called-120' } },
  'clear-emergency': { may: FLOOR, fields: { emergency: '9999' } },
  'take-over-screens': {
    may: OFFICE,
    fields: { zone: 'nowhere', text: { zh: '演练', en: 'A drill' }, minutes: 1, drill: true },
  },
  'end-takeover': { may: OFFICE, fields: { takeover: 'takeover-2026-11-22-9999' } },
  'open-day': { may: OFFICE, fields: {} },
  'close-day': { may: OFFICE, fields: {} },
}

const VIEWS: Readonly<Record<ViewName, 'anybody' | readonly Actor[]>> = {
  board: 'anybody',
  bar: 'anybody',
  guides: 'anybody',
  ticket: 'anybody',
  desk: DESK,
  review: [...STAFF, 'review'],
  dispenser: [...STAFF, 'dispenser'],
  reception: STAFF,
  dashboard: OFFICE,
  takeover: OFFICE,
}

let house: RunningHouse
let routes: readonly string[]
let actors: ReadonlyMap<Actor, Caller>

beforeAll(async () => {
  const { opened, routes: found } = await withRoutes(openTestHouse)
  house = opened
  routes = found
  actors = await allActors(house)
})
afterAll(() => house.close())

describe('a command', () => {
  test('of every kind stands in this table', () => {
    expect(Object.keys(COMMANDS).sort()).toEqual(Command.options.map(({ shape }) => shape.type.value).sort())
  })

  test.for(Object.entries(COMMANDS))(
    '%s is heard from whoever may ask, and refused to the others',
    async ([type, line]) => {
      for (const actor of ACTORS) {
        const order = { type, press: randomUUID(), ...line.fields }
        const told = await as(actor).post<Partial<Problem>>('/api/halls/main/commands', order)
        expect({ actor, no: noOf(told) }).toEqual({ actor, no: line.may.includes(actor) ? 'none' : refusalOf(actor) })
      }
    },
  )

  test.for(Object.entries(COMMANDS))('%s is judged at the socket as over HTTP', async ([type, line]) => {
    for (const actor of [
      'stranger',
      'counter',
      'volunteer',
      'dispenser',
      'dispenser of another hall',
      'newcomer',
    ] as const) {
      const screen = await house.screen(as(actor))
      const told = await screen.command({ type, press: randomUUID(), ...line.fields })
      screen.close()
      const no = 'problem' in told ? noOf({ body: told.problem }) : 'none'
      expect({ actor, no }).toEqual({ actor, no: line.may.includes(actor) ? 'none' : refusalOf(actor) })
    }
  })
})

describe('a view', () => {
  test('of every kind stands in this table', () => {
    expect(Object.keys(VIEWS).sort()).toEqual([...VIEW_NAMES].sort())
  })

  test.for(Object.entries(VIEWS))(
    '%s is shown to whoever may see it, over HTTP and at the socket',
    async ([name, may]) => {
      const view = name as ViewName
      for (const actor of ACTORS) {
        const expected = may === 'anybody' || may.includes(actor) ? 'none' : refusalOf(actor)
        const address = `/api/halls/main/views/${view}?counter=1${view === 'ticket' ? '&code=abcdefghjk23' : ''}`
        const screen = await house.screen(as(actor))
        const watched = await screen.watch({ view, counter: '1', ...(view === 'ticket' && { code: 'abcdefghjk23' }) })
        screen.close()
        const atSocket = 'problem' in watched ? noOf({ body: watched.problem }) : 'none'
        const overHttp = noOf(await as(actor).get<Partial<Problem>>(address))
        expect({ actor, overHttp, atSocket }).toEqual({ actor, overHttp: expected, atSocket: expected })
      }
    },
  )
})

test('a device of one hall is a stranger in another one', async () => {
  for (const device of DEVICES) {
    const press = { type: 'ask-for-help', press: randomUUID(), place: 'the door' }
    const told = await as(device).post<Problem>('/api/halls/north/commands', press)
    expect([device, told.status, told.body.code]).toEqual([device, 403, 'not-allowed'])
  }
})

test('somebody who must change the first password may do that, and then everything', async () => {
  const admin = as('admin')
  const hired = { username: 'late', name: '晚来的', roles: ['manager'] }
  const { oneTimePassword } = (await admin.post<{ oneTimePassword: string }>('/api/halls/main/staff', hired)).body
  const late = await house.signIn('late', oneTimePassword)
  expect(noOf(await late.get<Partial<Problem>>('/api/halls/main/events'))).toBe('password-must-change')

  const change = { old: oneTimePassword, fresh: 'a password of my own' }
  const told = await late.ask('PUT', '/api/session/password', change)

  expect(told.body).toMatchObject({ staff: { name: '晚来的', roles: ['manager'] } })
  expect((await late.get('/api/session')).status).toBe(401)
  const again = await house.signIn('late', 'a password of my own')
  expect((await again.get('/api/halls/main/events')).status).toBe(200)
})

describe('an address', () => {
  test('of every kind stands in the table of routes, and no other', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(routes)
  })

  test.for(Object.entries(ROUTES))('%s is open to whoever may ask, and closed to the others', async ([route, line]) => {
    const [method = ''] = route.split(' ')
    for (const actor of ACTORS) {
      const told = await as(actor).ask<Partial<Problem>>(method, pathOf(route, line), line.body)
      expect({ actor, no: noOf(told) }).toEqual({
        actor,
        no: isOpen(line.may, actor) ? 'none' : expect.stringMatching(REFUSAL),
      })
      expect(told.status).toBeLessThan(500)
    }
  })

  test('says 401 to a stranger who would write, before it says what is wrong with the words', async () => {
    const writing = routes.filter((route) => /^(POST|PUT|PATCH) /.test(route) && isClosed(ROUTES[route]?.may))
    expect(writing.length).toBeGreaterThan(10)
    for (const route of writing) {
      const told = await house.stranger().ask(route.split(' ')[0] ?? '', pathOf(route, { may: [] }), { nonsense: true })
      expect({ route, status: told.status }).toEqual({ route, status: 401 })
    }
  })
})

const REFUSAL = /^(not-signed-in|not-allowed|password-must-change)$/

function as(actor: Actor): Caller {
  const found = actors.get(actor)
  if (!found) throw new Error(`Nobody let ${actor} in`)
  return found
}

/** The code by which a door shuts; any other answer means that it was open. */
function noOf({ body }: { readonly body: Partial<Problem> }): string {
  const code = body?.code ?? 'none'
  return REFUSAL.test(code) ? code : 'none'
}

function refusalOf(actor: Actor): string {
  if (actor === 'stranger') return 'not-signed-in'
  return actor === 'newcomer' ? 'password-must-change' : 'not-allowed'
}

type May = 'anybody' | 'signed-in' | readonly Actor[]

function isOpen(may: May, actor: Actor): boolean {
  if (may === 'anybody') return true
  return may === 'signed-in' ? actor !== 'stranger' : may.includes(actor)
}

function isClosed(may: May | undefined): boolean {
  return may !== undefined && may !== 'anybody'
}
