// The socket door: whatever comes through it is answered, never believed; and views come whole, in order, not too many.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type RunningHouse } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'

const WATCHES_MAX = 8
const PRESSES = 120

let house: RunningHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('a stranger at the socket', () => {
  test('may send anything: the answer is a problem, and the house stands', async () => {
    const stranger = await house.screen()
    await fc.assert(
      fc.asyncProperty(fc.object({ maxDepth: 3 }), async (nonsense) => {
        const sent = JSON.parse(JSON.stringify(nonsense))
        expect(await stranger.command(sent)).toMatchObject({ problem: { status: expect.any(Number) } })
        expect(await stranger.watch(sent)).toMatchObject({ problem: { status: 400, code: 'malformed' } })
        stranger.emit('shown', sent)
        stranger.emit('alive', sent)
      }),
      { numRuns: 100 },
    )
    // Without anybody to answer, and without anything at all.
    for (const event of ['command', 'watch', 'shown', 'alive', 'nothing-like-this'] as const) {
      stranger.emit(event as 'shown', undefined)
      stranger.emit(event as 'shown', null)
    }
    expect(await stranger.watch({ view: 'board' })).toMatchObject({ view: 'board' })
    expect(house.logged.filter((line) => JSON.parse(line).level >= 40)).toEqual([])
  })

  test('who sends too much is cut off, and nobody else', async () => {
    const [loud, calm] = [await house.screen(), await house.screen()]
    loud.emit('shown', { call: 'x'.repeat(70_000) })
    await loud.untilGone()
    expect(await calm.watch({ view: 'board' })).toMatchObject({ view: 'board' })
  })

  test('may look at a few things at once, and again at the same, but not at everything', async () => {
    const admin = await house.signIn()
    await admin.post('/api/halls', { id: 'north' })
    const screen = await house.screen(admin)
    const looks = []
    for (const hall of ['main', 'north']) {
      for (const view of ['board', 'bar', 'guides', 'desk', 'review', 'dispenser'] as const) {
        looks.push(await screen.watch({ hall, view, counter: '1' }))
      }
    }

    expect(looks.filter((look) => 'view' in look)).toHaveLength(WATCHES_MAX)
    expect(looks.at(-1)).toMatchObject({ problem: { status: 429, code: 'too-many' } })
    expect(await screen.watch({ hall: 'main', view: 'board' })).toMatchObject({ view: 'board' })
  })

  test('hears of a hall, a counter and a ticket that there are none', async () => {
    const stranger = await house.screen()
    expect(await stranger.watch({ hall: 'south', view: 'board' })).toMatchObject({ problem: { code: 'unknown-hall' } })
    expect(await stranger.watch({ view: 'bar', counter: '77' })).toMatchObject({ problem: { code: 'unknown-view' } })
    const code = 'abcdefghjk23'
    expect(await stranger.watch({ view: 'ticket', code })).toMatchObject({ problem: { code: 'unknown-view' } })
    const press = { hall: 'south', type: 'open-day', press: randomUUID() }
    expect(await stranger.command(press)).toMatchObject({ problem: { code: 'unknown-hall' } })
  })

  test('finds no way around the WebSocket', async () => {
    const told = await fetch(`${house.url()}/socket.io/?EIO=4&transport=polling`)
    expect(told.status).toBe(400)
  })
})

describe('views', () => {
  test('of a rush come whole and in order, far fewer than presses, and the last one has everything', async () => {
    const busy = await houseForTest()
    const admin = await busy.signIn()
    const board = await busy.screen()
    await board.watch({ view: 'board' })
    const before = board.views.length

    const answers = await Promise.all(
      Array.from({ length: PRESSES }, () => admin.done({ type: 'take-ticket', service: 'card', class: 'elder' })),
    )

    const last = Math.max(...answers.map(({ position }) => position))
    const newest = await board.until('board', ({ position }) => position === last)
    expect(newest.waitingByClass.find(({ id }) => id === 'elder')?.waiting).toBe(PRESSES)
    const positions = board.views.map(({ position }) => position)
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(board.views.length - before).toBeLessThan(PRESSES / 2)
  })

  test('of a counter go to those who look at that counter, and a dispenser’s own paper to that dispenser', async () => {
    const admin = await house.signIn()
    await admin.done({ type: 'open-counter', counter: '2' })
    const [two, three] = [await house.screen(), await house.screen()]
    await two.watch({ view: 'bar', counter: '2' })
    await three.watch({ view: 'bar', counter: '3' })
    await admin.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    await admin.done({ type: 'call-next', counter: '2' })

    await two.until('bar', ({ current }) => current !== undefined)
    await three.until('bar', ({ position }) => position === two.views.at(-1)?.position)
    expect(three.views.every((view) => view.view === 'bar' && view.counter === '3' && !view.current)).toBe(true)
  })

  test('begin with the version of the wire', async () => {
    const screen = await house.screen()
    await screen.watch({ view: 'board' })
    expect(screen.versions).toEqual([expect.any(Number)])
  })
})
