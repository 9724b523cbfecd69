// Emergency takeover in a whole running house: who may, when it ends, what outlives a restart and midnight, who says that
// it is shown, and what is said before everything else; and the soft calls beside somebody who is ill.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { BarView, BoardView } from '#contract/signage-views.ts'
import type { TakeoverView } from '#contract/takeover-view.ts'
import { TAKEOVER_SAID_EVERY_MS } from '#server/followers/takeover-sayings.ts'
import { peakOf, readWav } from '#voice/wav.ts'
import type { Caller } from '../support/caller.ts'
import { houseForTest } from './house-for-test.ts'

const MINUTE_MS = 60_000
const TEXT = { zh: '请离开大厅', en: 'Please leave the hall' }
const takeOver = { type: 'take-over-screens', text: TEXT, minutes: 30 } as const

/** A house with an open day of two zones, counter 2 upstairs, a manager and the board of each zone. */
async function openedHouse() {
  const house = await houseForTest()
  const manager = await house.signIn()
  const { body } = await manager.get<{ counters: object[] }>('/api/halls/main/settings')
  const zones = [
    { id: 'main', name: { zh: '大厅', en: 'Hall' } },
    { id: 'upstairs', name: { zh: '二楼', en: 'Upstairs' } },
  ]
  const counters = body.counters.map((counter, at) => ({ ...counter, zone: at === 1 ? 'upstairs' : 'main' }))
  const told = await manager.ask('PUT', '/api/halls/main/settings', { ...body, zones, counters })
  expect(told.status).toBe(200)
  const board = await house.screen()
  await board.watch({ view: 'board', zone: 'main' })
  return { house, manager, board }
}

async function idOfNewest(manager: Caller): Promise<string> {
  const { body } = await manager.get<TakeoverView>('/api/halls/main/views/takeover')
  return body.on[0]?.takeover ?? ''
}

async function shownNow(manager: Caller): Promise<readonly string[]> {
  const { body } = await manager.get<BoardView>('/api/halls/main/views/board')
  return body.takeovers?.map(({ text }) => text.zh) ?? []
}

async function callAt(manager: Caller, counter: string): Promise<string> {
  await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  await manager.done({ type: 'open-counter', counter })
  const { ticket } = await manager.done({ type: 'call-next', counter })
  return ticket?.number ?? ''
}

describe('a takeover', () => {
  test('is on every screen at once, on a bar only where it is meant, and gone from all when it ends', async () => {
    const { manager, board } = await openedHouse()
    await manager.done({ ...takeOver, zone: 'upstairs' })

    const { takeovers } = await board.until('board', (view) => view.takeovers !== undefined)
    expect(takeovers).toMatchObject([{ text: TEXT, zone: 'upstairs', notIn: ['main'], drill: false }])
    const bars = await Promise.all(
      ['1', '2'].map((n) => manager.get<BarView>(`/api/halls/main/views/bar?counter=${n}`)),
    )
    expect(bars.map(({ body }) => body.takeovers?.length ?? 0)).toEqual([0, 1])

    await manager.done({ type: 'end-takeover', takeover: await idOfNewest(manager) })
    await board.until('board', (view) => view.takeovers === undefined)
  })

  test('needs an end that is at most a day away, and words in both languages', async () => {
    const { manager } = await openedHouse()
    for (const wrong of [
      { minutes: undefined },
      { minutes: 0 },
      { minutes: 1_441 },
      { text: { zh: '请离开' } },
      { text: { zh: ' ', en: 'Go' } },
    ]) {
      const order = { press: randomUUID(), ...takeOver, ...wrong }
      const { status } = await manager.post('/api/halls/main/commands', order)
      expect({ wrong, status }).toEqual({ wrong, status: 400 })
    }
    expect(await shownNow(manager)).toEqual([])
  })

  test('ends by itself at its time, and the clock writes that down', async () => {
    const { house, manager, board } = await openedHouse()
    await manager.done(takeOver)
    house.clock.move(30 * MINUTE_MS - 1)
    expect(await shownNow(manager)).toEqual([TEXT.zh])

    house.clock.move(1)

    await board.until('board', (view) => view.takeovers === undefined)
    expect(await shownNow(manager)).toEqual([])
    const { body } = await manager.get<TakeoverView>('/api/halls/main/views/takeover')
    expect(body.earlier).toMatchObject([{ how: 'expired', byName: expect.any(String) }])
  })

  test('outlives a restart and midnight with its end, and can be ended in the new day', async () => {
    const { house, manager: before } = await openedHouse()
    await before.done({ ...takeOver, minutes: 1_440 })
    await house.restart()
    const manager = await house.signIn()
    expect(await shownNow(manager)).toEqual([TEXT.zh])

    house.clock.set('2026-11-23T16:00:01.000Z')
    await expect
      .poll(async () => {
        house.clock.tick()
        return (await manager.get<BoardView>('/api/halls/main/views/board')).body.day
      })
      .toBe('2026-11-24')
    expect(await shownNow(manager)).toEqual([TEXT.zh])
    await house.restart()
    const after = await house.signIn()
    expect(await shownNow(after)).toEqual([TEXT.zh])

    await after.done({ type: 'end-takeover', takeover: await idOfNewest(after) })
    expect(await shownNow(after)).toEqual([])
  })

  test('outlives a midnight at which the server was off, and no longer than it was meant to', async () => {
    const { house, manager: before } = await openedHouse()
    await before.done({ ...takeOver, minutes: 1_440 })
    await before.done({ ...takeOver, zone: 'upstairs', minutes: 30 })
    await house.restart(() => house.clock.set('2026-11-23T23:00:00.000Z'))
    const manager = await house.signIn()
    expect(await shownNow(manager)).toEqual([TEXT.zh])

    house.clock.set('2026-11-24T02:00:00.000Z')
    expect(await shownNow(manager)).toEqual([])
  })
})

