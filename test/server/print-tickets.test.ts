// The paper of a ticket, from the press to the printer: what the desk and the dispenser are told when it does not come
// out, and that no slip ever comes out twice by itself.
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import type { Slip } from '#contract/answers.ts'
import { printTickets } from '#server/followers/print-tickets.ts'
import type { Hall } from '#server/hall.ts'
import type { HallPrinters } from '#server/hall-printers.ts'
import { memoryJournal } from '#server/journal/memory-journal.ts'
import { openLog } from '#server/log.ts'
import type { Caller } from '../support/caller.ts'
import { testFolder } from '../support/databases.ts'
import { type MovableClock, movableClock } from '../support/movable-clock.ts'
import { openOffice } from '../support/office.ts'
import { freePort } from '../support/program.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { startServer } from '../support/server-process.ts'
import { done, hallForTest, TAKE_ELDER } from './hall-for-test.ts'
import { houseForTest } from './house-for-test.ts'
import { printerAt, printerForTest } from './printer-for-test.ts'

const TAKE = { type: 'take-ticket', service: 'card', class: 'elder' } as const

test('without paper nothing is sent; dispenser, desk and office are told what is wrong, and when it is right again', async () => {
  const house = await houseForTest()
  const { paper, printer, dispenser } = await dispenserWithPaper(house)
  const clerk = await house.hire('counter')
  const [entrance, desk] = [await house.screen(dispenser), await house.screen(clerk)]
  await entrance.watch({ view: 'dispenser' })
  await desk.watch({ view: 'desk', counter: '1' })
  paper.set({ paper: 'out' })

  await dispenser.done(TAKE)

  const shown = await entrance.until('dispenser', ({ slips }) => slips[0]?.slip.outcome === 'not-sent')
  expect(shown).toMatchObject({ printerTrouble: 'paper-out', slips: [{ slip: { trouble: 'paper-out', copies: 1 } }] })
  const told = await desk.until('desk', ({ slips }) => slips[0]?.slip.outcome === 'not-sent')
  expect(told).toMatchObject({
    slips: [{ number: '老001', slip: { outcome: 'not-sent', trouble: 'paper-out' } }],
    troubles: [{ device: printer, name: '取号机打印机', trouble: 'paper-out', since: house.clock.now() }],
  })
  expect(await stateOf(house, printer)).toMatchObject({ state: 'paper-out', jobs: { queued: 0, sending: 0 } })
  expect(paper.slips).toEqual([])

  paper.set({ paper: 'near-end' })
  house.clock.tick()
  await desk.until('desk', ({ troubles }) => troubles.length === 0)
  expect(await stateOf(house, printer)).toMatchObject({ state: 'near-end' })
})

test('a slip that stands still for want of paper comes out when the roll is changed, once', async () => {
  const house = await houseForTest()
  const { paper, dispenser } = await dispenserWithPaper(house)
  const entrance = await house.screen(dispenser)
  await entrance.watch({ view: 'dispenser' })
  paper.set({ paperOutAfterLines: 3 })

  await dispenser.done(TAKE)

  await entrance.until('dispenser', ({ printerTrouble }) => printerTrouble === 'paper-out')
  paper.set({ paper: 'enough' })
  const shown = await entrance.until('dispenser', ({ slips }) => slips[0]?.slip.outcome === 'printed')
  expect(shown.printerTrouble).toBeUndefined()
  expect(paper.slips).toHaveLength(1)
})

test('after a crash in the middle of a slip its end is unknown, and it does not come out a second time', async () => {
  const dataDir = await testFolder()
  const paper = await printerForTest({ paperOutAfterLines: 3 })
  const before = await startServer(dataDir, await freePort())
  onTestFinished(before.kill)
  const admin = await openOffice(() => before.url).signIn()
  await admin.done({ type: 'open-day' })
  const printer = (await admin.post<{ id: string }>('/api/halls/main/devices', printerAt(paper))).body.id
  const { ticket } = await admin.done({ ...TAKE, printer })
  await expect.poll(() => slipOf(admin, ticket?.id)).toMatchObject({ outcome: 'sending' })

  await before.kill()
  paper.set({ paper: 'enough' })
  const after = await startServer(dataDir, await freePort())
  onTestFinished(after.kill)
  const again = await openOffice(() => after.url).signIn()

  await expect
    .poll(() => slipOf(again, ticket?.id))
    .toEqual({ outcome: 'unknown', trouble: 'connection-lost', copies: 1 })
  await again.done({ type: 'print-again', ticket: ticket?.id ?? '' })
  await expect.poll(() => slipOf(again, ticket?.id)).toEqual({ outcome: 'printed', copies: 2 })
  expect(paper.slips.filter(({ text }) => text.some((line) => line.includes('补打')))).toHaveLength(1)
  expect(await after.stop()).toBe(0)
})

