// Low reviews over HTTP of a whole running house: each makes one case, whatever crashes; what a visitor writes is sealed,
// read with a reason, and forgotten; paper is typed in; the figures of a month.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assert } from '#contract/assert.ts'
import type { CaseFigures, ShownCase, TypedReviewAnswer } from '#contract/review-cases.ts'
import type { Caller, Told } from '../support/caller.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'

const CASES = '/api/halls/main/review-cases'
const REVIEWS = '/api/halls/main/reviews'
const REASON = '?reason=联系办事人'
const PHONE = '13900007788'
const COMMENT = '欧阳暖厅样等了一个上午没人理'

type Items = { readonly items: readonly ShownCase[] }
type FollowUp = {
  readonly figures: CaseFigures
  readonly open: readonly ShownCase[]
  readonly closed: readonly ShownCase[]
}

test('a low review is listed with its ticket and times, and a good one is not', async () => {
  const { house, manager, pad } = await openHall()
  const bad = await visit(house, manager)
  await rate(pad, bad.id, 1, ['slow', 'attitude'])
  const good = await visit(house, manager)
  await rate(pad, good.id, 4)

  const items = (await manager.get<FollowUp>(`${CASES}/follow-up`)).body.open
  expect(items).toMatchObject([
    {
      id: bad.id,
      ticket: bad.id,
      number: bad.number,
      level: 1,
      reasons: ['slow', 'attitude'],
      from: 'pad',
      state: 'open',
      day: '2026-11-23',
      dueOn: '2026-11-30',
      overdue: false,
      commented: false,
      named: false,
      visit: {
        service: 'card',
        counter: '1',
        elder: false,
        takenAt: '2026-11-23T02:00:00.000Z',
        calledAt: '2026-11-23T02:10:00.000Z',
        startedAt: '2026-11-23T02:11:00.000Z',
        finishedAt: '2026-11-23T02:16:00.000Z',
      },
    },
  ])
  expect(items).toHaveLength(1)
})

test('what the visitor adds is read with a reason only, once said it stays, and nobody edits the review', async () => {
  const { house, manager, pad } = await openHall()
  const { id } = await visit(house, manager)
  await rate(pad, id, 2)
  const said = { comment: `${COMMENT}\n请改进`, wantsCall: true, phone: PHONE }
  expect((await pad.post(`${CASES}/${id}/words`, said)).status).toBe(204)
  expect(await codeOf(pad.post(`${CASES}/${id}/words`, { comment: '再说一次' }))).toEqual([409, 'already-rated'])

  const [listed] = (await manager.get<Items>(CASES)).body.items
  expect(listed).toMatchObject({ commented: true, named: true, wantsCall: true, phone: '139****7788' })
  expect(listed).not.toHaveProperty('comment')
  expect(await codeOf(manager.get(`${CASES}/${id}`))).toEqual([400, 'malformed'])
  expect(await codeOf(manager.get(`${CASES}/${id}?reason=打${PHONE}`))).toEqual([400, 'malformed'])
  const one = await manager.get<ShownCase>(`${CASES}/${id}${REASON}`)
  expect(one.body).toMatchObject({ comment: `${COMMENT} 请改进`, phone: PHONE, level: 2 })

  const changed = await manager.ask('PATCH', `${CASES}/${id}`, { level: 1, comment: '很好', state: 'open' }, match(one))
  expect(changed.status).toBe(200)
  const after = await manager.get<ShownCase>(`${CASES}/${id}${REASON}`)
  expect(after.body).toMatchObject({ comment: `${COMMENT} 请改进`, level: 2 })
})

test('a case goes its way with notes, by version, and a step can be taken back', async () => {
  const { house, manager, pad } = await openHall()
  const { id } = await visit(house, manager)
  await rate(pad, id, 1)
  await pad.post(`${CASES}/${id}/words`, { phone: PHONE })
  const read = () => manager.get<ShownCase>(`${CASES}/${id}${REASON}`)
  const step = async (change: object) => manager.ask('PATCH', `${CASES}/${id}`, change, match(await read()))

  house.clock.move(60_000)
  expect((await step({ state: 'contacted', note: '已道歉' })).status).toBe(200)
  house.clock.move(60_000)
  await step({ state: 'settled', note: '加开一个窗口' })
  const settled = (await read()).body
  expect(settled.notes).toMatchObject([
    { state: 'contacted', text: '已道歉' },
    { state: 'settled', text: '加开一个窗口' },
  ])
  expect(settled.contactedAt && settled.closedAt).toBeDefined()
  expect((await manager.ask('PATCH', `${CASES}/${id}`, { state: 'open' }, { 'if-match': '"1"' })).status).toBe(412)

  await step({ state: 'contacted' })
  const reopened = (await read()).body
  expect(reopened).not.toHaveProperty('closedAt')
  expect(reopened).toMatchObject({ state: 'contacted', contactedAt: settled.contactedAt, phone: PHONE })
})

