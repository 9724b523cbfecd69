import { expect, test } from 'vitest'
import { dueCommands } from '#queue/due-commands.ts'
import { evolve } from '#queue/evolve.ts'
import { isStilled } from '#queue/takeovers.ts'
import { barView, boardView } from '#queue/views/board-views.ts'
import { ticketView } from '#queue/views/entrance-views.ts'
import { takeoverView } from '#queue/views/takeover-view.ts'
import { at, atMs, clock, counter, DAY, hall, manager, moment, press } from '../support/build.ts'
import {
  called,
  counterOpened,
  dayBegun,
  dayClosed,
  idOf,
  settingsChanged,
  TAKEOVER_TEXT,
  takenOver,
  takeoverEnded,
  ticketTaken,
} from '../support/build-events.ts'
import { given, hallAfter } from '../support/given.ts'

const takeOver = (more: { zone?: string; drill?: boolean; minutes?: number } = {}) =>
  press({ type: 'take-over-screens', text: TAKEOVER_TEXT, minutes: 30, ...more })
const idAt = (position: number) => `takeover-${DAY}-${position}`
const end = (position: number) => press({ type: 'end-takeover', takeover: idAt(position) })
const byManager = { asker: manager }
const shownIn = (state: ReturnType<typeof hallAfter>, time = '10:00') =>
  boardView(state, moment({ at: time })).takeovers?.map(({ takeover }) => takeover)

test('TAKEOVER-1 a notice goes up whatever the day, with its words and its end', () => {
  const state = given(dayClosed()).when(takeOver(), byManager).gives(takenOver())
  expect(boardView(state, moment()).takeovers).toEqual([
    { takeover: idAt(2), text: TAKEOVER_TEXT, drill: false, since: at('10:00'), until: at('10:30') },
  ])
})

test('TAKEOVER-1 in a zone of the hall only', () => {
  const zoned = takenOver({ zone: 'upstairs' })
  const state = given()
    .when(takeOver({ zone: 'upstairs' }), byManager)
    .gives(zoned)
  expect(boardView(state, moment()).takeovers).toMatchObject([
    { zone: 'upstairs', zoneName: { en: 'Upstairs' }, notIn: ['main'] },
  ])
  given()
    .when(takeOver({ zone: 'cellar' }), byManager)
    .refuses({ code: 'unknown-zone', zone: 'cellar' })
})

test('TAKEOVER-2 a newer one takes over from the older in the same place, and in no other', () => {
  given(takenOver()).when(takeOver(), byManager).gives(takeoverEnded(), takenOver())
  given(takenOver({ zone: 'main' }))
    .when(takeOver({ zone: 'upstairs' }), byManager)
    .gives(takenOver({ zone: 'upstairs' }))
  given(takenOver({ zone: 'main' }))
    .when(takeOver(), byManager)
    .gives(takenOver())
})

test('TAKEOVER-2 a drill never takes the place of what is real; what is real ends a drill', () => {
  given(takenOver())
    .when(takeOver({ drill: true }), byManager)
    .refuses({ code: 'real-takeover-on' })
  given(takenOver({ drill: true }))
    .when(takeOver(), byManager)
    .gives(takeoverEnded(), takenOver())
  given(takenOver(), takeoverEnded())
    .when(takeOver({ drill: true }), byManager)
    .gives(takenOver({ drill: true }))
})

test('TAKEOVER-3 somebody ends it, once', () => {
  const state = given(takenOver()).when(end(1), byManager).gives(takeoverEnded())
  expect(shownIn(state)).toBeUndefined()
  given(takenOver(), takeoverEnded()).when(end(1), byManager).changesNothing()
  given()
    .when(end(7), byManager)
    .refuses({ code: 'unknown-takeover', takeover: idAt(7) })
})

test('TAKEOVER-3 at its end it is gone from the screens at once, and the clock writes it down', () => {
  const state = hallAfter(dayClosed(), takenOver())
  expect(shownIn(state, '10:29:59')).toEqual([idAt(2)])
  expect(dueCommands(state, moment({ at: '10:29:59' }))).toEqual([])
  expect(shownIn(state, '10:30')).toBeUndefined()
  expect(dueCommands(state, moment({ at: '10:30' }))).toEqual([{ type: 'end-takeover', takeover: idAt(2) }])
  evolve(state, takeoverEnded({ takeover: idAt(2), by: clock.person }))
  expect(dueCommands(state, moment({ at: '10:31' }))).toEqual([])
})

test('TAKEOVER-4 real before drill, the whole hall before a zone, the newest first', () => {
  const state = hallAfter(
    takenOver({ at: at('09:30'), zone: 'main' }),
    takenOver({ at: at('09:40'), drill: true }),
    takenOver({ at: at('09:45'), zone: 'upstairs' }),
    takenOver({ at: at('09:31') }),
  )
  expect(shownIn(state)).toEqual([idAt(4), idAt(3), idAt(1), idAt(2)])
})

