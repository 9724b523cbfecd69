import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { callingFromMs, dayPhase, openingToday } from '#queue/day-phase.ts'
import { at, atMs, clock, moment, stretch } from '../support/build.ts'
import { dayClosed, dayOpened } from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const twoStretches = [stretch('09:00', '11:30', '12:00'), stretch('13:30', '16:30', '17:00')]
const phaseAt = (time: string, events: readonly HallEvent[] = [], stretches = twoStretches) =>
  dayPhase(hallAfter(...events), moment({ at: time, stretches }))

test('DAY-2 the calendar leads through the day, stretch by stretch', () => {
  const times = ['07:59', '08:00', '09:00', '11:30', '12:00', '12:30', '13:30', '16:30', '17:00']
  expect(times.map((time) => phaseAt(time))).toEqual([
    'before',
    'early',
    'open',
    'ending',
    'before',
    'early',
    'open',
    'ending',
    'closed',
  ])
})

test('DAY-2 a day without a stretch is closed', () => {
  expect(phaseAt('10:00', [], [])).toBe('closed')
})

test('DAY-2 screens learn the next opening and the end of taking', () => {
  const shown = (time: string) => openingToday(hallAfter(), moment({ at: time, stretches: twoStretches }))
  expect(shown('08:30')).toEqual({ opensAt: at('09:00'), takingClosesAt: at('11:30') })
  expect(shown('10:00')).toEqual({ takingClosesAt: at('11:30') })
  expect(shown('12:10')).toEqual({ opensAt: at('13:30'), takingClosesAt: at('16:30') })
  expect(shown('18:00')).toEqual({})
})

test('DAY-3 what a manager opened is open whatever the calendar says, and has no end of taking', () => {
  expect(phaseAt('20:00', [dayOpened()])).toBe('open')
  expect(openingToday(hallAfter(dayOpened()), moment({ at: '10:00' }))).toEqual({})
})

test('DAY-3 what the clock opened still follows the calendar', () => {
  expect(phaseAt('20:00', [dayOpened({ by: clock.person })])).toBe('closed')
})

test('DAY-5 what somebody closed is closed whatever the calendar says', () => {
  expect(phaseAt('10:00', [dayClosed()])).toBe('closed')
  expect(openingToday(hallAfter(dayClosed()), moment())).toEqual({})
})

test('WAIT-4 counters begin to call at the opening, or now when that is past', () => {
  const from = (time: string, ...events: readonly HallEvent[]) =>
    callingFromMs(hallAfter(...events), moment({ at: time, stretches: twoStretches }))
  expect(from('08:20')).toBe(atMs('09:00'))
  expect(from('10:00')).toBe(atMs('10:00'))
  expect(from('12:15')).toBe(atMs('13:30'))
  expect(from('18:00')).toBe(atMs('18:00'))
  expect(from('08:20', dayOpened())).toBe(atMs('08:20'))
})
