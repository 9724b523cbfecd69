// What another rule would do: the simulator behind a door, in a thread of its own.
import { expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { PreviewProgress, RulePreview } from '#contract/rule-preview.ts'
import type { CallRule } from '#contract/settings.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { houseForTest } from './house-for-test.ts'

const PREVIEW = '/api/halls/main/rule-preview'
const IN_ORDER: CallRule = { headStartMinutes: 0, overtakeCap: 'inf' }
const ELDERS_FIRST: CallRule = { headStartMinutes: 'inf', overtakeCap: 'inf' }

test('the present and the proposed rule meet the same people; each comes with its sentence for the wall', async () => {
  const house = await houseForTest()
  const manager = await house.hire('manager')

  const { status, body } = await manager.post<RulePreview>(PREVIEW, { callRule: ELDERS_FIRST })

  expect(status).toBe(200)
  expect(body.now.callRule).toEqual(firstHall().callRule)
  expect(body.proposed.callRule).toEqual(ELDERS_FIRST)
  expect(body.counters).toBe(6)
  expect([body.proposed.elder.n, body.proposed.ordinary.n]).toEqual([body.now.elder.n, body.now.ordinary.n])
  expect(body.proposed.elder.meanMin).toBeLessThan(body.now.elder.meanMin ?? 0)
  expect(body.proposed.ordinary.meanMin).toBeGreaterThan(body.now.ordinary.meanMin ?? 0)
  expect(body.now.overtakenMax).toBeLessThanOrEqual(10)
  expect(body.now.sentence.zh).toContain('30分钟')
  expect(body.proposed.sentence).toEqual(
    (await house.stranger().get('/api/halls/main/rule-sentence?headStartMinutes=inf&overtakeCap=inf')).body,
  )
})

test('one runs at a time: a second one is told to come again, and no press waits for the first', async () => {
  const house = await houseForTest()
  const manager = await house.hire('manager')
  let isDone = false
  const first = manager.post<RulePreview>(PREVIEW, { callRule: IN_ORDER }).finally(() => {
    isDone = true
  })
  const running = () => manager.get<{ running: PreviewProgress | null }>(PREVIEW)
  await expect.poll(async () => (await running()).body.running?.done ?? 0).toBeGreaterThan(0)

  const second = await manager.post<Problem>(PREVIEW, { callRule: IN_ORDER })
  await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })

  expect(isDone).toBe(false)
  expect([second.status, second.body.code, second.headers.get('retry-after')]).toEqual([503, 'not-ready', '5'])
  expect((await first).body.proposed.overtakenMax).toBe(0)
  expect((await running()).body).toEqual({ running: null })
  expect((await manager.post(PREVIEW, { callRule: IN_ORDER, counters: 2 })).status).toBe(200)
})

test.for([
  ['callRule.overtakeCap', { callRule: { headStartMinutes: 30, overtakeCap: 31 } }],
  ['callRule.headStartMinutes', { callRule: { headStartMinutes: 2.5, overtakeCap: 3 } }],
  ['eldersShare', { callRule: IN_ORDER, eldersShare: 30 }],
  ['counters', { callRule: IN_ORDER, counters: 0 }],
] as const)('a wrong %s is named', async ([path, draft]) => {
  const house = await houseForTest()
  const { status, body } = await (await house.hire('manager')).post<Problem>(PREVIEW, draft)
  expect([status, body.errors?.[0]?.path]).toEqual([400, path])
})

test('a rule that no hall may have has no sentence either', async () => {
  const house = await houseForTest()
  const told = await house.stranger().get('/api/halls/main/rule-sentence?headStartMinutes=61&overtakeCap=10')
  expect(told.status).toBe(400)
})
