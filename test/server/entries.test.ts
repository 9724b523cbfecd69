// The entry register, asked over HTTP of a whole running house: what is kept, what is shown, who may, and what is left.
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { TakeTicket } from '#contract/commands.ts'
import type { Role } from '#contract/people.ts'
import type { EntryDraft, ShownEntry } from '#contract/registers.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { Caller } from '../support/caller.ts'
import { postgresUrl } from '../support/databases.ts'
import type { RunningHouse } from '../support/running-house.ts'
import { houseForTest } from './house-for-test.ts'

const ENTRIES = '/api/halls/main/entries'
const REASON = '?reason=本人要求查看'
/** A name, a phone and a number that stand nowhere else on the disk. */
const NAME = '欧阳暖厅样'
const PHONE = '13900007788'
const NUMBER = '99000019350101069X'
const VISITOR = {
  name: NAME,
  phone: PHONE,
  address: '南宁市青秀区样板大道一号',
  document: { kind: 'id-card', number: NUMBER },
  pass: 'id-card',
  temperature: 36.6,
  filledBy: 'staff',
  codeBy: 'family',
} as const satisfies EntryDraft

type Stored = ShownEntry & { readonly stored: boolean }
type Items = { readonly items: readonly ShownEntry[]; readonly next?: string }

test('an entry is masked in the list, and one in full is given with a reason and its version', async () => {
  const { guide } = await openRegister()

  const told = await guide.post<Stored>(ENTRIES, VISITOR)
  expect(told.status).toBe(201)
  expect(told.headers.get('etag')).toBe('"1"')
  const masked = {
    name: '欧**',
    phone: '139****7788',
    address: '南宁市***',
    document: { kind: 'id-card', number: '990***********069X' },
    pass: 'id-card',
    temperature: 36.6,
    filledBy: 'staff',
    codeBy: 'family',
    day: '2026-11-23',
    at: '2026-11-23T02:00:00.000Z',
    forgetOn: '2026-12-07',
  }
  expect(told.body).toMatchObject({ stored: true, ...masked })
  expect((await guide.get<Items>(ENTRIES)).body.items).toMatchObject([masked])

  const one = await guide.get<ShownEntry>(`${ENTRIES}/${told.body.id}${REASON}`)
  expect(one.headers.get('etag')).toBe('"1"')
  expect(one.headers.get('cache-control')).toBe('no-store')
  expect(one.body).toMatchObject(VISITOR)
})

test('nobody sees one in full without saying why, and the reason names nobody', async () => {
  const { guide } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body

  for (const reason of [
    '',
    '?reason=',
    '?reason=x',
    `?reason=${NAME}要看`,
    `?reason=电话${PHONE}`,
    '?reason=12345678',
  ]) {
    const told = await guide.get<{ code: string; errors: { path: string }[] }>(`${ENTRIES}/${id}${reason}`)
    expect([told.status, told.body.errors?.[0]?.path]).toEqual([400, 'reason'])
  }
})

test('who looked at whom, when and why is written down, without the name', async () => {
  const { house, guide, manager } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body
  await guide.get(`${ENTRIES}/${id}${REASON}`)
  await guide.ask('PUT', `${ENTRIES}/${id}?reason=电话写错`, { ...VISITOR, phone: '无电话' }, { 'if-match': '"1"' })
  await manager.get(`${ENTRIES}/export.csv?reason=上级检查&from=2026-11-23&to=2026-11-23`)
  await guide.post(`${ENTRIES}/search`, { text: NAME })
  await guide.ask('DELETE', `${ENTRIES}/${id}?reason=本人要求删除`, undefined, { 'if-match': '"2"' })

  const lines = audited(house).filter(({ what }) => what.startsWith('entries'))
  expect(lines).toMatchObject([
    { what: 'entries-added', subject: id, reason: null },
    { what: 'entries-read', subject: id, reason: '本人要求查看' },
    { what: 'entries-changed', subject: id, reason: '电话写错' },
    { what: 'entries-exported', subject: '2026-11-23/2026-11-23', reason: '上级检查' },
    { what: 'entries-searched', subject: null, reason: null },
    { what: 'entries-deleted', subject: id, reason: '本人要求删除' },
  ])
  expect(new Set(lines.map(({ who }) => who)).size).toBe(2)
})

