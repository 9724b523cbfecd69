// Every change of the settings can be read again, with who and when and what, over all days; and there is a way back.
import { describe, expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { Change } from '#contract/settings-changes.ts'
import type { SettingsHistory, SettingsOfEdition } from '#contract/settings-history.ts'
import type { Caller } from '../support/caller.ts'
import { houseForTest } from './house-for-test.ts'

const SETTINGS = '/api/halls/main/settings'
const HISTORY = `${SETTINGS}/history`
const DAY_MS = 86_400_000

/** Changes some fields of what stands there now. */
async function change(who: Caller, part: Partial<HallSettings>): Promise<void> {
  const { body, headers } = await who.get<HallSettings>(SETTINGS)
  const etag = headers.get('etag') ?? ''
  const { status } = await who.ask('PUT', SETTINGS, { ...body, ...part }, { 'if-match': etag })
  expect(status).toBe(200)
}

describe('the history', () => {
  test('tells who changed which fields, from what to what, back to the first day', async () => {
    const house = await houseForTest()
    const began = house.clock.nowMs()
    await change(await house.hire('manager'), { phone: '0771-1' })
    house.clock.move(3 * DAY_MS)
    const second = await house.signIn()
    await change(second, { phone: '0771-2', missed: { returnWithinMinutes: 10, byClock: true } })

    const { body, status } = await second.get<SettingsHistory>(HISTORY)

    expect(status).toBe(200)
    expect(body.items.map(({ changes, isFirst }) => ({ changes, isFirst }))).toEqual([
      {
        changes: [
          { path: 'phone', before: '0771-1', after: '0771-2' },
          { path: 'missed.returnWithinMinutes', before: 30, after: 10 },
          { path: 'missed.byClock', before: false, after: true },
        ],
        isFirst: false,
      },
      { changes: [{ path: 'phone', before: '12333', after: '0771-1' }], isFirst: false },
      { changes: [], isFirst: true },
    ])
    expect(body.items.map(({ at }) => Date.parse(at) - began)).toEqual([3 * DAY_MS, 0, 0])
    expect(body.items.map(({ by }) => by.kind)).toEqual(['staff', 'staff', 'hall'])
    expect(body.items.every(({ by, name }) => (by.kind === 'staff') === (name !== undefined))).toBe(true)
    expect(body.next).toBeUndefined()
  })

  test('comes page by page, and each page compares its oldest with the one before it', async () => {
    const house = await houseForTest()
    const manager = await house.hire('manager')
    for (const phone of ['1001', '1002', '1003']) await change(manager, { phone })

    const newest = await manager.get<SettingsHistory>(`${HISTORY}?limit=2`)
    const older = await manager.get<SettingsHistory>(`${HISTORY}?limit=2&before=${newest.body.next}`)

    const phones = ({ items }: SettingsHistory) => items.map(({ changes: [one] }) => [one?.before, one?.after])
    expect(phones(newest.body)).toEqual([
      ['1002', '1003'],
      ['1001', '1002'],
    ])
    expect(phones(older.body)).toEqual([
      ['12333', '1001'],
      [undefined, undefined],
    ])
    expect(older.body.next).toBeUndefined()
  })

  test('the settings of any edition can be read whole and saved again: that is one more change', async () => {
    const house = await houseForTest()
    const manager = await house.hire('manager')
    await change(manager, { phone: '0771-1' })
    await change(manager, { phone: '0771-2' })
    const [, old] = (await manager.get<SettingsHistory>(HISTORY)).body.items

    const { body } = await manager.get<SettingsOfEdition>(`${HISTORY}/${old?.id}`)
    expect(body.settings.phone).toBe('0771-1')
    await change(manager, body.settings)

    const [newest, ...others] = (await manager.get<SettingsHistory>(HISTORY)).body.items
    expect(newest?.changes).toEqual([{ path: 'phone', before: '0771-2', after: '0771-1' }])
    expect(others).toHaveLength(3)
  })

  test.for([
    ['no edition at all', `${HISTORY}/nothing`, 400, 'malformed'],
    ['an event that is none of the settings', `${HISTORY}/2026-11-23-999`, 404, 'unknown-edition'],
    ['a day before the hall was there', `${HISTORY}/2020-01-01-1`, 404, 'unknown-edition'],
    ['a page of nothing', `${HISTORY}?limit=0`, 400, 'malformed'],
  ] as const)('%s is refused', async ([, path, status, code]) => {
    const house = await houseForTest()
    const told = await (await house.hire('manager')).get<Problem>(path)
    expect([told.status, told.body.code]).toEqual([status, code])
  })
})

describe('a check', () => {
  test('says what would change, and changes nothing', async () => {
    const house = await houseForTest()
    const manager = await house.hire('manager')
    const { body: now } = await manager.get<HallSettings>(SETTINGS)

    const { status, body } = await manager.post<{ changes: readonly Change[] }>(`${SETTINGS}/check`, {
      ...now,
      phone: '0771-1',
    })

    expect([status, body.changes]).toEqual([200, [{ path: 'phone', before: '12333', after: '0771-1' }]])
    expect((await manager.get<HallSettings>(SETTINGS)).body).toEqual(now)
    expect((await manager.get<SettingsHistory>(HISTORY)).body.items).toHaveLength(1)
  })

  test('names the field that is wrong, and what is in use today', async () => {
    const house = await houseForTest()
    const manager = await house.hire('manager')
    await manager.done({ type: 'open-day' })
    await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    const { body: now } = await manager.get<HallSettings>(SETTINGS)
    const check = (part: Partial<HallSettings>) => manager.post<Problem>(`${SETTINGS}/check`, { ...now, ...part })

    expect((await check({ phone: 'x' })).body).toMatchObject({ status: 400, errors: [{ path: 'phone' }] })
    const services = now.services.filter(({ id }) => id !== 'card')
    expect((await check({ services })).body).toMatchObject({
      status: 409,
      code: 'settings-in-use',
      path: 'services',
      what: 'card',
    })
  })
})
