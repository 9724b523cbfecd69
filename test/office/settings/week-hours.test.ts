// The week of a hall on its page.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Hours, SPANS_PER_DAY_MAX } from '#contract/settings.ts'
import { freeId, freeLetter, movedMember } from '#office/settings/members.ts'
import {
  copiedDay,
  hoursShown,
  isTimeOfDay,
  minutesOf,
  nextSpan,
  SPANS_MAX,
  timeOf,
  typedTime,
} from '#office/settings/week-hours.ts'
import { firstHall } from '#prisma/first-hall.ts'

const { hours } = firstHall()

test('a day is copied to others and to none besides', () => {
  const copied = copiedDay(hours, 'sunday', ['monday', 'saturday'])
  expect(copied).toEqual({ ...hours, monday: [], saturday: [] })
})

test('a stretch that is added fits behind those that are there, as often as a day may have one', () => {
  expect(SPANS_MAX).toBe(SPANS_PER_DAY_MAX)
  let monday = [nextSpan([])]
  while (monday.length < SPANS_MAX) monday = [...monday, nextSpan(monday)]
  expect(Hours.safeParse({ ...hours, monday }).success).toBe(true)
  expect(monday.map(({ opens }) => opens)).toEqual(['09:00', '14:00', '17:00', '18:00'])
})

test('the picture begins with the early numbers and ends with the last counter; half-typed times are left out', () => {
  expect(hoursShown([hours.monday], 60)).toEqual({ from: 8, to: 17 })
  expect(hoursShown([[{ opens: '', takingCloses: '', closes: '17:30' }], hours.monday], 0)).toEqual({ from: 9, to: 17 })
  expect(hoursShown([[]], 60)).toEqual({ from: 8, to: 18 })
})

test('minutes become a time and back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (n) => void expect(minutesOf(timeOf(n))).toBe(n)))
})

test.for([
  ['9', '09:00'],
  ['17', '17:00'],
  ['930', '09:30'],
  ['1630', '16:30'],
  ['9:30', '09:30'],
  ['9：30', '09:30'],
  ['16.30', '16:30'],
  ['09:30', '09:30'],
  ['24:00', '24:00'],
  ['9:70', '9:70'],
  ['morning', 'morning'],
  ['', ''],
] as const)('«%s» typed as a time is «%s»', ([typed, time]) => {
  expect(typedTime(typed)).toBe(time)
})

test('a whole time of the day is one, half a time and what no clock shows are none', () => {
  expect(['00:00', '23:59', '9', '9:3', '24:00', '12:60', ''].filter(isTimeOfDay)).toEqual(['00:00', '23:59'])
})

test('a member moves one place at a time and stays at the ends; a new one gets what nobody has', () => {
  expect(movedMember(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(movedMember(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(movedMember(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a'])
  expect(freeId([{ id: '1' }, { id: '3' }])).toBe('2')
  expect(freeId([{ id: 'zone-2' }], 'zone', 2)).toBe('zone-3')
  expect([freeLetter(['A', 'C']), freeLetter([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])]).toEqual(['B', 'A'])
})