test('the register is off until the hall opens it; what is in it can still be seen and deleted', async () => {
  const house = await houseForTest()
  const manager = await house.signIn()
  expect(await codeOf(manager.post(ENTRIES, VISITOR))).toEqual([409, 'register-off'])
  expect((await manager.get<Items>(ENTRIES)).body.items).toEqual([])

  await openFor(manager)
  const { id } = (await manager.post<Stored>(ENTRIES, VISITOR)).body
  await openFor(manager, { on: false })
  expect(await codeOf(manager.post(ENTRIES, { pass: 'none-needed' }))).toEqual([409, 'register-off'])
  expect(await codeOf(manager.ask('PUT', `${ENTRIES}/${id}`, VISITOR, { 'if-match': '"1"' }))).toEqual([
    409,
    'register-off',
  ])
  expect((await manager.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`)).body.name).toBe(NAME)
  expect((await manager.ask('DELETE', `${ENTRIES}/${id}`, undefined, { 'if-match': '"1"' })).status).toBe(204)
})

test('免查验 is one tap, and nothing of it is kept', async () => {
  const { house, guide } = await openRegister()
  const told = await guide.post<Stored>(ENTRIES, { pass: 'none-needed' })
  expect([told.status, told.body]).toEqual([201, { stored: false }])
  expect((await guide.get<Items>(ENTRIES)).body.items).toEqual([])
  expect(rowsOf(house, 'SELECT * FROM "RegisterEntry"')).toEqual([])
  expect(rowsOf(house, 'SELECT * FROM "RegisterCount"')).toEqual([])
})

test('only the ways in that the hall has are taken, and what is wrong is named', async () => {
  const { guide } = await openRegister()
  expect(await codeOf(guide.post(ENTRIES, { pass: 'travel-card' }))).toEqual([409, 'unknown-pass-kind'])
  const wrong = await guide.post<{ errors: { path: string }[] }>(ENTRIES, {
    ...VISITOR,
    phone: '123',
    temperature: 43,
    document: { kind: 'id-card', number: '990000194001010015' },
  })
  expect(wrong.status).toBe(400)
  expect(wrong.body.errors.map(({ path }) => path).sort()).toEqual(['document.number', 'phone', 'temperature'])
  const unborn = { pass: 'paper', document: { kind: 'id-card', number: '990000203001010011' } }
  expect(await pathOf(guide.post(ENTRIES, { ...unborn, document: born('2030-01-01') }))).toBe('document.number')
})

test('what was written on paper is typed in with its own time, and forgotten as from that day', async () => {
  const { guide } = await openRegister()
  const late = await guide.post<Stored>(ENTRIES, { ...VISITOR, at: '2026-11-20T01:15:00.000Z' })
  expect(late.body).toMatchObject({ at: '2026-11-20T01:15:00.000Z', day: '2026-11-20', forgetOn: '2026-12-04' })

  expect(await codeOf(guide.post(ENTRIES, { ...VISITOR, at: '2026-11-09T01:15:00.000Z' }))).toEqual([
    409,
    'already-forgotten',
  ])
  expect(await pathOf(guide.post(ENTRIES, { ...VISITOR, at: '2026-11-23T02:10:00.000Z' }))).toBe('at')
})

test('over the threshold is measured again after five minutes, and then there is the hall’s instruction', async () => {
  const { house, guide } = await openRegister()
  const hot = await guide.post<Stored>(ENTRIES, { ...VISITOR, temperature: 37.3 })
  expect(hot.body).toMatchObject({ needsSecondReading: true, secondReadingFrom: '2026-11-23T02:05:00.000Z' })
  const readings = `${ENTRIES}/${hot.body.id}/readings`

  const early = await guide.post<{ waitSeconds: number }>(readings, { temperature: 36.8 })
  expect([early.status, early.body]).toMatchObject([409, { code: 'reading-too-soon', waitSeconds: 300 }])

  const ahead = { temperature: 36.8, at: '2026-11-23T02:05:00.000Z' }
  expect(await pathOf(guide.post(readings, ahead)), 'a clock ahead of ours takes no rest away').toBe('at')

  house.clock.move(5 * 60_000)
  const still = await guide.post<ShownEntry>(readings, { temperature: 37.5 })
  expect(still.body).toMatchObject({ temperature: 37.5, notAdmitted: true })
  expect(still.body.instruction?.zh).toContain('请先不要进入大厅')
  expect(still.body).not.toHaveProperty('needsSecondReading')
  expect(await codeOf(guide.post(readings, { temperature: 36.5 }))).toEqual([409, 'reading-not-needed'])
})

test('both measurements of a paper form can be typed in later, in their own time', async () => {
  const { guide } = await openRegister()
  const draft = { ...VISITOR, temperature: 37.8, at: '2026-11-23T01:00:00.000Z' }
  const { id } = (await guide.post<Stored>(ENTRIES, draft)).body
  const readings = `${ENTRIES}/${id}/readings`
  expect(await codeOf(guide.post(readings, { temperature: 37, at: '2026-11-23T01:04:00.000Z' }))).toEqual([
    409,
    'reading-too-soon',
  ])
  expect(await pathOf(guide.post(readings, { temperature: 37, at: '2026-11-24T01:00:00.000Z' }))).toBe('at')
  await guide.post(readings, { temperature: 37, at: '2026-11-23T01:06:00.000Z' })
  expect((await guide.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`)).body.readings).toMatchObject([
    { temperature: 37.8, at: '2026-11-23T01:00:00.000Z', over: true },
    { temperature: 37, at: '2026-11-23T01:06:00.000Z', over: false },
  ])
})

