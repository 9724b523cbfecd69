// Guides on slip paper, the elder services on A4, a look ahead in a plan that is being edited, and how one registers, said
// aloud: in a whole running house.
import { expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { GuidePlan } from '#contract/guides.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { Caller } from '../support/caller.ts'
import { houseForTest } from './house-for-test.ts'
import { printerAt, printerForTest } from './printer-for-test.ts'

const HALL = '/api/halls/main'
const PLAN = `${HALL}/guide-plan`
const MINUTE_MS = 60_000

async function dispenserWithPaper(paperMm: 58 | 80 = 80) {
  const house = await houseForTest()
  const paper = await printerForTest({ paperMm })
  const printer = await house.addDevice({ ...printerAt(paper), paper: paperMm })
  const device = await house.addDevice({ kind: 'dispenser', name: '入口', printer })
  return { house, paper, printer, dispenser: await house.pair('dispenser', device) }
}

async function changePlan(manager: Caller, change: (plan: GuidePlan) => GuidePlan): Promise<void> {
  const { body, headers } = await manager.get<GuidePlan>(PLAN)
  const told = await manager.ask('PUT', PLAN, change(body), { 'if-match': headers.get('etag') ?? '' })
  expect(told.status).toBe(200)
}

async function turnRegister(manager: Caller, on: boolean): Promise<void> {
  const { body } = await manager.get<HallSettings>(`${HALL}/settings`)
  const told = await manager.ask('PUT', `${HALL}/settings`, { ...body, entryRegister: { ...body.entryRegister, on } })
  expect(told.status).toBe(200)
}

test('a dispenser prints the guide on its own printer, whole and cut, in the language asked for', async () => {
  const { paper, dispenser } = await dispenserWithPaper()
  const told = await dispenser.post(`${HALL}/guides/pension/print`, {})
  expect([told.status, told.body]).toEqual([200, { outcome: 'printed' }])
  const english = await dispenser.post(`${HALL}/guides/card/print`, { language: 'en' })
  expect(english.body).toEqual({ outcome: 'printed' })
  expect(paper.errors).toEqual([])
  const [slip, other] = paper.slips
  expect(slip?.text.join('\n')).toContain('养老金：第一次申领')
  expect(slip?.text.join('\n')).toContain('【带什么】')
  expect(slip?.text.join('\n')).not.toMatch(/[〔〕]/)
  expect(slip?.cut).toBe(true)
  expect(other?.text.join('\n')).toContain('【What to bring】')
})

test('on narrow paper too: nothing runs over its edge', async () => {
  const { paper, dispenser } = await dispenserWithPaper(58)
  expect((await dispenser.post(`${HALL}/guides/funeral/print`, {})).body).toEqual({ outcome: 'printed' })
  expect(paper.errors).toEqual([])
})

test('the staff prints it on any printer of the hall, and must name one', async () => {
  const { house, paper, printer } = await dispenserWithPaper()
  const guide = await house.hire('guide')
  for (const wish of [{}, { printer: 'no-such-printer' }]) {
    const told = await guide.post<Problem>(`${HALL}/guides/card/print`, wish)
    expect([told.status, told.body.code]).toEqual([409, 'no-printer'])
  }
  expect((await guide.post(`${HALL}/guides/card/print`, { printer })).body).toEqual({ outcome: 'printed' })
  expect(paper.slips).toHaveLength(1)
})

test('without paper it says so at once, and a guide that is not there is 404', async () => {
  const { paper, dispenser } = await dispenserWithPaper()
  expect((await dispenser.post<Problem>(`${HALL}/guides/dancing/print`, {})).body.code).toBe('unknown-guide')
  paper.set({ paper: 'out' })
  const told = await dispenser.post(`${HALL}/guides/card/print`, {})
  expect(told.body).toEqual({ outcome: 'not-sent', trouble: 'paper-out' })
})

test('strangers, boards and pads print nothing', async () => {
  const { house, paper, printer } = await dispenserWithPaper()
  for (const [caller, status] of [
    [house.stranger(), 401],
    [await house.pair('guides'), 403],
    [await house.pair('review'), 403],
  ] as const) {
    expect((await caller.post(`${HALL}/guides/card/print`, { printer })).status).toBe(status)
  }
  expect(paper.slips).toHaveLength(0)
})

test('the elder services and the notice of the register are papers for anybody, in both languages', async () => {
  const house = await houseForTest()
  for (const paper of ['elder-services', 'entry-notice', 'wall-notice']) {
    for (const language of ['zh', 'en']) {
      const answer = await fetch(`${house.url()}${HALL}/papers/${paper}?language=${language}`)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  }
})

test('a look ahead follows the plan that is sent, and changes nothing', async () => {
  const house = await houseForTest()
  const manager = await house.hire('manager')
  const { body: kept, headers } = await manager.get<GuidePlan>(PLAN)
  const list = { name: '周二上午', zones: 'all', weekdays: ['tuesday'], from: '09:00', to: '12:00', holidays: 'never' }
  const plan = { ...kept, playlists: [{ ...list, items: [{ show: 'guide', id: 'pension' }] }] }
  const ask = (change: object) =>
    manager.post(`${PLAN}/preview`, {
      plan,
      zone: 'main',
      weekday: 'tuesday',
      time: '10:00',
      isHoliday: false,
      ...change,
    })
  expect((await ask({})).body).toEqual({ playlist: '周二上午', items: [{ kind: 'guide', id: 'pension' }] })
  for (const other of [{ time: '12:00' }, { weekday: 'monday' }, { isHoliday: true }]) {
    expect((await ask(other)).body).not.toHaveProperty('playlist')
  }
  expect((await ask({ time: '25:00' })).status).toBe(400)
  expect((await manager.get(PLAN)).headers.get('etag')).toBe(headers.get('etag'))
})

test('how one registers is said in its time, sentence by sentence and once each, and a call comes in between', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  const board = await house.screen()
  await board.watch({ view: 'board' })
  await manager.done({ type: 'open-day' })
  await turnRegister(manager, true)
  await changePlan(manager, (plan) => ({ ...plan, entryAloudMinutes: 30 }))

  house.clock.move(29 * MINUTE_MS)
  await board.command({})
  expect(board.says).toEqual([])
  house.clock.move(2 * MINUTE_MS)
  const first = await board.untilSaid(({ text }) => text === '没有健康码，也能进大厅。')
  expect(first.repeats).toBe(1)
  expect((await fetch(house.url() + first.url)).headers.get('content-type')).toBe('audio/wav')

  await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  await manager.done({ type: 'open-counter', counter: '1' })
  await manager.done({ type: 'call-next', counter: '1' })
  for (let spoken = 0; spoken < 30; spoken += 1) {
    for (const { call } of board.says) board.emit('shown', { call, at: house.clock.now(), heard: true })
    await board.command({})
    house.clock.move(4_000)
  }
  const texts = board.says.filter(({ zone }) => zone === first.zone).map(({ text }) => text)
  expect(texts.indexOf('没有健康码，也能进大厅。')).toBe(0)
  expect(texts[1]).toContain('老')
  expect(texts.filter((text) => text === '请到门口引导台，工作人员帮您登记。')).toHaveLength(1)
})

test('nothing is said of it without the register, without the wish, and while the hall is closed', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  const board = await house.screen()
  await board.watch({ view: 'board' })
  await manager.done({ type: 'open-day' })
  await changePlan(manager, (plan) => ({ ...plan, entryAloudMinutes: 5 }))
  for (let minutes = 0; minutes < 12; minutes += 1) house.clock.move(MINUTE_MS)
  await turnRegister(manager, true)
  await manager.done({ type: 'close-day' })
  for (let minutes = 0; minutes < 12; minutes += 1) house.clock.move(MINUTE_MS)
  await board.command({})
  expect(board.says).toEqual([])
})
