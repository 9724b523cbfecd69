// What the guide screens show: in the order of need, by zone, weekday, hour and holiday, and never nothing.
import { expect, test } from 'vitest'
import { GuidePlan, type Playlist, type PlaylistItem } from '#contract/guides.ts'
import type { ShownItem } from '#contract/signage-views.ts'
import { firstGuidePlan, firstGuides } from '#prisma/first-guides.ts'
import { guidesView, playingAt, type WallClock } from '#queue/views/guides-view.ts'
import { hall, moment } from '../support/build.ts'
import { called, settingsChanged, ticketTaken } from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const MONDAY_TEN: WallClock = { weekday: 'monday', time: '10:00', isHoliday: false }
const GUIDES: PlaylistItem[] = [{ show: 'guides' }]
const PENSION: PlaylistItem = { show: 'guide', id: 'pension' }
const NOTHING_LEFT: PlaylistItem = { show: 'guide', id: 'removed-meanwhile' }
const ALL_GUIDES = firstGuides().map(({ id }) => id)
const SHELF = { guides: firstGuides(), plan: firstGuidePlan() }
const empty = hallAfter()
const pensionWaits = hallAfter(
  ticketTaken({ number: 'B001' }),
  ticketTaken({ number: 'B002' }),
  ticketTaken({ number: 'A001' }),
)

function playlist(change: Partial<Playlist>): Playlist {
  const always = { name: '全天', zones: 'all', weekdays: 'all', from: '00:00', to: '24:00', holidays: 'also' } as const
  return { ...always, items: GUIDES, ...change }
}

function shown(playlists: readonly Playlist[], wall = MONDAY_TEN, zone = 'main', of = empty): readonly string[] {
  const plan = GuidePlan.parse({ ...firstGuidePlan(), playlists })
  const { zones } = guidesView(of, moment(), { guides: firstGuides(), plan }, wall)
  return (zones.find((one) => one.zone === zone)?.items ?? []).map(nameOf)
}

const nameOf = (item: ShownItem) => ('id' in item ? item.id : item.kind)

test('VIEW-9 the guide whose service most people wait for comes first; the rest stays as the office put it', () => {
  const { guides } = guidesView(pensionWaits, moment(), SHELF, MONDAY_TEN)
  expect(guides.map(({ id, waiting }) => [id, waiting])).toEqual([
    ['pension', 2],
    ['card', 1],
    ['qualification', 0],
    ['records', 0],
    ['injury', 0],
    ['funeral', 0],
  ])
})

test('VIEW-9 whoever was called waits no more', () => {
  const { guides } = guidesView(hallAfter(...called('B001')), moment(), SHELF, MONDAY_TEN)
  expect(guides[0]).toMatchObject({ id: 'card', waiting: 0 })
})

test('VIEW-9 in a playlist too: the office says where guides stand, the need says which', () => {
  const items: PlaylistItem[] = [{ show: 'guide', id: 'card' }, { show: 'elder-services' }, PENSION]
  expect(shown([playlist({ items })], MONDAY_TEN, 'main', pensionWaits)).toEqual(['pension', 'elder-services', 'card'])
})

test('VIEW-10 without a playlist everything is shown: after each guide one of the other things', () => {
  expect(shown([])).toEqual([
    'card',
    'elder-services',
    'pension',
    'no-bank-password',
    'qualification',
    'no-transfer',
    'records',
    'no-strange-link',
    'injury',
    'funeral',
  ])
  expect(shown([], MONDAY_TEN, 'upstairs')).toEqual(shown([], MONDAY_TEN, 'main'))
})