describe('the screens', () => {
  test('say that they show it, each once by name, and the office sees at once which do and which do not', async () => {
    const { house, manager, board } = await openedHouse()
    const paired = await house.pair('guides')
    const guides = await house.screen(paired)
    await guides.watch({ view: 'guides' })
    await house.pair('bar')
    const office = await house.screen(manager)
    await office.watch({ view: 'takeover' })
    await manager.done(takeOver)
    const takeover = await idOfNewest(manager)
    const states = ({ on }: TakeoverView) =>
      on[0]?.screens.map(({ kind, name = '', state }) => [kind, name, state].join(' ')).toSorted()

    const before = await office.until('takeover', ({ on }) => on.length > 0)
    expect(states(before)).toEqual(['bar bar one away', 'board  not-shown', 'guides guides one not-shown'])

    guides.emit('shown', { call: takeover, at: house.clock.now(), heard: false })
    board.emit('shown', { call: `${takeover}-0`, at: house.clock.now(), heard: true })
    const after = await office.until(
      'takeover',
      ({ on }) => on[0]?.screens.every(({ state }) => state !== 'not-shown') ?? false,
    )
    expect(states(after)).toEqual(['bar bar one away', 'board  shown', 'guides guides one shown'])
    expect(after.on[0]?.screens.find(({ kind }) => kind === 'board')?.shownAt).toBe(house.clock.now())
  })

  test('are those of the place where they stand, and not the pages of the staff that only look at a board', async () => {
    const { house, manager } = await openedHouse()
    const guides = await house.screen()
    await guides.watch({ view: 'guides' })
    await guides.watch({ view: 'board', zone: 'upstairs', quiet: true })
    const report = await house.screen(manager)
    await report.watch({ view: 'board', quiet: true })
    const kindsNow = async () => {
      const { body } = await manager.get<TakeoverView>('/api/halls/main/views/takeover')
      return body.on[0]?.screens.map(({ kind }) => kind)
    }
    await manager.done({ ...takeOver, zone: 'main' })
    expect(await kindsNow()).toEqual(['board'])
    await manager.done({ type: 'end-takeover', takeover: await idOfNewest(manager) })
    await manager.done({ ...takeOver, zone: 'upstairs' })
    expect(await kindsNow()).toEqual(['guides'])
  })
})