test('a server that closes while a slip is under way says that it does not know', async () => {
  const house = await houseForTest()
  const { paper, dispenser } = await dispenserWithPaper(house)
  const entrance = await house.screen(dispenser)
  await entrance.watch({ view: 'dispenser' })
  paper.set({ paperOutAfterLines: 3 })
  const { ticket } = await dispenser.done(TAKE)
  await entrance.until('dispenser', ({ printerTrouble }) => printerTrouble === 'paper-out')

  await house.restart()

  expect(await slipOf(await house.signIn(), ticket?.id)).toMatchObject({ outcome: 'unknown' })
})

test('a slip asked for once more says 补打, on the printer that was named, and only the staff may ask', async () => {
  const house = await houseForTest()
  const { paper, dispenser } = await dispenserWithPaper(house)
  const beside = await printerForTest()
  const printer = await house.addDevice(printerAt(beside))
  const { ticket } = await dispenser.done(TAKE)
  await expect.poll(() => paper.slips.length).toBe(1)
  const again = { type: 'print-again', ticket: ticket?.number ?? '', printer } as const

  expect(await dispenser.press(again)).toMatchObject({ problem: { code: 'not-allowed' } })
  await (await house.hire('guide')).done(again)

  await expect.poll(() => beside.slips.length).toBe(1)
  expect(beside.slips[0]?.text.join()).toContain('补打')
  expect(paper.slips[0]?.text.join()).not.toContain('补打')
  expect(beside.slips[0]?.qr).toBe(paper.slips[0]?.qr)
})

test('a ticket goes on without its paper when its printer is gone', async () => {
  const house = await houseForTest()
  const { paper, dispenser } = await dispenserWithPaper(house)
  await paper.close()

  const { ticket } = await dispenser.done(TAKE)

  const clerk = await house.hire('counter')
  await clerk.done({ type: 'open-counter', counter: '1' })
  expect((await clerk.done({ type: 'call-next', counter: '1' })).ticket?.id).toBe(ticket?.id)
  await expect.poll(() => slipOf(clerk, ticket?.id)).toMatchObject({ outcome: 'not-sent', trouble: 'unreachable' })
})

test('of many servers, one takes over a slip that its own server never began, while somebody still waits for it', async () => {
  const { here, there, clock, printed } = await twoServers()
  await done(here, { ...TAKE_ELDER, printer: 'printer-1' })
  await there.catchUp()

  clock.move(15_000)
  expect(printed).toEqual([])
  clock.move(10_000)

  await expect.poll(() => printed).toEqual(['老001'])
  await expect.poll(() => there.state().tickets.values().next().value?.slip?.outcome).toBe('printed')
})

test('of many servers, none prints what another one has begun; after minutes of silence its end is unknown', async () => {
  const { here, there, clock, printed } = await twoServers()
  const { ticket } = await done(here, { ...TAKE_ELDER, printer: 'printer-1' })
  const claim = { type: 'claim-slip', press: randomUUID(), ticket: ticket?.id ?? '', printer: 'printer-1' } as const
  await here.ask(claim, { person: { kind: 'hall' }, roles: [] })
  await there.catchUp()

  clock.move(60_000)
  expect(there.state().tickets.values().next().value?.slip?.outcome).toBe('sending')
  clock.move(180_000)

  await expect.poll(() => there.state().tickets.values().next().value?.slip?.outcome).toBe('unknown')
  expect(printed).toEqual([])
})

/** Two servers on one journal; the first one has died, as far as printing goes. */
async function twoServers() {
  const journal = memoryJournal()
  const clock = movableClock()
  const { hall: here } = await hallForTest({ journal, clock, isShared: true })
  const { hall: there } = await hallForTest({ journal, clock, isShared: true })
  const printed: string[] = []
  onTestFinished(printTickets(partsOf(there, clock, printed)))
  return { here, there, clock, printed }
}

// A printer that is a list of numbers.
function partsOf(hall: Hall, clock: MovableClock, printed: string[]) {
  const print: HallPrinters['print'] = async (_hall, _device, _lines, { ticket, onSending }) => {
    if (!(await onSending?.())) return { outcome: 'not-sent' }
    printed.push(ticket)
    return { outcome: 'printed' }
  }
  const printers = { print } as HallPrinters
  return { hall, printers, clock, isShared: true, publicUrl: () => 'http://hall', log: openLog('silent') }
}

async function dispenserWithPaper(house: RunningHouse) {
  const paper = await printerForTest()
  const printer = await house.addDevice(printerAt(paper))
  const device = await house.addDevice({ kind: 'dispenser', name: '门口', printer })
  return { paper, printer, dispenser: await house.pair('dispenser', device) }
}

async function stateOf(house: RunningHouse, printer: string) {
  return (await (await house.signIn()).get(`/api/halls/main/devices/${printer}`)).body
}

async function slipOf(reader: Caller, ticket: string | undefined): Promise<Slip | undefined> {
  return (await reader.get<{ slip?: Slip }>(`/api/halls/main/tickets/${ticket}`)).body.slip
}