test('a pad speaks for the last visit of its own counter, and for nobody else’s', async () => {
  const { house, manager, pad } = await openHall()
  const first = await visit(house, manager)
  await rate(pad, first.id, 1)
  await visit(house, manager)
  expect(await codeOf(pad.post(`${CASES}/${first.id}/words`, { comment: '来晚了' }))).toEqual([403, 'not-allowed'])
  const device = await house.addDevice({ kind: 'review', name: '二号评价器', counter: '2' })
  const other = await house.pair('review', device)
  const second = await visit(house, manager)
  await rate(pad, second.id, 1)
  expect(await codeOf(other.post(`${CASES}/${second.id}/words`, { comment: '别人的' }))).toEqual([403, 'not-allowed'])
  expect((await pad.post(`${CASES}/${second.id}/words`, { comment: '自己的' })).status).toBe(204)
})

test('a crash loses no case and doubles none', async () => {
  const { house, manager, pad } = await openHall()
  const { id } = await visit(house, manager)
  await rate(pad, id, 1)
  await manager.get<FollowUp>(`${CASES}/follow-up`)
  // As if it had crashed before it could say how far it came, and once more before it could open any.
  await house.restart(() => void forgetPlace(house))
  const again = await house.signIn()
  expect((await again.get<Items>(CASES)).body.items.map((one) => one.id)).toEqual([id])
  await house.restart(() => void forgetPlace(house, 'DELETE FROM "RegisterEntry"; DELETE FROM "RegisterKeyword"'))
  const third = await house.signIn()
  expect((await third.get<Items>(CASES)).body.items.map((one) => one.id)).toEqual([id])
})

