import { expect, test } from 'vitest'
import { announcementOf, announcementsAfter, isQuiet } from '#queue/announcements.ts'
import { at, counter, DAY, hall } from '../support/build.ts'
import {
  called,
  counterOpened,
  dayBegun,
  emergencyCleared,
  emergencyRaised,
  ticketCalled,
  ticketRecalled,
  ticketTaken,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const upstairs = hall({ counters: [counter('1', { zone: 'upstairs' })] })

test('SAY-1 a call is said in the zone of its counter, with number, class and counter', () => {
  const state = hallAfter(
    dayBegun(upstairs),
    counterOpened(),
    ticketTaken({ number: '老001' }),
    ticketCalled({ number: '老001' }),
  )
  expect(announcementOf(state, `${DAY}-4`)).toEqual({
    call: `${DAY}-4`,
    zone: 'upstairs',
    number: '老001',
    latin: 'L001',
    className: { zh: '老年人', en: 'Elder' },
    hasClassPrefix: true,
    counter: '1',
    counterName: { zh: '1号窗口', en: 'Counter 1' },
    calledAt: at('09:30'),
  })
})

test('SAY-1 each repeat is said once more', () => {
  const state = hallAfter(...called(), ticketRecalled({ at: at('09:31') }))
  expect(announcementsAfter(state, 0).map(({ call }) => call)).toEqual([`${DAY}-3`, `${DAY}-4`])
})

test('SAY-1 nothing that was said is said again', () => {
  const state = hallAfter(...called(), ticketRecalled())
  expect(announcementsAfter(state, 3).map(({ call }) => call)).toEqual([`${DAY}-4`])
  expect(announcementsAfter(state, 4)).toEqual([])
})

test('SAY-1 what was never called is not said', () => {
  expect(announcementOf(hallAfter(ticketTaken()), `${DAY}-1`)).toBeUndefined()
})

test('SAY-2 calls are quiet while somebody is ill or has fallen, until it is over; a drill or a quarrel changes nothing', () => {
  expect(isQuiet(hallAfter())).toBe(false)
  expect(isQuiet(hallAfter(emergencyRaised()))).toBe(true)
  expect(isQuiet(hallAfter(emergencyRaised({ kind: 'fall' })))).toBe(true)
  expect(isQuiet(hallAfter(emergencyRaised(), emergencyCleared()))).toBe(false)
  expect(isQuiet(hallAfter(emergencyRaised({ drill: true })))).toBe(false)
  expect(isQuiet(hallAfter(emergencyRaised({ kind: 'conflict' })))).toBe(false)
})
