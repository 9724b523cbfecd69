import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { meanServiceMinutes, REMAINING_SHARE } from '#queue/service-minutes.ts'
import { estimateForNewcomer, estimateForTicket, minutesUntilCalled, toRange } from '#queue/waiting-time.ts'
import { at, atMs, counter, hall, service } from '../support/build.ts'
import {
  counterOpened,
  counterPaused,
  dayBegun,
  finished,
  idOf,
  serviceFinished,
  serviceStarted,
  ticketCalled,
  ticketMissed,
  ticketReturned,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const NOW = atMs('10:00')
const ordinary = { service: 'card', headStart: false }
const elder = { service: 'card', headStart: true }
const noOvertaking = { headStartMinutes: 0, overtakeCap: 0 } as const

/** Counters 1 to `count` are open, each with a visitor of its own for the card; eight minutes a visit. */
function busyHall(count: number, change: Parameters<typeof hall>[0] = {}): HallEvent[] {
  const ids = Array.from({ length: count }, (_, place) => String(place + 1))
  const settings = hall({ callRule: noOvertaking, counters: ids.map((id) => counter(id)), ...change })
  return [
    dayBegun(settings),
    ...ids.flatMap((id, place) => {
      const number = `A${String(901 + place)}`
      return [counterOpened({ counter: id, staff: id }), ticketTaken({ number }), ticketCalled({ number, counter: id })]
    }),
  ]
}
const waiting = (...numbers: readonly string[]) => numbers.map((number) => ticketTaken({ number }))
const lineOf = (count: number) =>
  waiting(...Array.from({ length: count }, (_, at) => `A${String(at + 1).padStart(3, '0')}`))

test('WAIT-1 nobody waits where a counter is free', () => {
  expect(estimateForNewcomer(hallAfter(counterOpened()), ordinary, NOW)).toEqual({
    ahead: 0,
    lowMinutes: 0,
    highMinutes: 5,
  })
})

test('WAIT-1 the visits before are shared among the counters that work, and one is already under way', () => {
  const state = hallAfter(...busyHall(2), ...lineOf(6))
  expect(minutesUntilCalled(state, ordinary, NOW)).toBeCloseTo((6 * 8 + REMAINING_SHARE * 8) / 2)
})

test('WAIT-1 a counter in a pause does not help', () => {
  const state = hallAfter(...busyHall(2), counterPaused({ counter: '2' }), ...lineOf(3))
  expect(minutesUntilCalled(state, ordinary, NOW)).toBeCloseTo(3 * 8 + REMAINING_SHARE * 8)
})

test('WAIT-1 an elder counts only those who go before him', () => {
  const withRule = { callRule: { headStartMinutes: 30, overtakeCap: 'inf' } } as const
  const line = [
    ticketTaken({ number: 'A001', at: at('09:20') }),
    ticketTaken({ number: 'A002', at: at('09:40') }),
    ticketTaken({ number: '老001', at: at('09:50') }),
  ]
  const state = hallAfter(...busyHall(1, withRule), ...line)
  expect(estimateForNewcomer(state, elder, NOW).ahead).toBe(2)
  expect(estimateForNewcomer(state, ordinary, NOW).ahead).toBe(3)
})

test('WAIT-1 an ordinary visitor who will have given way often enough counts before an elder', () => {
  const withCap = { callRule: { headStartMinutes: 30, overtakeCap: 1 } } as const
  const line = [ticketTaken({ number: 'A001', at: at('09:50') }), ticketTaken({ number: '老001', at: at('09:55') })]
  expect(estimateForNewcomer(hallAfter(...busyHall(1, withCap), ...line), elder, NOW).ahead).toBe(2)
})

test('WAIT-1 in very long lines an elder still counts those before him', () => {
  const line = Array.from({ length: 200 }, (_, place) => {
    return ticketTaken({ number: `A${String(place + 1).padStart(3, '0')}`, at: at(place < 50 ? '09:00' : '09:50') })
  })
  const withRule = { callRule: { headStartMinutes: 30, overtakeCap: 10 } } as const
  expect(estimateForNewcomer(hallAfter(...busyHall(1, withRule), ...line), elder, NOW).ahead).toBe(50)
})

test('WAIT-1 what other counters can also do is only in part before me', () => {
  const counters = [counter('1'), counter('2', { services: ['card'] })]
  const state = hallAfter(...busyHall(2, { counters }), ...lineOf(4))
  const pension = { service: 'pension', headStart: false }
  expect(minutesUntilCalled(state, pension, NOW)).toBeCloseTo((4 * 8) / 2 + REMAINING_SHARE * 8)
  expect(estimateForNewcomer(state, pension, NOW).ahead).toBe(4)
})

test('WAIT-1 who waits for one counter counts only those of that counter', () => {
  const sent = [
    ...busyHall(2),
    serviceStarted({ number: 'A901' }),
    ...lineOf(3),
    ticketTransferred({ number: 'A901', counter: '2' }),
  ]
  const state = hallAfter(...sent)
  expect(estimateForTicket(state, idOf('A901'), NOW)).toMatchObject({ ahead: 0 })
  expect(estimateForTicket(state, idOf('A003'), NOW)).toMatchObject({ ahead: 3 })
})

test('WAIT-1 who came back is before everybody', () => {
  const state = hallAfter(
    ...busyHall(1),
    ...lineOf(3),
    ticketMissed({ number: 'A901' }),
    ticketReturned({ number: 'A901' }),
  )
  expect(estimateForTicket(state, idOf('A901'), NOW)).toMatchObject({ ahead: 0 })
  expect(estimateForTicket(state, idOf('A001'), NOW)).toMatchObject({ ahead: 1 })
})

test('WAIT-1 a ticket that waits no more has no estimate', () => {
  expect(estimateForTicket(hallAfter(...finished()), idOf('A001'), NOW)).toBeUndefined()
})

test('WAIT-1 a service that has lost its counters still has a number for an answer', () => {
  const settings = hall({ counters: [counter('1', { services: ['pension'] })] })
  const estimate = estimateForNewcomer(hallAfter(dayBegun(settings), ...lineOf(3)), ordinary, NOW)
  expect(Number.isInteger(estimate.highMinutes)).toBe(true)
})

test('WAIT-2 below five minutes it is «within 5», else from 0.7 to 1.25 times on whole fives', () => {
  expect([0, 4.9, 5, 10, 20, 33, 61].map(toRange)).toEqual([
    { lowMinutes: 0, highMinutes: 5 },
    { lowMinutes: 0, highMinutes: 5 },
    { lowMinutes: 0, highMinutes: 10 },
    { lowMinutes: 5, highMinutes: 15 },
    { lowMinutes: 10, highMinutes: 25 },
    { lowMinutes: 20, highMinutes: 45 },
    { lowMinutes: 40, highMinutes: 80 },
  ])
})

test('WAIT-3 a visit takes what the settings say, then the history, then both with today', () => {
  const settings = hall({ services: [service('card', 'A', { typicalMinutes: 12 })] })
  expect(meanServiceMinutes(hallAfter(dayBegun(settings)), 'card')).toBe(12)
  expect(meanServiceMinutes(hallAfter(dayBegun(settings, { serviceMinutes: { card: 6 } })), 'card')).toBe(6)
  const visits = [
    counterOpened(),
    ticketTaken(),
    ticketCalled({ at: at('09:30') }),
    serviceStarted({ at: at('09:31') }),
    serviceFinished({ at: at('09:57') }),
  ]
  const mixed = hallAfter(dayBegun(settings, { serviceMinutes: { card: 6 } }), ...visits)
  expect(meanServiceMinutes(mixed, 'card')).toBeCloseTo((20 * 6 + 27) / 21)
})

test('WAIT-3 a service that nobody knows any more takes eight minutes', () => {
  expect(meanServiceMinutes(hallAfter(), 'passport')).toBe(8)
})

test('WAIT-3 what was done before a transfer counts for its own service', () => {
  const state = hallAfter(
    counterOpened(),
    ticketTaken(),
    ticketCalled({ at: at('09:30') }),
    serviceStarted({ at: at('09:30') }),
    ticketTransferred({ service: 'pension', at: at('09:34') }),
    ticketCalled({ at: at('09:50') }),
    serviceStarted({ at: at('09:50') }),
    serviceFinished({ at: at('09:51') }),
  )
  expect(state.servedByService).toEqual(
    new Map([
      ['card', { visits: 1, totalMs: 240_000 }],
      ['pension', { visits: 1, totalMs: 60_000 }],
    ]),
  )
})

test('WAIT-4 before opening minutes count from the opening, and counters that are not manned yet count too', () => {
  const settings = hall({ callRule: noOvertaking })
  const early = hallAfter(dayBegun(settings), counterOpened(), ...lineOf(5))
  const opensMs = atMs('10:30')
  expect(minutesUntilCalled(early, ordinary, NOW, opensMs)).toBeCloseTo((2 * 8 + REMAINING_SHARE * 8) / 3)
  expect(minutesUntilCalled(hallAfter(dayBegun(settings), ...lineOf(2)), ordinary, NOW, opensMs)).toBe(0)
})

test('WAIT-5 an ordinary visitor counts the elders who may still come, an elder does not', () => {
  const rule = (cap: number | 'inf', head: number | 'inf') => ({
    callRule: { headStartMinutes: head, overtakeCap: cap },
  })
  const wait = (cap: number | 'inf', head: number | 'inf', who = ordinary) =>
    minutesUntilCalled(hallAfter(...busyHall(1, rule(cap, head)), ...lineOf(3)), who, NOW)
  const alone = 3 * 8 + REMAINING_SHARE * 8
  // Nobody with a head start came in 30 minutes; three in ten of a full hall weigh as ten minutes.
  const perMinute = ((0.3 / 8) * 10) / 40
  expect(wait(0, 30)).toBeCloseTo(alone)
  expect(wait(10, 60)).toBeCloseTo(alone + (perMinute * alone * 8) / (1 - perMinute * 8))
  expect(wait(10, 5)).toBeCloseTo(alone + perMinute * 5 * 8)
  expect(wait(10, 30, elder)).toBeCloseTo(alone)
})

test('WAIT-5 never more of them than the cap, and a bound where there is none', () => {
  const crowd = Array.from({ length: 60 }, (_, place) => {
    return ticketTaken({ number: `老${String(place + 1).padStart(3, '0')}`, at: at('09:59') })
  })
  const wait = (cap: number | 'inf') => {
    const rule = { callRule: { headStartMinutes: 'inf', overtakeCap: cap } } as const
    return minutesUntilCalled(hallAfter(...busyHall(1, rule), ...crowd), ordinary, NOW)
  }
  const alone = 60 * 8 + REMAINING_SHARE * 8
  expect(wait(10)).toBeCloseTo(alone + 10 * 8)
  expect(wait('inf')).toBeCloseTo(alone + 60 * 8)
})
