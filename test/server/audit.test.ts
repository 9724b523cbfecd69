// The audit log: everything that must stand in it, nothing that must not, who reads it, and that it ends.
import { expect, test } from 'vitest'
import type { AuditEntry, AuditPage } from '#contract/audit.ts'
import { houseForTest } from './house-for-test.ts'

const DAY_MS = 86_400_000
const HALL = '/api/halls/main'
const STRANGE = 'a password typed as a name'

test('every sign-in and change is in it, with who, from where and when, and no password', async () => {
  const house = await houseForTest()
  const admin = await house.signIn()
  const sign = (username: string, password: string) => house.stranger().post('/api/session', { username, password })
  const hired = await admin.post<{ id: string; oneTimePassword: string }>(`${HALL}/staff`, {
    username: 'zhao',
    name: '赵',
    roles: ['counter'],
  })
  const { id: zhao, oneTimePassword } = hired.body
  for (let guess = 0; guess < 5; guess += 1) await sign('zhao', 'guess-guess')
  await sign(STRANGE, 'guess-guess')
  house.clock.move(2_000)
  const clerk = await house.signIn('zhao', oneTimePassword)
  await clerk.ask('PUT', '/api/session/password', { old: oneTimePassword, fresh: 'fresh-password' })
  await admin.ask('PATCH', `${HALL}/staff/${zhao}`, { roles: ['guide'] })
  await admin.ask('PATCH', `${HALL}/staff/${zhao}`, { newPassword: true })
  await admin.ask('PATCH', `${HALL}/staff/${zhao}`, { active: false })
  const settings = (await admin.get<object>(`${HALL}/settings`)).body
  await admin.ask('PUT', `${HALL}/settings`, { ...settings, phone: '0771-1111' })
  await house.pair('board')
  await house.program('guide')
  await admin.get(`${HALL}/reports/waits?format=csv`)

  const { items } = (await admin.get<AuditPage>('/api/audit?limit=100')).body

  const acts = items.map(({ what, who, subject }) => [who.name ?? who.kind, what, subject?.name])
  for (const act of [
    ['管理员', 'staff-added', '赵'],
    ['赵', 'sign-in-failed', undefined],
    ['赵', 'sign-in-locked', undefined],
    ['nobody', 'sign-in-failed', undefined],
    ['赵', 'signed-in', undefined],
    ['赵', 'password-changed', undefined],
    ['管理员', 'staff-changed', '赵'],
    ['管理员', 'password-reset', '赵'],
    ['管理员', 'staff-stopped', '赵'],
    ['管理员', 'settings-changed', undefined],
    ['管理员', 'pairing-made', undefined],
    ['board one', 'device-paired', undefined],
    ['管理员', 'token-made', 'a program'],
    ['管理员', 'report-exported', undefined],
  ]) {
    expect(acts).toContainEqual(act)
  }
  expect(new Set(items.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']))
  const whole = JSON.stringify(items)
  for (const secret of [STRANGE, 'guess-guess', 'fresh-password', oneTimePassword]) expect(whole).not.toContain(secret)
})

test('it is read page by page, by group, by person and by day', async () => {
  const house = await houseForTest()
  const admin = await house.signIn()
  await house.hire('counter', 'zhao')
  house.clock.move(DAY_MS)
  const again = await house.signIn()
  const zhao = await house.signIn('zhao', 'password of zhao')
  const read = async (query: string) => (await again.get<AuditPage>(`/api/audit?${query}`)).body

  const all = await read('limit=200')
  const first = await read('limit=2')
  const rest = await read(`limit=200&before=${first.next}`)
  expect([...first.items, ...rest.items]).toEqual(all.items)
  expect(rest.next).toBeUndefined()
  expect(whats((await read('about=people')).items)).toEqual(['staff-added'])
  expect(whats((await read('about=registers')).items)).toEqual([])
  const today = await read('from=2026-11-24&to=2026-11-24')
  expect(whats(today.items)).toEqual(['signed-in', 'signed-in'])
  const { staff } = (await zhao.get<{ staff: { id: string } }>('/api/session')).body
  expect(whats((await read(`person=${staff.id}`)).items)).toEqual(['signed-in', 'signed-in', 'staff-added'])
  expect((await admin.get('/api/audit')).status).toBe(401)
})

test('as a table it opens without running anything, and that it was taken stands in it', async () => {
  const house = await houseForTest()
  const admin = await house.signIn()
  const staff = { username: 'evil', name: '=HYPERLINK("x")', roles: ['guide'], password: 'long enough' }
  await admin.post(`${HALL}/staff`, staff)

  const response = await fetch(`${house.url()}/api/audit/export.csv`, { headers: admin.headers })
  const table = await response.text()

  expect(response.headers.get('content-disposition')).toContain('audit.csv')
  expect(table).toContain(`"'=HYPERLINK(""x"")"`)
  expect(table).toContain('2026-11-23 10:00:00')
  const { items } = (await admin.get<AuditPage>('/api/audit?about=log')).body
  expect(whats(items)).toEqual(['audit-exported'])
})

test('a line is kept for a year and swept after it', async () => {
  const house = await houseForTest()
  await house.signIn()
  house.clock.move(365 * DAY_MS)
  const admin = await house.signIn()
  const kept = async () => (await admin.get<AuditPage>('/api/audit')).body.items.length
  expect(await kept()).toBe(2)
  house.clock.move(1)
  await expect.poll(kept).toBe(1)
})

function whats(items: readonly AuditEntry[]): readonly string[] {
  return items.map(({ what }) => what)
}