test('TAKEOVER-4 a bar and a visitor’s own page show what concerns their counters', () => {
  const settings = hall({ counters: [counter('1'), counter('2', { zone: 'upstairs', services: ['pension'] })] })
  const state = hallAfter(
    dayBegun(settings),
    takenOver({ zone: 'upstairs' }),
    ...called('A001'),
    ticketTaken({ number: 'B001' }),
  )
  const codes = [...state.tickets.values()].map(({ code }) => code)
  expect(barView(state, '1', moment())?.takeovers).toBeUndefined()
  expect(barView(state, '2', moment())?.takeovers).toHaveLength(1)
  expect(codes.map((code) => ticketView(state, code, moment())?.takeovers?.length)).toEqual([undefined, 1])
})

test('TAKEOVER-4 the office sees which screens show it, and which of those that should do not', () => {
  const state = hallAfter(
    takenOver({ zone: 'main' }),
    takenOver({ zone: 'main', drill: true }),
    takeoverEnded({ takeover: idAt(2) }),
  )
  const screens = [
    { screen: 'b1', kind: 'board', name: '大屏', zone: 'main', isThere: true },
    { screen: 'b2', kind: 'board', name: '二楼', zone: 'upstairs', isThere: true },
    { screen: 'bar1', kind: 'bar', counter: '1', isThere: true },
    { screen: 'g1', kind: 'guides', name: '指南', isThere: false },
    { screen: 'b3', kind: 'board', isThere: true },
  ] as const
  const proofs = () => [
    { screen: 'b1', firstAt: at('09:31'), lastMs: atMs('09:59:50') },
    { screen: 'b3', firstAt: at('09:31'), lastMs: atMs('09:50') },
    { screen: 'a phone', firstAt: at('09:31'), lastMs: atMs('09:59:50') },
  ]
  const onDuty = [{ staff: 'wang', name: '王', roles: [] }]
  const view = takeoverView(state, moment(), { screens, proofs, onDuty })
  expect(view.on).toMatchObject([
    {
      takeover: idAt(1),
      byName: '王',
      phones: 1,
      screens: [
        { screen: 'b1', state: 'shown', shownAt: at('09:31') },
        { screen: 'bar1', state: 'not-shown' },
        { screen: 'g1', state: 'away' },
        { screen: 'b3', state: 'not-shown' },
      ],
    },
  ])
  expect(view.earlier).toMatchObject([{ takeover: idAt(2), drill: true, how: 'ended', byName: '王' }])
})

test('TAKEOVER-5 while it is real nobody of that place is called aloud; a drill disturbs nobody', () => {
  const stilled = (...events: Parameters<typeof hallAfter>) =>
    ['main', 'upstairs'].map((zone) => isStilled(hallAfter(...events), zone, atMs('10:00')))
  expect(stilled(takenOver())).toEqual([true, true])
  expect(stilled(takenOver({ zone: 'main' }))).toEqual([true, false])
  expect(stilled(takenOver({ drill: true }))).toEqual([false, false])
  expect(stilled(takenOver(), takeoverEnded())).toEqual([false, false])
})

test('TAKEOVER-5 the clock neither calls again nor misses anybody meanwhile, and gives time to come back', () => {
  const absent = [dayClosed(), ...called('A001', at('09:30')), takenOver({ zone: 'main' })]
  const due = (time: string, ...more: Parameters<typeof hallAfter>) =>
    dueCommands(hallAfter(...absent, ...more), moment({ at: time })).map(({ type }) => type)
  expect(due('10:20')).toEqual([])
  const ended = takeoverEnded({ takeover: idAt(5), at: at('10:20') })
  expect(due('10:20:24', ended)).toEqual([])
  expect(due('10:20:25', ended)).toEqual(['recall-ticket'])
  expect(
    dueCommands(hallAfter(dayClosed(), ...called('A001', at('09:30')), takenOver({ drill: true })), moment()),
  ).toEqual([{ type: 'recall-ticket', ticket: idOf('A001') }])
})

test('TAKEOVER-6 what is still on goes over into the new day under its own id; what has expired does not', () => {
  const before = { text: TAKEOVER_TEXT, since: at('00:00') }
  const takeovers = [
    { takeover: 'takeover-2026-11-22-9', ...before, zone: 'main', until: at('10:01') },
    { takeover: 'takeover-2026-11-22-4', ...before, drill: true as const, until: at('10:00') },
  ]
  const state = given()
    .when(press({ type: 'begin-day', hall: 'main', day: DAY, settings: hall(), takeovers }), { asker: clock })
    .gives(dayBegun(hall(), { takeovers: takeovers.slice(0, 1) }))
  expect(shownIn(state)).toEqual(['takeover-2026-11-22-9'])
  given(dayBegun(hall(), { takeovers }))
    .when(press({ type: 'end-takeover', takeover: 'takeover-2026-11-22-9' }), byManager)
    .gives(takeoverEnded({ takeover: 'takeover-2026-11-22-9' }))
})

test('SETTINGS-1 a zone whose screens are taken over does not vanish', () => {
  const next = hall({ zones: [{ id: 'main', name: { zh: '大厅', en: 'Main hall' } }] })
  const change = press({ type: 'change-settings', settings: next })
  given(takenOver({ zone: 'upstairs' }))
    .when(change)
    .refuses({ code: 'settings-in-use', path: 'zones', what: 'upstairs' })
  given(counterOpened(), takenOver()).when(change).gives(settingsChanged(next))
})