test('who has cooled down comes in; below the threshold nobody is measured again', async () => {
  const { house, guide } = await openRegister()
  const hot = (await guide.post<Stored>(ENTRIES, { ...VISITOR, temperature: 38 })).body
  house.clock.move(6 * 60_000)
  const cool = await guide.post<ShownEntry>(`${ENTRIES}/${hot.id}/readings`, { temperature: 37.2 })
  expect(cool.body).toMatchObject({ temperature: 37.2 })
  expect(cool.body).not.toHaveProperty('notAdmitted')

  const well = (await guide.post<Stored>(ENTRIES, { ...VISITOR, temperature: 37.2 })).body
  expect(await codeOf(guide.post(`${ENTRIES}/${well.id}/readings`, { temperature: 37 }))).toEqual([
    409,
    'reading-not-needed',
  ])
  expect(await codeOf(guide.post(`${ENTRIES}/${randomUUID()}/readings`, { temperature: 37 }))).toEqual([
    404,
    'unknown-entry',
  ])
})

test('an entry is found by name, phone or document number, however they are written, and by nothing less', async () => {
  const { guide } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, { ...VISITOR, phone: '0771-5501234' })).body
  await guide.post(ENTRIES, { pass: 'paper', name: '李某', phone: '13900007789' })
  const found = async (text: string) =>
    (await guide.get<Items>(`${ENTRIES}?search=${encodeURIComponent(text)}`)).body.items.map((entry) => entry.id)

  for (const text of [NAME, '欧阳 暖厅样', '0771-5501234', '07715501234', '5501234', NUMBER, NUMBER.toLowerCase()]) {
    expect([text, await found(text)]).toEqual([text, [id]])
  }
  for (const text of ['欧阳', '550123', NUMBER.slice(0, 17), '南宁市青秀区样板大道一号']) {
    expect([text, await found(text)]).toEqual([text, []])
  }
  const posted = await guide.post<Items>(`${ENTRIES}/search`, { text: NAME })
  expect(posted.body.items).toMatchObject([{ id, name: '欧**' }])
})

test('a visitor’s wish to have it corrected: found again as it is now, and not as it was', async () => {
  const { guide } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body
  const one = await guide.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`)

  const changed = await guide.ask(
    'PUT',
    `${ENTRIES}/${id}`,
    { ...one.body, phone: '13900000001' },
    { 'if-match': '"1"' },
  )
  expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
  const search = async (text: string) => (await guide.get<Items>(`${ENTRIES}?search=${text}`)).body.items.length
  expect([await search(PHONE), await search('13900000001')]).toEqual([0, 1])

  const patched = await guide.ask(
    'PATCH',
    `${ENTRIES}/${id}`,
    { phone: '无电话', address: null },
    { 'if-match': '"2"' },
  )
  expect(patched.body).toMatchObject({ phone: '无电话', name: '欧**' })
  expect(patched.body).not.toHaveProperty('address')
})

test('two guides who edit the same entry do not overwrite each other unseen', async () => {
  const { house, guide } = await openRegister()
  const other = await house.hire('guide')
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body
  const [mine, theirs] = [
    await guide.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`),
    await other.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`),
  ]
  const match = { 'if-match': mine.headers.get('etag') ?? '' }

  const [first, second] = await Promise.all([
    guide.ask<ShownEntry>('PUT', `${ENTRIES}/${id}`, { ...mine.body, phone: '13900000001' }, match),
    other.ask<ShownEntry>('PUT', `${ENTRIES}/${id}`, { ...theirs.body, phone: '13900000002' }, match),
  ])

  expect([first.status, second.status].sort()).toEqual([200, 412])
  const now = await guide.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`)
  expect(now.body.phone).toBe(first.status === 200 ? '13900000001' : '13900000002')
  for (const header of [{}, match, { 'if-match': '"9"' }]) {
    expect(await codeOf(guide.ask('DELETE', `${ENTRIES}/${id}`, undefined, header))).toEqual([412, 'changed-meanwhile'])
  }
})

