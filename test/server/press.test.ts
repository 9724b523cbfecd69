// The life of one press: from the socket through the journal to the board, the desk, the dispenser, the voice and the
// paper. Nobody hears of anything before it is written, and a press that is sent again does nothing again.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { Answer } from '#contract/answers.ts'
import { postgresUrl } from '../support/databases.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'
import { printerAt, printerForTest } from './printer-for-test.ts'

type Journal = {
  readonly items: readonly { readonly position: number; readonly type: string; readonly press?: string }[]
}

test('a touch at the dispenser is a number in the journal, on three screens and on paper, and then a call', async () => {
  const house = await houseForTest()
  const { paper, dispenser } = await dispenserWithPaper(house)
  const clerk = await house.hire('counter')
  const [entrance, desk, board] = [await house.screen(dispenser), await house.screen(clerk), await house.screen()]
  await entrance.watch({ view: 'dispenser' })
  await desk.watch({ view: 'desk', counter: '3' })
  await board.watch({ view: 'board' })

  const press = randomUUID()
  const answer = await entrance.command({ type: 'take-ticket', press, service: 'pension', class: 'elder' })

  expect(answer).toMatchObject({ press, ticket: { number: '老001', latin: 'L001', state: 'waiting', ahead: 0 } })
  const { position, ticket } = answer as Required<Answer>
  const { items } = await journalOf(house)
  expect(items.find((event) => event.position === position)).toMatchObject({ type: 'ticket-taken', press })

  await board.until('board', ({ waitingByClass }) => waitingByClass.find(({ id }) => id === 'elder')?.waiting === 1)
  await desk.until('desk', ({ waiting }) => waiting[0]?.number === '老001')
  await entrance.until('dispenser', ({ slips }) => slips[0]?.slip.outcome === 'printed')
  expect(paper.slips).toHaveLength(1)
  expect(paper.slips[0]?.text).toContain('老001')
  expect(paper.slips[0]?.qr).toMatch(new RegExp(`/t/${ticket.code}$`))
  expect(paper.errors).toEqual([])

  await clerk.done({ type: 'open-counter', counter: '3' })
  await clerk.done({ type: 'call-next', counter: '3' })

  const shown = await board.until('board', ({ calls }) => calls.length > 0)
  expect(shown.calls[0]).toMatchObject({ number: '老001', counter: '3', times: 1 })
  const say = await board.untilSaid(({ call }) => call === shown.calls[0]?.call)
  expect(say).toMatchObject({ zone: 'main', repeats: 2, url: `/api/halls/main/speech/${say.call}` })
  expect(say.text).toContain('老')
  await desk.until('desk', ({ current }) => current?.number === '老001' && current.state === 'called')
})

test('PRESS-1 a press sent again gets the same answer: at once, later, by the other door, after a restart', async () => {
  const house = await houseForTest()
  const { dispenser } = await dispenserWithPaper(house)
  const entrance = await house.screen(dispenser)
  await entrance.watch({ view: 'dispenser' })
  const take = { type: 'take-ticket', press: randomUUID(), service: 'card', class: 'ordinary' } as const

  const [first, atOnce] = await Promise.all([entrance.command(take), entrance.command(take)])
  expect(first).toMatchObject({ ticket: { number: 'A001' } })
  expect(atOnce).toEqual(first)

  // Later the slip is printed and somebody else stands behind: the answer is still the one of that moment.
  await dispenser.done({ ...take, press: randomUUID() })
  await entrance.until('dispenser', ({ slips }) => slips.filter(({ slip }) => slip.outcome === 'printed').length === 2)
  expect(await entrance.command(take)).toEqual(first)
  expect(await dispenser.done(take)).toEqual(first)

  await house.restart()
  expect(await (await house.signIn()).done(take)).toEqual(first)
  expect((await journalOf(house)).items.filter(({ type }) => type === 'ticket-taken')).toHaveLength(2)
})

