// The register of procedure guides over HTTP, its paper, and what the guide screens see of it, in a whole running house.
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { Guide, GuidePlan } from '#contract/guides.ts'
import type { GuidesView } from '#contract/signage-views.ts'
import { firstGuides } from '#prisma/first-guides.ts'
import type { Caller } from '../support/caller.ts'
import { postgresUrl, testFolder } from '../support/databases.ts'
import { houseForTest } from './house-for-test.ts'

const GUIDES = '/api/halls/main/guides'
const PLAN = '/api/halls/main/guide-plan'
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

const bus: Omit<Guide, 'id' | 'updatedOn' | 'checkedBy'> = {
  title: { zh: '公交优待卡' },
  whoCan: { zh: '本市老人。' },
  bring: { zh: '身份证。' },
  steps: [{ zh: '到窗口交身份证。' }],
  where: { zh: '本大厅。' },
  howLong: { zh: '当场。' },
  cost: { zh: '不要钱。' },
  ask: { zh: '问引导员。' },
}

async function read(caller: Caller, path: string) {
  const told = await caller.get<Guide>(path)
  return { guide: told.body, etag: told.headers.get('etag') ?? '' }
}

describe('reading', () => {
  test('a new hall has the six guides of the first edition, open to everybody', async () => {
    const house = await houseForTest()
    const { status, body } = await house.stranger().get<{ items: Guide[] }>(GUIDES)
    expect(status).toBe(200)
    expect(body.items).toEqual(firstGuides())
  })

  test('they are laid out once: what was removed stays away after a restart', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const { etag } = await read(manager, `${GUIDES}/funeral`)
    expect((await manager.ask('DELETE', `${GUIDES}/funeral`, undefined, { 'if-match': etag })).status).toBe(204)
    await house.restart()
    const { body } = await house.stranger().get<{ items: Guide[] }>(GUIDES)
    expect(idsOf(body.items)).toEqual(['card', 'pension', 'qualification', 'records', 'injury'])
  })
})

describe('changing', () => {
  test('is for the office alone: 401 for a stranger, 403 for a counter', async () => {
    const house = await houseForTest()
    const { etag } = await read(house.stranger(), `${GUIDES}/card`)
    for (const [caller, status] of [
      [house.stranger(), 401],
      [await house.hire('counter'), 403],
      [await house.pair('guides'), 403],
    ] as const) {
      expect((await caller.post(GUIDES, bus)).status).toBe(status)
      expect((await caller.ask('PUT', `${GUIDES}/card`, bus, { 'if-match': etag })).status).toBe(status)
      expect((await caller.ask('DELETE', `${GUIDES}/card`, undefined, { 'if-match': etag })).status).toBe(status)
      expect((await caller.get(PLAN)).status).toBe(status)
    }
    expect((await read(house.stranger(), `${GUIDES}/card`)).etag).toBe(etag)
  })

  test('what GET gives, changed, is what PUT takes, and what the next one reads', async () => {
    const house = await houseForTest()
    const manager = await house.hire('manager')
    const { guide, etag } = await read(manager, `${GUIDES}/card`)
    const wanted = { ...guide, checkedBy: '王主任', cost: { zh: '首次不要钱。' } }
    const told = await manager.ask('PUT', `${GUIDES}/card`, wanted, { 'if-match': etag })
    expect([told.status, told.body]).toEqual([200, wanted])
    const again = await read(house.stranger(), `${GUIDES}/card`)
    expect(again).toEqual({ guide: wanted, etag: told.headers.get('etag') })
    expect(again.etag).not.toBe(etag)
  })

  test('with an old version, or none, changes nothing and says 412', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const { guide, etag } = await read(manager, `${GUIDES}/card`)
    const first = await manager.ask('PUT', `${GUIDES}/card`, { ...guide, checkedBy: '甲' }, { 'if-match': etag })
    expect(first.status).toBe(200)
    const late = { ...guide, checkedBy: '乙' }
    for (const headers of [{ 'if-match': etag }, {}]) {
      const told = await manager.ask<Problem>('PUT', `${GUIDES}/card`, late, headers)
      expect([told.status, told.body.code]).toEqual([412, 'changed-meanwhile'])
      expect((await manager.ask('DELETE', `${GUIDES}/card`, undefined, headers)).status).toBe(412)
    }
    expect((await read(manager, `${GUIDES}/card`)).guide.checkedBy).toBe('甲')
  })

  test('two who change the same version at once: one of them is told 412', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const { guide, etag } = await read(manager, `${GUIDES}/card`)
    const change = (checkedBy: string) =>
      manager.ask('PUT', `${GUIDES}/card`, { ...guide, checkedBy }, { 'if-match': etag })
    const told = await Promise.all([change('甲'), change('乙')])
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  test('a new guide gets its id and today’s date, and an id that is there already is refused', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const told = await manager.post<Guide>(GUIDES, bus)
    expect(told.status).toBe(201)
    expect(told.body).toEqual({
      ...bus,
      id: expect.any(String),
      updatedOn: expect.stringMatching(/^\d{4}/),
      checkedBy: null,
    })
    expect((await read(manager, `${GUIDES}/${told.body.id}`)).etag).toBe(told.headers.get('etag'))
    const twice = await manager.post<Problem>(GUIDES, { ...bus, id: 'card' })
    expect([twice.status, twice.body.code]).toEqual([409, 'guide-there-already'])
    expect((await read(manager, `${GUIDES}/card`)).guide.title.zh).toContain('社保卡')
  })

  test.each([
    ['seven steps', { steps: Array.from({ length: 7 }, () => ({ zh: '一步。' })) }, 'steps'],
    ['no Chinese', { where: { en: 'Here.' } }, 'where.zh'],
    ['a field nobody knows', { price: 3 }, 'price'],
    ['a line break', { ask: { zh: '一行\n两行' } }, 'ask.zh'],
    ['a service that the hall has not', { service: 'dancing' }, 'service'],
    ['nobody to ask', { ask: undefined }, 'ask'],
  ])('%s is refused with its path', async (_what, wrong, path) => {
    const house = await houseForTest()
    const told = await (await house.signIn()).post<Problem>(GUIDES, { ...bus, ...wrong })
    expect([told.status, told.body.code, told.body.errors?.[0]?.path]).toEqual([400, 'malformed', path])
  })

  test('a guide that is not there is 404', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    expect((await manager.get(`${GUIDES}/none`)).status).toBe(404)
    expect((await manager.get(`${GUIDES}/none/pdf`)).status).toBe(404)
    expect((await manager.ask('PUT', `${GUIDES}/none`, bus, { 'if-match': '"1"' })).status).toBe(404)
  })
})