test('a request that is sent twice makes one entry', async () => {
  const { guide } = await openRegister()
  const key = { 'idempotency-key': randomUUID() }
  const told = await Promise.all([1, 2, 3].map(() => guide.ask<Stored>('POST', ENTRIES, VISITOR, key)))
  expect(told.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(told.map(({ body }) => body.id)).size).toBe(1)
  expect((await guide.get<Items>(ENTRIES)).body.items).toHaveLength(1)
  expect((await guide.get<Items>(`${ENTRIES}/counts?from=2026-11-23&to=2026-11-23`)).body.items).toMatchObject([
    { pass: 'id-card', count: 1 },
  ])
  expect(await pathOf(guide.ask('POST', ENTRIES, VISITOR, { 'idempotency-key': '1' }))).toBe('Idempotency-Key')
})

test('a long list comes page by page, the newest first, each entry once', async () => {
  const { house, guide } = await openRegister()
  const ids: string[] = []
  for (let nth = 0; nth < 7; nth += 1) {
    // Two at the same moment: the id decides, and no page loses one of them.
    if (nth % 2) house.clock.move(1_000)
    ids.push((await guide.post<Stored>(ENTRIES, { pass: 'paper' })).body.id)
  }
  const seen: string[] = []
  for (let before = ''; ; ) {
    const { items, next } = (await guide.get<Items>(`${ENTRIES}?limit=3${before}`)).body
    seen.push(...items.map(({ id }) => id))
    // The last one of a page is deleted before the next page is asked for: nothing is left out.
    await guide.ask('DELETE', `${ENTRIES}/${items.at(-1)?.id}`, undefined, { 'if-match': '"1"' })
    if (!next) break
    before = `&before=${next}`
  }
  expect(seen).toHaveLength(7)
  expect(new Set(seen)).toEqual(new Set(ids))
  expect((await guide.get<Items>(`${ENTRIES}?day=2026-11-22`)).body.items).toEqual([])
})

test('the export is a table in full for the manager, safe to open', async () => {
  const { guide, manager } = await openRegister()
  await guide.post(ENTRIES, { ...VISITOR, name: '=cmd()', address: '一号,"楼"' })
  const path = `${ENTRIES}/export.csv?reason=上级检查&from=2026-11-23&to=2026-11-23`
  const told = await manager.get<string>(path)
  expect(told.headers.get('content-type')).toContain('text/csv')
  const [head, row] = told.body.split('\r\n')
  expect(head).toMatch(/^\uFEFF?时间,姓名,电话/)
  const said = `身份证,${NUMBER},身份证登记,36.6,,工作人员代填,家人,`
  expect(row).toBe(`2026-11-23 10:00:00,'=cmd(),${PHONE},"一号,""楼""",${said}`)
  expect((await manager.get<string>(`${path}&language=en`)).body).toContain('ID card,36.6,,Staff,Family,')
  expect((await manager.get(path.replace('?reason=上级检查&', '?'))).status).toBe(400)
})