test('PRESS-1 a press from just before midnight is known just after it, by the same server and by a restarted one', async () => {
  const house = await houseForTest()
  house.clock.set('2026-11-23T15:59:59.900Z')
  const manager = await house.signIn()
  await manager.done({ type: 'open-day' })
  const take = { type: 'take-ticket', press: randomUUID(), service: 'card', class: 'elder' } as const
  const before = await manager.done(take)
  expect(before.ticket?.id).toMatch(/^2026-11-23-/)

  house.clock.set('2026-11-23T16:00:00.100Z')
  expect(await manager.done(take)).toEqual(before)
  expect(await manager.press({ ...take, press: randomUUID() })).toMatchObject({ problem: { code: 'taking-closed' } })

  await house.restart()
  house.clock.set('2026-11-23T16:04:00.000Z')
  expect(await (await house.signIn()).done(take)).toEqual(before)
  expect((await journalOf(house)).items.map(({ type }) => type)).toEqual(['day-begun'])
})

test('a «no» stays a «no» for its press, though the hall has moved on', async () => {
  const house = await houseForTest()
  const clerk = await house.hire('counter')
  await clerk.done({ type: 'open-counter', counter: '1' })
  const call = { type: 'call-next', press: randomUUID(), counter: '1' } as const
  const refused = await clerk.press(call)
  expect(refused).toMatchObject({ problem: { code: 'nobody-waiting', status: 409 } })

  await clerk.done({ type: 'take-ticket', service: 'card', class: 'ordinary' })

  expect(await clerk.press(call)).toEqual(refused)
  expect(await clerk.done({ ...call, press: randomUUID() })).toMatchObject({ ticket: { number: 'A001' } })
})

test('nobody hears of anything before it is written: no answer, no view, no voice, no paper', async ({ skip }) => {
  const databaseUrl = await postgresUrl(skip)
  const house = await houseForTest({ databaseUrl })
  const { paper, dispenser } = await dispenserWithPaper(house)
  const clerk = await house.hire('counter')
  await clerk.done({ type: 'open-counter', counter: '1' })
  const [entrance, desk, board] = [await house.screen(dispenser), await house.screen(clerk), await house.screen()]
  await entrance.watch({ view: 'dispenser' })
  await board.watch({ view: 'board' })
  const { position } = await board.until('board', () => true)

  const release = await holdBackWrites(databaseUrl)
  const told: string[] = []
  const take = { type: 'take-ticket', press: randomUUID(), service: 'card', class: 'elder' }
  const taken = entrance.command(take).finally(() => told.push('taken'))
  const called = desk
    .command({ type: 'call-next', press: randomUUID(), counter: '1' })
    .finally(() => told.push('called'))
  const refused = clerk.press({ type: 'call-next', counter: '1' }).finally(() => told.push('refused'))

  // The write is under way when the database says that somebody waits for the table.
  await release.untilSomebodyWaits()
  const known = entrance.views.length + board.views.length
  house.clock.tick()
  await board.until('board', () => entrance.views.length + board.views.length >= known + 2)
  expect([...entrance.views, ...board.views].filter((view) => view.position > position)).toEqual([])
  expect((await clerk.get('/api/halls/main/tickets/L001')).status).toBe(404)
  expect((await clerk.get<{ position: number }>('/api/halls/main/views/desk?counter=1')).body.position).toBe(position)
  expect({ told, says: board.says, slips: paper.slips }).toEqual({ told: [], says: [], slips: [] })

  await release.now()
  expect(await taken).toMatchObject({ ticket: { number: '老001', state: 'waiting' } })
  expect(await called).toMatchObject({ ticket: { number: '老001', state: 'called' } })
  expect(await refused).toMatchObject({ problem: { code: 'counter-busy' } })
  await board.untilSaid(({ text }) => text.includes('老'))
  await entrance.until('dispenser', ({ slips }) => slips[0]?.slip.outcome === 'printed')
})

async function dispenserWithPaper(house: RunningHouse) {
  const paper = await printerForTest()
  const printer = await house.addDevice(printerAt(paper))
  const device = await house.addDevice({ kind: 'dispenser', name: '门口', printer })
  return { paper, dispenser: await house.pair('dispenser', device) }
}

async function journalOf(house: RunningHouse): Promise<Journal> {
  return (await (await house.signIn()).get<Journal>('/api/halls/main/events')).body
}

/** Whoever wants to write an event waits; reading goes on. */
async function holdBackWrites(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('BEGIN; LOCK TABLE "Event" IN EXCLUSIVE MODE')
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '"Event"'::regclass`
  return {
    now: () => client.query('COMMIT'),
    untilSomebodyWaits: () => expect.poll(async () => (await client.query(waiting)).rowCount).toBeGreaterThan(0),
  }
}