describe('the voice', () => {
  test('says it before everybody who waits, cuts short what is being said, and says it again every minute', async () => {
    const { house, manager, board } = await openedHouse()
    await callAt(manager, '1')
    await callAt(manager, '3')
    await manager.done(takeOver)
    const takeover = await idOfNewest(manager)

    const first = await board.untilSaid(({ call }) => call === `${takeover}-0`)
    expect(first).toMatchObject({ zone: 'main', urgent: true, repeats: 1, url: `/api/halls/main/speech/${takeover}` })
    expect(first.text).toBe(`${TEXT.zh} ${TEXT.en}`)
    const sounded = await fetch(house.url() + first.url)
    expect(sounded.headers.get('content-type')).toBe('audio/wav')
    house.clock.move(TAKEOVER_SAID_EVERY_MS)
    const again = await board.untilSaid(({ call }) => call === `${takeover}-1`)
    expect(again.urgent).toBeUndefined()
    // The second call waited; it was dropped when the screens were taken over.
    expect(board.says.filter(({ zone }) => zone === 'main').map(({ call }) => call.replace(/^\d.*/, 'a call'))).toEqual(
      ['a call', `${takeover}-0`, `${takeover}-1`],
    )
  })

  test('calls nobody of that place aloud meanwhile, counts them, and calls again when it is over', async () => {
    const { manager, board } = await openedHouse()
    await manager.done({ ...takeOver, zone: 'main' })
    const takeover = await idOfNewest(manager)
    await board.untilSaid(({ call }) => call === `${takeover}-0`)

    await callAt(manager, '1')
    await callAt(manager, '2')
    await board.untilSaid(({ zone }) => zone === 'upstairs')
    const { body } = await manager.get<{ lines: readonly { zone: string; dropped: number }[] }>(
      '/api/halls/main/speech/lines',
    )
    expect(body.lines.map(({ zone, dropped }) => [zone, dropped])).toEqual([
      ['main', 1],
      ['upstairs', 0],
    ])

    await manager.done({ type: 'end-takeover', takeover })
    board.emit('shown', { call: `${takeover}-0`, at: new Date().toISOString(), heard: true })
    const number = await callAt(manager, '3')
    expect((await board.untilSaid(({ zone, call }) => zone === 'main' && !call.startsWith('takeover'))).text).toContain(
      number.slice(1),
    )
  })

  test('goes on calling in a drill, which says that it is one', async () => {
    const { manager, board } = await openedHouse()
    await manager.done({ ...takeOver, drill: true })
    const takeover = await idOfNewest(manager)
    await board.untilSaid(({ call }) => call === `${takeover}-0`)
    board.emit('shown', { call: `${takeover}-0`, at: new Date().toISOString(), heard: true })
    await callAt(manager, '1')
    await board.untilSaid(({ call }) => !call.startsWith('takeover'))
  })

  test('calls once, softly and without the chime while somebody is ill, and as always afterwards', async () => {
    const { house, manager, board } = await openedHouse()
    await manager.done({ type: 'raise-emergency', place: '等候区', kind: 'illness' })
    await callAt(manager, '1')
    const quiet = await board.untilSaid(() => true)
    expect(quiet).toMatchObject({ repeats: 1, url: `/api/halls/main/speech/${quiet.call}?quiet=true` })
    const [softly, loudly] = await Promise.all(
      [quiet.url, `/api/halls/main/speech/${quiet.call}`].map((url) => loudnessOf(house.url() + url)),
    )
    expect(softly?.seconds).toBeLessThan((loudly?.seconds ?? 0) - 0.5)
    expect(softly?.peak).toBeLessThan((loudly?.peak ?? 0) / 2)

    board.emit('shown', { call: quiet.call, at: house.clock.now(), heard: true })
    const { body } = await manager.get<{ emergencies: readonly { emergency: string }[] }>(
      '/api/halls/main/views/reception',
    )
    await manager.done({ type: 'clear-emergency', emergency: body.emergencies[0]?.emergency ?? '' })
    await callAt(manager, '3')
    const loud = await board.untilSaid(({ call }) => call !== quiet.call)
    expect(loud).toMatchObject({ repeats: 2, url: `/api/halls/main/speech/${loud.call}` })
  })
})

async function loudnessOf(url: string): Promise<{ readonly seconds: number; readonly peak: number }> {
  const sound = readWav(new Uint8Array(await (await fetch(url)).arrayBuffer()))
  if (!sound) throw new Error(`No sound at ${url}`)
  return { seconds: sound.samples.length / sound.rateHz, peak: peakOf(sound.samples) }
}