describe('the plan', () => {
  test('is checked as a whole, against the zones and guides of the hall', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const told = await manager.get<GuidePlan>(PLAN)
    const list = { name: '上午', zones: 'all', weekdays: 'all', from: '08:00', to: '12:00', holidays: 'also' }
    const put = (playlist: object) =>
      manager.ask<Problem>(
        'PUT',
        PLAN,
        { ...told.body, playlists: [playlist] },
        { 'if-match': told.headers.get('etag') ?? '' },
      )
    const pathOf = async (playlist: object) => (await put(playlist)).body.errors?.[0]?.path
    const items = [{ show: 'guides' }]
    expect(await pathOf({ ...list, items: [{ show: 'guide', id: 'none' }] })).toBe('playlists.0.items.0.id')
    expect(await pathOf({ ...list, items: [{ show: 'notice', id: 'none' }] })).toBe('playlists.0.items.0.id')
    expect(await pathOf({ ...list, items, zones: ['cellar'] })).toBe('playlists.0.zones.0')
    expect(await pathOf({ ...list, items, to: '07:00' })).toBe('playlists.0.to')
    expect((await put({ ...list, items })).status).toBe(200)
    expect((await put({ ...list, items })).status).toBe(412)
  })
})

describe('guides of a file', () => {
  test('are checked as a whole against what the hall will have, and nothing changes', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const plan = (await manager.get<GuidePlan>(PLAN)).body
    const filed = firstGuides().map(({ checkedBy: _name, ...guide }) => guide)
    const whole = { guides: filed, plan, services: filed.flatMap(({ service }) => service ?? []), zones: ['main'] }
    const faultOf = async (change: object) => {
      const told = await manager.post<Problem>(`${GUIDES}/check`, { ...whole, ...change })
      return told.status === 204 ? 'taken' : (told.body.errors?.[0]?.path ?? told.body.code)
    }
    expect(await faultOf({})).toBe('taken')
    const [card] = filed
    expect(await faultOf({ guides: [{ ...card, id: 'bus', cost: { zh: '' } }] })).toBe('guides.0.cost.zh')
    expect(await faultOf({ guides: [card, card] })).toBe('guides.1.id')
    expect(await faultOf({ services: [] })).toBe('guides.0.service')
    const list = { name: '上午', zones: 'all', weekdays: 'all', from: '09:00', to: '12:00', holidays: 'also' }
    const playing = (items: object[], wish = {}) => ({ plan: { ...plan, playlists: [{ ...list, ...wish, items }] } })
    expect(await faultOf(playing([{ show: 'guide', id: 'bus' }]))).toBe('plan.playlists.0.items.0.id')
    expect(await faultOf({ ...playing([{ show: 'guide', id: 'bus' }]), guides: [{ ...card, id: 'bus' }] })).toBe(
      'taken',
    )
    expect(await faultOf(playing([{ show: 'guides' }], { zones: ['cellar'] }))).toBe('plan.playlists.0.zones.0')
    const file = `${'a'.repeat(32)}.jpg`
    const picture = { kind: 'picture', id: 'a', file, caption: { zh: '大厅' }, seconds: 10 }
    expect(await faultOf({ plan: { ...plan, media: [picture] } })).toBe('plan.media.0.file')
    expect((await manager.get<{ items: Guide[] }>(GUIDES)).body.items).toEqual(firstGuides())
  })
})

