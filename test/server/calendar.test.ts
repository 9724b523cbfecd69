// The hall's own calendar, at the hours when clocks are set: every instant is in one day, and in the day on the wall.
import { expect, test } from 'vitest'
import { firstHall } from '#prisma/first-hall.ts'
import { calendarDay, dayIn, toLocalMs } from '#server/calendar.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const { hours } = firstHall()

test.for([
  ['Asia/Shanghai', '2026-11-23'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-04'],
  // Here daylight saving begins or ends at midnight: the day has none, or its hour before it twice.
  ['America/Havana', '2026-03-08'],
  ['America/Santiago', '2026-09-06'],
  ['America/Santiago', '2026-04-05'],
  ['Atlantic/Azores', '2026-03-29'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
] as const)('in %s around %s every minute lies in the day that the wall shows', ([timeZone, day]) => {
  const fromMs = Date.parse(`${day}T00:00:00.000Z`) - 16 * HOUR_MS
  const outside: string[] = []
  for (let nowMs = fromMs; nowMs < fromMs + 56 * HOUR_MS; nowMs += MINUTE_MS) {
    const calendar = calendarDay(hours, timeZone, nowMs)
    const isInside = nowMs >= calendar.beginsMs && nowMs < calendar.endsMs
    if (!isInside || calendar.day !== dayIn(timeZone, nowMs)) outside.push(new Date(nowMs).toISOString())
  }
  expect(outside).toEqual([])
})

test.for([
  ['an ordinary time', 'Asia/Shanghai', '2026-11-23', '09:00', '2026-11-23T01:00:00.000Z'],
  [
    'a time that is skipped is the one after the gap',
    'Europe/Berlin',
    '2026-03-29',
    '02:30',
    '2026-03-29T01:30:00.000Z',
  ],
  ['west of Greenwich too', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
  ['of a time that comes twice the first counts', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['west of Greenwich too', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
  [
    'a day without midnight begins with its first instant',
    'America/Havana',
    '2026-03-08',
    '00:00',
    '2026-03-08T05:00:00.000Z',
  ],
] as const)('%s (%s)', ([_what, timeZone, day, time, instant]) => {
  expect(new Date(toLocalMs(day, time, timeZone)).toISOString()).toBe(instant)
})