test('neither comment nor phone stands on the disk, in a log or in the journal', async () => {
  const { house, manager, pad } = await openHall()
  const { id } = await visit(house, manager)
  await rate(pad, id, 1)
  await pad.post(`${CASES}/${id}/words`, { comment: COMMENT, phone: PHONE })
  await manager.get(`${CASES}/${id}${REASON}`)
  await house.restart()

  for (const name of await readdir(house.dataDir, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const bytes = await readFile(join(name.parentPath, name.name))
    for (const needle of [COMMENT, PHONE]) {
      expect([name.name, bytes.includes(Buffer.from(needle))]).toEqual([name.name, false])
    }
  }
  expect(house.logged.join('\n')).not.toMatch(new RegExp(`${COMMENT}|${PHONE}`))
})

test('the phone goes 90 days after closing, the case after two years', async () => {
  const { house, manager, pad } = await openHall()
  const { id } = await visit(house, manager)
  await rate(pad, id, 1)
  await pad.post(`${CASES}/${id}/words`, { comment: COMMENT, phone: PHONE })
  const one = await manager.get<ShownCase>(`${CASES}/${id}${REASON}`)
  await manager.ask('PATCH', `${CASES}/${id}`, { state: 'settled' }, match(one))

  await house.restart(() => house.clock.set('2027-02-20T02:00:00.000Z'))
  expect(await shown(house, id)).toMatchObject({ phone: PHONE, comment: COMMENT })
  await house.restart(() => house.clock.set('2027-02-21T02:00:00.000Z'))
  const without = await shown(house, id)
  expect(without).toMatchObject({ comment: COMMENT, named: true })
  expect(without).not.toHaveProperty('phone')
  await house.restart(() => house.clock.set('2028-11-22T02:00:00.000Z'))
  expect((await (await house.signIn()).get(`${CASES}/${id}${REASON}`)).status).toBe(404)
})

test('paper and guides are typed in and marked; a day that is over is followed up, but not counted', async () => {
  const { house, manager } = await openHall()
  const guide = await house.hire('guide', 'li')
  const [first, second, third] = [await visit(house, manager), await visit(house, manager), await visit(house, manager)]
  const typed = await guide.post<TypedReviewAnswer>(REVIEWS, { number: first.number, level: 5, by: 'guide' })
  expect([typed.status, typed.body]).toEqual([201, { counted: true, day: '2026-11-23' }])
  const low = { number: second.number, level: 2, reasons: ['papers'], by: 'paper', comment: COMMENT }
  expect((await guide.post<TypedReviewAnswer>(REVIEWS, low)).body).toMatchObject({ counted: true, case: second.id })
  expect(await codeOf(guide.post(REVIEWS, low))).toEqual([409, 'already-rated'])
  expect(await codeOf(guide.post(REVIEWS, { ...low, number: 'A999' }))).toEqual([409, 'unknown-ticket'])

  house.clock.set('2026-11-24T02:00:00.000Z')
  const [manager2, guide2] = [await house.signIn(), await house.signIn('li', 'password of li')]
  const day = '2026-11-23'
  const late = { number: third.number, level: 1, by: 'paper', day }
  expect(await codeOf(guide2.post(REVIEWS, { ...late, level: 4 }))).toEqual([409, 'day-is-over'])
  expect((await guide2.post<TypedReviewAnswer>(REVIEWS, late)).body).toEqual({ counted: false, day, case: third.id })
  expect(await codeOf(guide2.post(REVIEWS, late))).toEqual([409, 'already-rated'])
  expect(await codeOf(guide2.post(REVIEWS, { ...late, day: '2026-11-10' }))).toEqual([400, 'malformed'])
  const { items } = (await manager2.get<Items>(CASES)).body
  expect(items.map(({ number, from }) => [number, from])).toEqual([
    [third.number, 'paper'],
    [second.number, 'paper'],
  ])
  expect(items[0]?.visit).toMatchObject({ counter: '1', finishedAt: expect.any(String) })
})

test('the figures of a month: settled, in time, called back, and days to close', async () => {
  const { house, manager, pad } = await openHall()
  const ids: string[] = []
  for (const phone of [PHONE, '13900007789', undefined, undefined]) {
    const { id } = await visit(house, manager)
    await rate(pad, id, 1)
    await pad.post(`${CASES}/${id}/words`, phone ? { phone } : {})
    ids.push(id)
  }
  const move = async (caller: Caller, id: string | undefined, state: string) => {
    const one = await caller.get<ShownCase>(`${CASES}/${id}${REASON}`)
    expect((await caller.ask('PATCH', `${CASES}/${id}`, { state }, match(one))).status).toBe(200)
  }
  await move(manager, ids[0], 'contacted')
  house.clock.set('2026-11-25T02:00:00.000Z')
  const second = await house.signIn()
  await move(second, ids[0], 'settled')
  await move(second, ids[3], 'not-upheld')
  house.clock.set('2026-12-03T02:00:00.000Z')
  const third = await house.signIn()
  await move(third, ids[1], 'settled')

  const { figures, open, closed } = (await third.get<FollowUp>(`${CASES}/follow-up?month=2026-11`)).body
  expect(figures).toEqual({
    month: '2026-11',
    cases: 4,
    open: 1,
    overdue: 1,
    settled: 2,
    notUpheld: 1,
    settledShare: 2 / 3,
    onTimeShare: 1 / 3,
    calledBackShare: 1 / 2,
    // 2, 2 and 10 days.
    medianDaysToClose: 2,
  })
  expect(open.map(({ id, overdue }) => [id, overdue])).toEqual([[ids[2], true]])
  expect(closed).toHaveLength(3)
})

async function openHall() {
  const house = await houseForTest()
  const manager = await house.signIn()
  await manager.done({ type: 'open-counter', counter: '1' })
  const device = await house.addDevice({ kind: 'review', name: '一号评价器', counter: '1' })
  return { house, manager, pad: await house.pair('review', device) }
}

/** One visitor from the number to the end, at counter 1. */
async function visit(house: Pick<RunningHouse, never> & { clock: { move: (ms: number) => void } }, by: Caller) {
  const { ticket } = await by.done({ type: 'take-ticket', service: 'card', class: 'ordinary' })
  assert(ticket, 'a ticket was taken')
  house.clock.move(10 * 60_000)
  await by.done({ type: 'call-next', counter: '1' })
  house.clock.move(60_000)
  await by.done({ type: 'start-service', ticket: ticket.id })
  house.clock.move(5 * 60_000)
  await by.done({ type: 'finish-service', ticket: ticket.id })
  return { id: ticket.id, number: ticket.number }
}

function rate(pad: Caller, ticket: string, level: number, reasons: ('slow' | 'attitude')[] = []) {
  return pad.done({ type: 'rate-visit', ticket, level, reasons, by: 'pad' })
}

async function shown(house: RunningHouse, id: string): Promise<ShownCase> {
  return (await (await house.signIn()).get<ShownCase>(`${CASES}/${id}${REASON}`)).body
}

function forgetPlace(house: RunningHouse, also?: string): void {
  const db = new Sqlite(join(house.dataDir, 'hall.db'))
  db.exec(`DELETE FROM "FollowerPlace" WHERE "follower" = 'review-cases'`)
  if (also) db.exec(also)
  db.close()
}

function match({ headers }: Told): { readonly 'if-match': string } {
  return { 'if-match': headers.get('etag') ?? '' }
}

async function codeOf(asked: Promise<Told>): Promise<readonly [number, string]> {
  const { status, body } = await asked
  return [status, (body as { code: string }).code]
}