describe('the screens', () => {
  test('see a change at once, without anybody’s name', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const screen = await house.screen()
    await screen.watch({ view: 'guides' })
    const { guide, etag } = await read(manager, `${GUIDES}/card`)
    const wanted = { ...guide, cost: { zh: '首次不要钱。' }, checkedBy: '王主任' }
    await manager.ask('PUT', `${GUIDES}/card`, wanted, { 'if-match': etag })
    const view = await screen.until('guides', ({ guides }) => guides.some(({ cost }) => cost.zh === '首次不要钱。'))
    expect(JSON.stringify(view)).not.toContain('王主任')
  })

  test('the guide whose service most people wait for comes first', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    await manager.done({ type: 'open-day' })
    for (const service of ['injury', 'records', 'injury']) {
      await manager.done({ type: 'take-ticket', service, class: 'ordinary' })
    }
    const { body } = await house.stranger().get<GuidesView>('/api/halls/main/views/guides')
    expect(idsOf(body.guides)).toEqual(['injury', 'records', 'card', 'pension', 'qualification', 'funeral'])
    expect(body.zones[0]?.items[0]).toEqual({ kind: 'guide', id: 'injury' })
  })
})

describe('two servers on one database', () => {
  test('what the office changes at one, the screens of the other show; nobody writes over it there', async ({
    skip,
  }) => {
    const setting = { databaseUrl: await postgresUrl(skip), dataKey: '42'.repeat(32) }
    const here = await houseForTest(setting)
    const there = await houseForTest(setting)
    const manager = await there.signIn()
    const { guide, etag } = await read(manager, `${GUIDES}/card`)
    const screen = await there.screen()
    await screen.watch({ view: 'guides' })

    const wanted = { ...guide, cost: { zh: '首次不要钱。' } }
    const told = await (await here.signIn()).ask('PUT', `${GUIDES}/card`, wanted, { 'if-match': etag })
    expect(told.status).toBe(200)

    const late = await manager.ask<Problem>(
      'PUT',
      `${GUIDES}/card`,
      { ...guide, checkedBy: '乙' },
      { 'if-match': etag },
    )
    expect([late.status, late.body.code]).toEqual([412, 'changed-meanwhile'])
    there.clock.tick()
    await screen.until('guides', ({ guides }) => guides.some(({ cost }) => cost.zh === '首次不要钱。'))
  })
})

// Debian's poppler-utils reads what stands on paper.
const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined
if (!canReadPdf) console.log('SKIPPED: what stands on the paper of a guide: poppler-utils is not installed here.')

describe.skipIf(!canReadPdf)('the paper', () => {
  test('is a PDF of A4 whose text can be read out, with its date and who checked it, and without marks', async () => {
    const house = await houseForTest()
    const manager = await house.signIn()
    const { guide, etag } = await read(manager, `${GUIDES}/card`)
    await manager.ask('PUT', `${GUIDES}/card`, { ...guide, checkedBy: '王主任' }, { 'if-match': etag })
    const { bytes, headers } = await paper(house.url(), 'card')
    expect(headers.get('content-type')).toBe('application/pdf')
    const { text, facts } = await readPdf(bytes)
    for (const words of [
      '社保卡：申领、补办、换卡',
      '带什么',
      '12333',
      '更新日期 2026-11-22',
      '核对人 王主任',
      '第 1 页',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toMatch(/[〔〕]/)
    expect(text).toContain('（以当地公告为准）')
    expect(facts).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
  })

  test('carries its own letters: Noto Sans, embedded, only those it needs', async () => {
    const house = await houseForTest()
    const file = await saved((await paper(house.url(), 'records')).bytes)
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/NotoSansSC.*\byes\s+yes\s+yes\b/)
  })

  test('comes in English too, and is not sent again to those who have it', async () => {
    const house = await houseForTest()
    const { bytes, headers } = await paper(house.url(), 'card?language=en')
    expect((await readPdf(bytes)).text).toContain('What to bring')
    const again = await fetch(`${house.url()}${GUIDES}/card/pdf?language=en`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })
})

async function paper(url: string, guide: string) {
  const [id, query = ''] = guide.split('?')
  const response = await fetch(`${url}${GUIDES}/${id}/pdf?${query}`)
  expect(response.status).toBe(200)
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers }
}

async function saved(bytes: Buffer): Promise<string> {
  const file = join(await testFolder(), 'guide.pdf')
  writeFileSync(file, bytes)
  return file
}

async function readPdf(bytes: Buffer) {
  const file = await saved(bytes)
  const ask = (program: string, ...more: string[]) => execFileSync(program, [file, ...more], { encoding: 'utf8' })
  return { text: ask('pdftotext', '-'), facts: ask('pdfinfo') }
}
