// Registered screens: what is refused with what would do, what a paired screen is told of itself, and which one it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { Caller } from '../support/caller.ts'
import { openTestHouse, type RunningHouse } from '../support/running-house.ts'

const DEVICES = '/api/halls/main/devices'
const PANEL = { diagonalInch: 55, widthPx: 1920, heightPx: 1080, viewingMm: 8000 }
const WALL = { dots: { widthPx: 128, heightPx: 32 }, pitchMm: 5, viewingMm: 5000 }

let house: RunningHouse
let admin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  admin = await house.signIn()
})
afterAll(() => house.close())

const add = (draft: object) => admin.post<Problem & { id: string }>(DEVICES, { kind: 'board', name: '东墙', ...draft })
const errorsOf = async (draft: object) => (await add(draft)).body.errors

describe('a screen that nobody could read is refused with what would do', () => {
  test.for<[string, object, string]>([
    [
      '32 inch from 20 m',
      { screen: { ...PANEL, diagonalInch: 32, viewingMm: 20_000 } },
      'at 20 m this screen shows no row; it can be read up to 10.2 m, or a screen of 63 inch would do',
    ],
    [
      'a wall of 128 × 32 dots of 5 mm from 12 m',
      { screen: { ...WALL, viewingMm: 12_000 } },
      'at 12 m this screen shows no row; it can be read up to 7.6 m, or dots of 8 mm would do',
    ],
    [
      'a guide screen of 32 inch from 10 m',
      { kind: 'guides', screen: { ...PANEL, diagonalInch: 32, viewingMm: 10_000 } },
      'at 10 m this screen shows no line of a guide; it can be read up to 3.4 m, or a screen of 92 inch would do',
    ],
    [
      'a wall of 32 × 16 dots from anywhere',
      { screen: { ...WALL, dots: { widthPx: 32, heightPx: 16 } } },
      'at 5 m this screen shows no row; no screen of this shape can be read from there',
    ],
  ])('%s', async ([, draft, message]) => {
    expect(await errorsOf(draft)).toEqual([{ path: 'screen', message }])
  })

  test('and so is a change that would make it unreadable, which changes nothing', async () => {
    const { id } = (await add({ screen: PANEL })).body
    const told = await admin.ask<Problem>('PATCH', `${DEVICES}/${id}`, { screen: { ...PANEL, viewingMm: 40_000 } })
    expect(told.body).toMatchObject({ status: 400, code: 'malformed', errors: [{ path: 'screen' }] })
    expect((await admin.get(`${DEVICES}/${id}`)).body).toMatchObject({ screen: PANEL })
  })

  test('what would do is accepted', async () => {
    expect(await add({ screen: { ...PANEL, diagonalInch: 32, viewingMm: 10_200 } })).toMatchObject({ status: 201 })
    expect(await add({ screen: { ...WALL, pitchMm: 8, viewingMm: 12_000 } })).toMatchObject({ status: 201 })
  })
})

describe('what is wrong with a screen is said at its field', () => {
  test.for<[string, object, string]>([
    ['a zone that the hall does not have', { zone: 'moon' }, 'zone'],
    ['a counter that the hall does not have', { counter: '99' }, 'counter'],
    ['a theme that nobody drew', { theme: 'pink' }, 'theme'],
    ['too large a pane', { screen: { ...PANEL, diagonalInch: 900 } }, 'screen.diagonalInch'],
    ['too fine a pitch', { screen: { ...WALL, pitchMm: 0.1 } }, 'screen.pitchMm'],
    ['a wall without a pitch', { screen: { ...WALL, pitchMm: undefined } }, 'screen.pitchMm'],
    ['half a dot', { screen: { ...WALL, dots: { widthPx: 128.5, heightPx: 32 } } }, 'screen.dots.widthPx'],
    ['a pane with an unknown field', { screen: { ...PANEL, colour: 'red' } }, 'screen.colour'],
    ['a dispenser made of dots', { kind: 'dispenser', screen: WALL }, 'screen.diagonalInch'],
  ])('%s', async ([, draft, path]) => {
    expect((await errorsOf(draft))?.map((error) => error.path)).toContain(path)
  })
})

describe('a paired screen', () => {
  const draft = { kind: 'board', name: '东墙', zone: 'main', screen: WALL, theme: 'night', speaks: false } as const

  test('is told what it is before anything else, and a stranger that it is none', async () => {
    const id = await house.addDevice(draft)
    const board = await house.screen(await house.pair('board', id))
    await board.watch({ view: 'board' })
    expect(board.devices).toEqual([{ id, hall: 'main', ...draft }])

    const stranger = await house.screen()
    await stranger.watch({ view: 'board' })
    expect(stranger.devices).toEqual([null])
  })

  test('hears of a change at once, of its own only, and of a field that is taken away', async () => {
    const id = await house.addDevice(draft)
    const board = await house.screen(await house.pair('board', id))
    const other = await house.screen(await house.pair('bar'))
    await admin.ask('PATCH', `${DEVICES}/${id}`, { counter: '1', theme: 'contrast', zone: null })
    const { zone: _gone, ...rest } = draft
    const told = await board.untilDevice((device) => device?.theme === 'contrast')
    expect(told).toEqual({ id, hall: 'main', ...rest, theme: 'contrast', counter: '1' })
    expect(other.devices).toHaveLength(1)
  })

  test('shows its name when it is asked, and no other does', async () => {
    const id = await house.addDevice(draft)
    const board = await house.screen(await house.pair('board', id))
    const other = await house.screen(await house.pair('board'))
    expect((await admin.post(`${DEVICES}/${id}/test`)).body).toEqual({ outcome: 'shown' })
    expect([board.identified(), other.identified()]).toEqual([1, 0])
  })

  test('that is not there cannot show its name', async () => {
    const id = await house.addDevice(draft)
    expect((await admin.post(`${DEVICES}/${id}/test`)).body).toEqual({ outcome: 'not-sent', trouble: 'gone' })
  })
})

test('a board watches its zone, and the whole hall again', async () => {
  const screen = await house.screen()
  expect(await screen.watch({ view: 'board', zone: 'main' })).toMatchObject({ view: 'board', zone: 'main' })
  expect(await screen.watch({ view: 'board' })).not.toHaveProperty('zone')
  expect(await screen.watch({ view: 'board', zone: '../x' })).toMatchObject({ problem: { code: 'malformed' } })
})

test('of two who change a screen at once, the second hears so and changes nothing', async () => {
  const { id } = (await add({ screen: PANEL })).body
  const { items } = (await admin.get<{ items: { id: string; version: number }[] }>(DEVICES)).body
  const read = { 'if-match': `"${items.find((one) => one.id === id)?.version}"` }
  const [first, second] = [
    await admin.ask('PATCH', `${DEVICES}/${id}`, { name: '南墙' }, read),
    await admin.ask('PATCH', `${DEVICES}/${id}`, { name: '北墙' }, read),
  ]
  expect(first.status).toBe(200)
  expect(second).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } })
  expect((await admin.get(`${DEVICES}/${id}`)).body).toMatchObject({ name: '南墙' })
})