test('what is registered stands nowhere to be read: not in the database, its log of writes, the log or a copy of it', async () => {
  const { house, guide, manager } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body
  await guide.get(`${ENTRIES}/${id}${REASON}`)
  await guide.get(`${ENTRIES}?search=${encodeURIComponent(NAME)}`)
  await guide.post(`${ENTRIES}/search`, { text: PHONE })
  await guide.post(ENTRIES, { ...VISITOR, pass: 'travel-card' })
  await guide.post(ENTRIES, { ...VISITOR, temperature: 99 })
  await guide.ask('PUT', `${ENTRIES}/${id}`, VISITOR, { 'if-match': '"7"' })
  await manager.get(`${ENTRIES}/export.csv?reason=上级检查&from=2026-11-23&to=2026-11-23`)
  await guide.done({ type: 'take-ticket', service: 'card', class: 'elder', needs: ['wheelchair'] })
  await new Sqlite(databaseOf(house), { readonly: true }).backup(join(house.dataDir, 'copy.db'))

  const needles = [NAME, PHONE, NUMBER, VISITOR.address, NUMBER.slice(0, 17), 'wheelchair']
  const files = await filesIn(house.dataDir)
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['hall.db', 'hall.db-wal', 'copy.db']))
  for (const needle of needles) {
    const hits = files.filter(({ bytes }) => bytes.includes(Buffer.from(needle)) || bytes.includes(utf16(needle)))
    expect([needle, hits.map(({ name }) => name)]).toEqual([needle, []])
    expect(house.logged.join('\n')).not.toContain(needle)
    expect(house.logged.join('\n')).not.toContain(encodeURIComponent(needle).slice(0, 30))
  }
  const sealed = rowsOf(house, 'SELECT "sealed" FROM "RegisterEntry"').map((row) => String(Object.values(row)[0]))
  expect(sealed).toHaveLength(1)
  for (const text of sealed) expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('id-card')
})