test.each([
  ['its zone', { zones: ['main'] }, MONDAY_TEN, true],
  ['another zone', { zones: ['upstairs'] }, MONDAY_TEN, false],
  ['its weekday', { weekdays: ['monday', 'friday'] as const }, MONDAY_TEN, true],
  ['another weekday', { weekdays: ['sunday'] as const }, MONDAY_TEN, false],
  ['from its first minute on', { from: '10:00', to: '11:00' }, MONDAY_TEN, true],
  ['until its last minute', { from: '09:00', to: '10:00' }, MONDAY_TEN, false],
  ['to the end of the day', { from: '10:00', to: '24:00' }, { ...MONDAY_TEN, time: '23:59' }, true],
  ['holidays only, on one', { holidays: 'only' as const }, { ...MONDAY_TEN, isHoliday: true }, true],
  ['holidays only, on none', { holidays: 'only' as const }, MONDAY_TEN, false],
  ['never on holidays, on one', { holidays: 'never' as const }, { ...MONDAY_TEN, isHoliday: true }, false],
])('VIEW-10 the first playlist that fits counts: %s', (_name, change, wall, fits) => {
  const lists = [playlist({ items: [PENSION], ...(change as Partial<Playlist>) }), playlist({})]
  expect(shown(lists, wall)).toEqual(fits ? ['pension'] : ALL_GUIDES)
})

test('VIEW-10 a playlist of which nothing is left is passed over: no screen goes dark', () => {
  expect(shown([playlist({ items: [NOTHING_LEFT] }), playlist({ items: [PENSION] })])).toEqual(['pension'])
  expect(shown([playlist({ items: [NOTHING_LEFT] })])).toEqual(shown([]))
})

test('VIEW-10 what stands in a playlist twice is shown once a round', () => {
  expect(shown([playlist({ items: [PENSION, { show: 'guides' }, PENSION] })])).toHaveLength(ALL_GUIDES.length)
})

test('VIEW-1 nobody’s name goes to the guide screens', () => {
  const guides = firstGuides().map((guide) => ({ ...guide, checkedBy: '王主任' }))
  const view = guidesView(empty, moment(), { guides, plan: firstGuidePlan() }, MONDAY_TEN)
  expect(JSON.stringify(view)).not.toContain('王主任')
})

const withRegister = hallAfter(settingsChanged(hall({ entryRegister: { ...hall().entryRegister, on: true } })))

test('VIEW-15 while the register is on, how one comes in stands first; else it is nowhere', () => {
  expect(shown([], MONDAY_TEN, 'main', withRegister)[0]).toBe('entry')
  expect(shown([])).not.toContain('entry')
  expect(guidesView(empty, moment(), SHELF, MONDAY_TEN).entry).toBeUndefined()
})

test('VIEW-15 a playlist that names it shows it only then', () => {
  const items: PlaylistItem[] = [{ show: 'entry' }, PENSION]
  expect(shown([playlist({ items })])).toEqual(['pension'])
  expect(shown([playlist({ items })], MONDAY_TEN, 'main', withRegister)).toEqual(['entry', 'pension'])
})

test('VIEW-16 a notice is shown from its first day to its last, and not while it is off', () => {
  const day = empty.day
  const notice = { kind: 'news', title: { zh: '告示' }, text: { zh: '一句话。' } } as const
  const notices = [
    { ...notice, id: 'always' },
    { ...notice, id: 'off', on: false },
    { ...notice, id: 'today', from: day, to: day },
    { ...notice, id: 'past', to: '2020-01-01' },
    { ...notice, id: 'coming', from: '2099-01-01' },
  ]
  const plan = GuidePlan.parse({
    ...firstGuidePlan(),
    notices,
    playlists: [playlist({ items: [{ show: 'notices' }] })],
  })
  const view = guidesView(empty, moment(), { guides: firstGuides(), plan }, MONDAY_TEN)
  expect(view.notices.map(({ id }) => id)).toEqual(['always', 'today'])
  expect(view.zones[0]?.items).toEqual([
    { kind: 'notice', id: 'always' },
    { kind: 'notice', id: 'today' },
  ])
})

test('VIEW-10 a look ahead names the playlist that would play, or none', () => {
  const plan = GuidePlan.parse({ ...firstGuidePlan(), playlists: [playlist({ name: '周一', weekdays: ['monday'] })] })
  const at = (wall: WallClock) => playingAt(empty, { guides: firstGuides(), plan }, 'main', wall)
  expect(at(MONDAY_TEN)).toEqual({ playlist: '周一', items: ALL_GUIDES.map((id) => ({ kind: 'guide', id })) })
  expect(at({ ...MONDAY_TEN, weekday: 'tuesday' }).playlist).toBeUndefined()
})
