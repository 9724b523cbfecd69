// One visitor from the door to the result: a companion, the steps, the papers, what was told; help and emergencies beside.
import { expect, test } from 'vitest'
import type { TakeTicket, Told } from '#contract/commands.ts'
import type { ReceptionView, ShownLane } from '#contract/entrance-views.ts'
import type { Caller } from '../support/caller.ts'
import { houseForTest } from './house-for-test.ts'
import { printerAt, printerForTest } from './printer-for-test.ts'

type Lanes = { readonly items: readonly (ShownLane & { readonly id: string })[] }

test('a guide leads a visitor from the door to the result, and everybody at the reception sees it', async () => {
  const house = await houseForTest()
  const guide = await house.hire('guide', 'li')
  const [li, zhou] = [await idOf(guide), await idOf(await house.hire('volunteer', 'zhou'))]
  const tablet = await house.screen(guide)
  await tablet.watch({ view: 'reception' })
  const lane: Pick<TakeTicket, 'greenLane' | 'needs'> = { greenLane: { reason: 'age-80' }, needs: ['hearing'] }
  const { ticket } = await guide.done({ type: 'take-ticket', service: 'pension', class: 'elder', ...lane })
  const number = ticket?.number ?? ''

  const assigned = await guide.done({ type: 'assign-companion', ticket: number, staff: li })
  expect(assigned.ticket?.companion).toBe(li)
  house.clock.move(60_000)
  await guide.done({ type: 'reach-step', ticket: number, step: 'copying' })
  await guide.done({ type: 'check-papers', ticket: number, complete: true })
  await guide.done({ type: 'assign-companion', ticket: number, staff: zhou })

  const view = await tablet.until('reception', ({ lanes }) => lanes[0]?.companion === zhou)
  expect(view.lanes[0]).toMatchObject({ number: '老001', steps: [{ step: 'reception' }, { step: 'copying' }] })
  expect(view.waiting[0]).toMatchObject({ needs: ['hearing'], greenLaneReason: 'age-80', papersComplete: true })
  expect(view.onDuty.map(({ name }) => name)).toEqual(expect.arrayContaining(['guide 王', 'volunteer 王']))

  const told: Told = { outcome: 'papers-missing', papers: ['户口簿'] }
  await guide.done({ type: 'reach-step', ticket: number, step: 'feedback', told })
  const { items } = (await guide.get<Lanes>('/api/halls/main/green-lane')).body
  expect(items).toMatchObject([{ id: ticket?.id, companion: zhou, told }])
  expect((await guide.get(`/api/halls/main/green-lane/${ticket?.id}`)).body).toMatchObject({ told })
  expect((await guide.get('/api/halls/main/green-lane/2026-11-23-9')).status).toBe(404)
})

test('the lanes of another day are still known, but not which papers were missing', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  const { ticket } = await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const id = ticket?.id ?? ''
  await manager.done({ type: 'assign-companion', ticket: id, staff: await idOf(manager) })
  const told: Told = { outcome: 'papers-missing', papers: ['户口簿'] }
  await manager.done({ type: 'reach-step', ticket: id, step: 'feedback', told })

  house.clock.set('2026-11-23T16:30:00.000Z')
  const later = await house.signIn()
  const lane = async () => (await later.get<Lanes>('/api/halls/main/green-lane?day=2026-11-23')).body.items[0]
  await expect.poll(async () => (await lane())?.told).not.toHaveProperty('papers')
  expect(await lane()).toMatchObject({ told: { outcome: 'papers-missing' }, steps: [{}, { step: 'feedback' }] })
  expect((await later.get<Lanes>('/api/halls/main/green-lane')).body.items).toEqual([])
})

test('only somebody who works here can be a companion', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  const { ticket } = await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const told = await manager.press({ type: 'assign-companion', ticket: ticket?.id ?? '', staff: 'nobody' })
  expect(told).toMatchObject({ problem: { code: 'unknown-staff', status: 404 } })
})

test('who signs in is on duty, who signs out is not, and printers can be chosen', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  const printer = await house.addDevice(printerAt(await printerForTest()))
  const reception = async () => (await manager.get<ReceptionView>('/api/halls/main/views/reception')).body
  const guide = await house.hire('guide', 'li')
  const li = await idOf(guide)

  expect((await reception()).onDuty).toContainEqual({ staff: li, name: 'guide 王', roles: ['guide'] })
  expect((await reception()).printers).toMatchObject([{ device: printer }])
  await guide.ask('DELETE', '/api/session')
  expect((await reception()).onDuty.map(({ staff }) => staff)).not.toContain(li)
})

test('the papers of the entrance are PDFs; the result only when there is one', async () => {
  const house = await houseForTest()
  const guide = await house.hire('guide', 'li')
  const { ticket } = await guide.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const papers = '/api/halls/main/papers'
  const of = `?ticket=${encodeURIComponent(ticket?.number ?? '')}&language=`
  const slip = `${papers}/result-slip${of}zh`
  expect((await guide.get(slip)).status).toBe(404)
  await guide.done({ type: 'assign-companion', ticket: ticket?.id ?? '', staff: await idOf(guide) })
  await guide.done({ type: 'reach-step', ticket: ticket?.id ?? '', step: 'feedback', told: { outcome: 'done' } })

  for (const path of [
    `${papers}/entry-form`,
    `${papers}/entry-notice?language=en`,
    `${papers}/tracker-card${of}en`,
    slip,
  ]) {
    const told = await guide.get<string>(path)
    expect([told.status, told.headers.get('content-type'), told.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
  }
})

test('an emergency is seen at the desk and the reception with its plan card, and its times stand in the journal', async () => {
  const house = await houseForTest()
  const clerk = await house.hire('counter')
  const [desk, tablet] = [await house.screen(clerk), await house.screen(await house.hire('guide'))]
  await desk.watch({ view: 'desk', counter: '3' })
  await tablet.watch({ view: 'reception' })
  await clerk.done({ type: 'open-counter', counter: '3' })
  await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const { ticket } = await clerk.done({ type: 'call-next', counter: '3' })
  await clerk.done({ type: 'start-service', ticket: ticket?.id ?? '' })

  const raised = await clerk.done({ type: 'raise-emergency', place: '3号窗口', kind: 'illness' })
  expect(raised.ticket).toMatchObject({ id: ticket?.id, state: 'held' })
  const { emergencies } = await tablet.until('reception', ({ emergencies: open }) => open.length === 1)
  const emergency = emergencies[0]?.emergency ?? ''
  await desk.until('desk', ({ emergencies: open, current }) => open[0]?.counter === '3' && current === undefined)

  await clerk.done({ type: 'mark-emergency', emergency, step: 'called-120' })
  await clerk.done({ type: 'clear-emergency', emergency })
  await tablet.until('reception', ({ emergencies: open }) => open.length === 0)
  const { items } = (await (await house.signIn()).get<{ items: { type: string }[] }>('/api/halls/main/events')).body
  expect(items.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['emergency-raised', 'emergency-marked', 'emergency-cleared']),
  )
})

async function idOf(caller: Caller): Promise<string> {
  return (await caller.get<{ staff: { id: string } }>('/api/session')).body.staff.id
}
