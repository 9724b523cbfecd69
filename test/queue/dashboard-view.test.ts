// The dashboard: figures of the day, and what somebody should look at.
import { expect, test } from 'vitest'
import { alarmsOf } from '#queue/views/alarms.ts'
import { dashboardView } from '#queue/views/dashboard-view.ts'
import { at, moment } from '../support/build.ts'
import {
  counterOpened,
  counterPaused,
  dayOpened,
  emergencyRaised,
  helpAsked,
  serviceFinished,
  serviceStarted,
  slipClaimed,
  slipSettled,
  ticketCalled,
  ticketMissed,
  ticketReturned,
  ticketTaken,
  visitRated,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

type Events = Parameters<typeof hallAfter>
const facts = {
  troubles: [],
  isShown: () => true,
  onDuty: [{ staff: 'wang', name: '王', roles: ['counter'] }],
} as const
const dashboardAt = (time: string, ...events: Events) =>
  dashboardView(hallAfter(...events), moment({ at: time }), facts)

const MINUTE_MS = 60_000
const served = (number: string, taken: string, called: string, ended: string): Events => [
  ticketTaken({ number, at: at(taken) }),
  ticketCalled({ number, at: at(called) }),
  serviceStarted({ number, at: at(called) }),
  serviceFinished({ number, at: at(ended) }),
]

test('VIEW-13 waits of today are spread by nearest rank, and one who came before the opening waits from then on', () => {
  const view = dashboardAt(
    '10:00',
    ticketTaken({ number: 'A009', at: at('08:30') }),
    dayOpened({ by: { kind: 'clock' }, at: at('09:00') }),
    counterOpened({ at: at('09:00') }),
    ticketCalled({ number: 'A009', at: at('09:04') }),
    serviceStarted({ number: 'A009', at: at('09:05') }),
    serviceFinished({ number: 'A009', at: at('09:06') }),
    ...served('老001', '09:05', '09:15', '09:20'),
    ...served('老002', '09:06', '09:36', '09:40'),
    ticketTaken({ number: '老003', at: at('09:50') }),
  )
  const [ordinary, elder] = view.byClass
  expect(ordinary).toMatchObject({
    waiting: 0,
    longestMs: 0,
    today: { n: 1, p50Ms: 4 * MINUTE_MS, p90Ms: 4 * MINUTE_MS },
  })
  expect(elder).toMatchObject({
    waiting: 1,
    longestMs: 10 * MINUTE_MS,
    today: { n: 2, p50Ms: 10 * MINUTE_MS, p90Ms: 30 * MINUTE_MS },
  })
  expect(view.elderPromise).toEqual({ goalMinutes: 15, called: 2, within: 1 })
  expect(view.byService.map(({ id, waiting, longestMs }) => [id, waiting, longestMs])).toEqual([
    ['card', 1, 10 * MINUTE_MS],
    ['pension', 0, 0],
  ])
})

test('VIEW-13 nothing has happened yet: no figure is made up', () => {
  const view = dashboardAt('09:10')
  expect(view.byClass[0]?.today).toEqual({ n: 0, p50Ms: null, p90Ms: null })
  expect(view).toMatchObject({ waiting: 0, alarms: [], elderPromise: { called: 0, within: 0 } })
  expect(view.quarters).toEqual([{ from: at('09:00'), taken: 0, finished: 0 }])
})

test('VIEW-13 each counter says who works there, what goes on and since when', () => {
  const view = dashboardAt(
    '10:00',
    counterOpened({ at: at('09:00') }),
    ...served('A001', '09:05', '09:10', '09:20'),
    counterOpened({ counter: '3', staff: 'sun', at: at('09:00') }),
    counterPaused({ counter: '3', at: at('09:50') }),
    counterOpened({ counter: '2', staff: 'li', at: at('09:00') }),
    ticketTaken({ number: 'A002', at: at('09:30') }),
    ticketCalled({ number: 'A002', counter: '2', at: at('09:40') }),
    serviceStarted({ number: 'A002', at: at('09:42') }),
    counterPaused({ counter: '2', at: at('09:45') }),
  )
  expect(view.counters).toMatchObject([
    { id: '1', doing: 'free', staff: 'wang', staffName: '王', since: at('09:20') },
    { id: '2', doing: 'serving', staff: 'li', number: 'A002', since: at('09:42') },
    { id: '3', doing: 'paused', since: at('09:50') },
  ])
  expect(view.counters[1]).not.toHaveProperty('staffName')
})

test('VIEW-13 each quarter of an hour counts who came and who was finished, and reviews count of the finished', () => {
  const view = dashboardAt(
    '09:50',
    counterOpened({ at: at('09:00') }),
    ...served('A001', '09:05', '09:10', '09:20'),
    ...served('A002', '09:06', '09:21', '09:46'),
    visitRated({ number: 'A001', level: 3 }),
    visitRated({ number: 'A002', level: 2 }),
  )
  expect(view.quarters.map(({ taken, finished }) => [taken, finished])).toEqual([
    [2, 0],
    [0, 1],
    [0, 0],
    [0, 1],
  ])
  expect(view.satisfaction).toEqual({ finished: 2, rated: 2, satisfied: 1, low: 1 })
})

test('VIEW-14 the most urgent kind stands first, and each says since when', () => {
  const state = hallAfter(
    ticketTaken({ number: '老001', at: at('09:10') }),
    ticketTaken({ number: 'A001', at: at('09:10'), printer: 'printer-1' }),
    slipClaimed({ at: at('09:10') }),
    slipSettled({ outcome: 'unknown', trouble: 'connection-lost', at: at('09:11') }),
    helpAsked({ at: at('09:55') }),
    emergencyRaised({ at: at('09:59') }),
    counterOpened({ at: at('09:00') }),
    ticketTaken({ number: 'A002', at: at('09:20') }),
    ticketCalled({ number: 'A002', at: at('09:58') }),
  )
  const trouble = { device: 'printer-1', name: '打印机', trouble: 'paper-out', since: at('09:30') } as const
  const alarms = alarmsOf(state, moment({ at: '10:00' }), { troubles: [trouble], isShown: () => false, onDuty: [] })
  expect(alarms.map(({ kind, since }) => [kind, since])).toEqual([
    ['emergency', at('09:59')],
    ['help', at('09:55')],
    ['elder-over-goal', at('09:25')],
    ['call-unseen', at('09:58')],
    ['slip', at('09:10')],
    ['device', at('09:30')],
  ])
  expect(alarmsOf(state, moment({ at: '10:00' }), { troubles: [], isShown: () => true, onDuty: [] })).toHaveLength(4)
})

test('VIEW-14 an elder who was called in time and came back later is no broken promise', () => {
  const state = hallAfter(
    counterOpened({ at: at('09:00') }),
    ticketTaken({ number: '老001', at: at('09:10') }),
    ticketCalled({ number: '老001', at: at('09:15') }),
    ticketMissed({ number: '老001', at: at('09:17') }),
    ticketReturned({ number: '老001', at: at('09:30') }),
  )
  expect(alarmsOf(state, moment({ at: '10:00' }), { troubles: [], isShown: () => true, onDuty: [] })).toEqual([])
})