test('an entry is forgotten on its day, its counts are kept, and an old copy of the database tells nothing', async () => {
  const { house, guide } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body
  await guide.post(ENTRIES, { pass: 'paper', name: NAME, temperature: 38 })
  const copy = new Sqlite(databaseOf(house), { readonly: true })
  const [row] = copy.prepare('SELECT * FROM "RegisterEntry" WHERE "id" = ?').all(id) as { sealed: string }[]
  copy.close()

  house.clock.set('2026-12-06T15:59:00.000Z')
  await house.restart()
  const before = await house.signIn()
  expect((await before.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`)).body.name).toBe(NAME)

  house.clock.set('2026-12-06T16:20:00.000Z')
  const after = await house.signIn()
  await expect.poll(async () => (await after.get<Items>(ENTRIES)).body.items.length).toBe(0)
  expect(await codeOf(after.get(`${ENTRIES}/${id}${REASON}`))).toEqual([404, 'unknown-entry'])
  expect((await after.get<Items>(`${ENTRIES}?search=${encodeURIComponent(NAME)}`)).body.items).toEqual([])
  expect(rowsOf(house, 'SELECT * FROM "RegisterKeyword"')).toEqual([])
  expect((await after.get<Items>(`${ENTRIES}/counts?from=2026-11-01&to=2026-12-31`)).body.items).toEqual([
    { day: '2026-11-23', overThreshold: true, count: 1 },
    { day: '2026-11-23', pass: 'id-card', count: 1 },
    { day: '2026-11-23', pass: 'paper', count: 1 },
  ])

  // The old row comes back as from a backup: its time is known, and nothing else.
  putBack(house, row)
  const list = (await after.get<Items>(ENTRIES)).body.items
  expect(list).toMatchObject([{ id, unreadable: true }])
  expect(JSON.stringify(list)).not.toContain('欧')
  expect(await codeOf(after.get(`${ENTRIES}/${id}${REASON}`))).toEqual([409, 'entry-unreadable'])
  expect((await filesIn(join(house.dataDir, 'keys'))).map(({ name }) => name)).toEqual(['data.key'])
})

test('a server that was off on the day forgets before anybody can ask', async () => {
  const { house, guide } = await openRegister()
  await guide.post(ENTRIES, VISITOR)
  await house.restart(() => house.clock.set('2027-03-01T02:00:00.000Z'))
  expect((await (await house.signIn()).get<Items>(ENTRIES)).body.items).toEqual([])
  expect(rowsOf(house, 'SELECT * FROM "RegisterEntry"')).toEqual([])
})

test('a hall that keeps less forgets at once; one that keeps more keeps what it promised', async () => {
  const { house, guide, manager } = await openRegister()
  const { id } = (await guide.post<Stored>(ENTRIES, VISITOR)).body
  await openFor(manager, { keepDays: 30 })
  expect((await guide.post<Stored>(ENTRIES, VISITOR)).body.forgetOn).toBe('2026-12-23')
  expect((await guide.get<ShownEntry>(`${ENTRIES}/${id}${REASON}`)).body.forgetOn).toBe('2026-12-07')

  await openFor(manager, { keepDays: 1 })
  house.clock.set('2026-11-23T16:30:00.000Z')
  const later = await house.signIn()
  await expect.poll(async () => (await later.get<Items>(ENTRIES)).body.items.length).toBe(0)
})

test('what the staff should know of a ticket is gone when its day is over, and the ticket stays', async () => {
  const { house, guide } = await openRegister()
  const lane: Pick<TakeTicket, 'greenLane' | 'needs'> = { greenLane: { reason: 'mobility' }, needs: ['wheelchair'] }
  const { ticket } = await guide.done({ type: 'take-ticket', service: 'card', class: 'elder', ...lane })
  const aside = async (caller: Caller) => {
    const { items } = (
      await caller.get<{ items: { type: string; aside?: object; greenLane?: true }[] }>(
        '/api/halls/main/events?day=2026-11-23',
      )
    ).body
    return items.find(({ type }) => type === 'ticket-taken')
  }
  expect(await aside(await house.signIn())).toMatchObject({ aside: { needs: ['wheelchair'] } })

  house.clock.set('2026-11-23T16:20:00.000Z')
  const later = await house.signIn()
  await expect.poll(() => aside(later)).not.toHaveProperty('aside')
  expect(await aside(later)).toMatchObject({ greenLane: true })
  const old = await later.get<object>(`/api/halls/main/tickets/${ticket?.id}?day=2026-11-23`)
  expect(old.body).toMatchObject({ number: '老001', greenLane: {} })
})

test('on PostgreSQL two servers share a register, and the counts are right in a rush', async ({ skip }) => {
  const setting = { databaseUrl: await postgresUrl(skip), dataKey: '42'.repeat(32) }
  const [here, there] = [await houseForTest(setting), await houseForTest(setting)]
  const [mine, theirs] = [await here.signIn(), await there.signIn()]
  await openFor(mine)
  there.clock.tick()
  const isOpen = async () =>
    (await theirs.get<{ entryRegister: { on: boolean } }>('/api/halls/main')).body.entryRegister.on
  await expect
    .poll(() => {
      there.clock.tick()
      return isOpen()
    })
    .toBe(true)

  const told = await Promise.all(
    Array.from({ length: 30 }, (_, nth) =>
      (nth % 2 ? mine : theirs).post<Stored>(ENTRIES, { ...VISITOR, name: `样${nth}号` }),
    ),
  )
  expect(told.map(({ status }) => status).filter((status) => status !== 201)).toEqual([])
  expect(
    (await theirs.get<Items>(`${ENTRIES}?limit=100`)).body.items.filter(({ name }) => name === '样**'),
  ).toHaveLength(30)
  expect((await mine.get<Items>(`${ENTRIES}?search=样7号`)).body.items).toHaveLength(1)
  expect((await theirs.get<Items>(`${ENTRIES}?search=样8号`)).body.items).toHaveLength(1)
  const counts = await mine.get<Items>(`${ENTRIES}/counts?from=2026-11-23&to=2026-11-23`)
  expect(counts.body.items).toMatchObject([{ pass: 'id-card', count: 30 }])

  here.clock.set('2026-12-07T02:00:00.000Z')
  const later = await here.signIn()
  await expect.poll(async () => (await later.get<Items>(ENTRIES)).body.items.length).toBe(0)
})

const ROLES = ['admin', 'manager', 'counter', 'guide', 'volunteer'] as const satisfies readonly Role[]
const MAY: Readonly<Record<string, readonly Role[]>> = {
  add: ['admin', 'manager', 'guide', 'volunteer'],
  measure: ['admin', 'manager', 'guide', 'volunteer'],
  list: ['admin', 'manager', 'guide', 'volunteer'],
  count: ['admin', 'manager', 'guide', 'volunteer'],
  search: ['admin', 'manager', 'guide'],
  'search by post': ['admin', 'manager', 'guide'],
  read: ['admin', 'manager', 'guide'],
  change: ['admin', 'manager', 'guide'],
  patch: ['admin', 'manager', 'guide'],
  remove: ['admin', 'manager', 'guide'],
  export: ['admin', 'manager'],
  lanes: ['admin', 'manager', 'counter', 'guide', 'volunteer'],
}

test('each role may do what it must and nothing more; devices and strangers nothing', async () => {
  const { house, manager } = await openRegister()
  const callers: (readonly [string, Caller])[] = []
  for (const role of ROLES) callers.push([role, await house.hire(role)])
  callers.push(['dispenser', await house.pair('dispenser')], ['nobody', house.stranger()])
  const match = (version: number) => ({ 'if-match': `"${version}"` })
  const fresh = async () => (await manager.post<Stored>(ENTRIES, { ...VISITOR, temperature: 38 })).body.id

  const ask: Readonly<Record<string, (caller: Caller, id: string) => Promise<{ status: number }>>> = {
    add: (caller) => caller.post(ENTRIES, VISITOR),
    measure: (caller, id) => caller.post(`${ENTRIES}/${id}/readings`, { temperature: 36.5 }),
    list: (caller) => caller.get(ENTRIES),
    count: (caller) => caller.get(`${ENTRIES}/counts?from=2026-11-23&to=2026-11-23`),
    search: (caller) => caller.get(`${ENTRIES}?search=nobody`),
    'search by post': (caller) => caller.post(`${ENTRIES}/search`, { text: 'nobody' }),
    read: (caller, id) => caller.get(`${ENTRIES}/${id}${REASON}`),
    change: (caller, id) => caller.ask('PUT', `${ENTRIES}/${id}`, VISITOR, match(1)),
    patch: (caller, id) => caller.ask('PATCH', `${ENTRIES}/${id}`, { address: null }, match(1)),
    remove: (caller, id) => caller.ask('DELETE', `${ENTRIES}/${id}`, undefined, match(1)),
    export: (caller) => caller.get(`${ENTRIES}/export.csv?reason=检查&from=2026-11-23&to=2026-11-23`),
    lanes: (caller) => caller.get('/api/halls/main/green-lane'),
  }
  const holes: string[] = []
  for (const [what, door] of Object.entries(ask)) {
    for (const [who, caller] of callers) {
      const { status } = await door(caller, await fresh())
      const may = MAY[what]?.some((role) => role === who)
      const isRight = may ? status < 300 || status === 409 : status === (who === 'nobody' ? 401 : 403)
      if (!isRight) holes.push(`${what} by ${who}: ${status}`)
    }
  }
  expect(holes).toEqual([])
})

type Register = HallSettings['entryRegister']

async function openRegister() {
  const house = await houseForTest()
  const manager = await house.signIn()
  await openFor(manager)
  return { house, manager, guide: await house.hire('guide') }
}

async function openFor(manager: Caller, change: Partial<Register> = {}): Promise<void> {
  const { body: settings } = await manager.get<HallSettings>('/api/halls/main/settings')
  const entryRegister = { ...settings.entryRegister, on: true, ...change }
  const told = await manager.ask('PUT', '/api/halls/main/settings', { ...settings, entryRegister })
  if (told.status !== 200) throw new Error(JSON.stringify(told.body))
}

async function codeOf(asked: Promise<{ status: number; body: unknown }>): Promise<unknown[]> {
  const { status, body } = await asked
  return [status, typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined]
}

async function pathOf(asked: Promise<{ status: number; body: unknown }>): Promise<unknown> {
  const { body } = await asked
  return (body as { errors?: { path: string }[] }).errors?.[0]?.path
}

/** A document of the area that is nobody's, of this day of birth, with the right last digit. */
function born(day: string) {
  const digits = `990000${day.replaceAll('-', '')}001`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return { kind: 'id-card', number: digits + '10X98765432'[sum % 11] }
}

function databaseOf({ dataDir }: RunningHouse): string {
  return join(dataDir, 'hall.db')
}

function rowsOf(house: RunningHouse, sql: string): Record<string, unknown>[] {
  const database = new Sqlite(databaseOf(house), { readonly: true })
  const rows = database.prepare(sql).all() as Record<string, unknown>[]
  database.close()
  return rows
}

function audited(house: RunningHouse) {
  return rowsOf(house, 'SELECT * FROM "AuditLog" ORDER BY "id"') as {
    who: string
    what: string
    reason: string | null
  }[]
}

function putBack(house: RunningHouse, row: object | undefined): void {
  const database = new Sqlite(databaseOf(house))
  const fields = Object.entries(row ?? {})
  const names = fields.map(([name]) => `"${name}"`).join(', ')
  database
    .prepare(`INSERT INTO "RegisterEntry" (${names}) VALUES (${fields.map(() => '?').join(', ')})`)
    .run(...fields.map(([, value]) => value))
  database.close()
}

async function filesIn(folder: string): Promise<{ readonly name: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ name, parentPath }) => ({ name, bytes: await readFile(join(parentPath, name)) })),
  )
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}
