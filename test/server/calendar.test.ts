// The calendar on the hall's wall: its days in any time zone, with summer time and without, and its holidays.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toInstant, toMs } from '#contract/ids.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { calendarDay, dayIn, nextDay, toLocalMs, wallClock } from '#server/calendar.ts'

const { hours } = firstHall()
const HOUR_MS = 3_600_000

function dayAt(timeZone: string, instant: string, of = hours) {
  const { day, beginsMs, endsMs, stretches } = calendarDay(of, timeZone, toMs(instant))
  return { day, hoursLong: (endsMs - beginsMs) / HOUR_MS, opens: stretches.map(({ opensMs }) => toInstant(opensMs)) }
}

describe('a day', () => {
  test('has the hours of its weekday, on the wall clock of the hall', () => {
    const { day, beginsMs, endsMs, stretches } = calendarDay(hours, 'Asia/Shanghai', toMs('2026-11-23T02:00:00.000Z'))
    expect([day, toInstant(beginsMs), toInstant(endsMs)]).toEqual([
      '2026-11-23',
      '2026-11-22T16:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
    ])
    expect(stretches).toEqual([
      {
        opensMs: toMs('2026-11-23T01:00:00.000Z'),
        takingClosesMs: toMs('2026-11-23T08:30:00.000Z'),
        closesMs: toMs('2026-11-23T09:00:00.000Z'),
      },
    ])
  })

  test('at the weekend has none', () => {
    expect(dayAt('Asia/Shanghai', '2026-11-22T02:00:00.000Z')).toMatchObject({ day: '2026-11-22', opens: [] })
  })

  test('that is a holiday has none, and a working Sunday has its own', () => {
    const special = { '2026-10-01': [], '2026-10-11': [{ opens: '10:00', takingCloses: '15:00', closes: '16:00' }] }
    const of = { ...hours, special }
    expect(dayAt('Asia/Shanghai', '2026-10-01T02:00:00.000Z', of)).toMatchObject({ day: '2026-10-01', opens: [] })
    expect(dayAt('Asia/Shanghai', '2026-10-11T02:00:00.000Z', of).opens).toEqual(['2026-10-11T02:00:00.000Z'])
    expect(dayAt('Asia/Shanghai', '2026-10-12T02:00:00.000Z', of).opens).toEqual(['2026-10-12T01:00:00.000Z'])
  })

  test('may have two stretches, with a break at noon', () => {
    const monday = [
      { opens: '08:30', takingCloses: '11:30', closes: '12:00' },
      { opens: '14:00', takingCloses: '16:30', closes: '17:00' },
    ]
    expect(dayAt('Asia/Shanghai', '2026-11-23T02:00:00.000Z', { ...hours, monday }).opens).toEqual([
      '2026-11-23T00:30:00.000Z',
      '2026-11-23T06:00:00.000Z',
    ])
  })
})

describe('summer time', () => {
  test.for<[string, string, string, number, string]>([
    ['begins in New York', 'America/New_York', '2026-03-09T13:00:00.000Z', 24, '2026-03-09T13:00:00.000Z'],
    ['has begun in New York', 'America/New_York', '2026-03-06T13:00:00.000Z', 24, '2026-03-06T14:00:00.000Z'],
    ['ends in New York', 'America/New_York', '2026-11-02T13:00:00.000Z', 24, '2026-11-02T14:00:00.000Z'],
    ['begins at midnight in Cairo', 'Africa/Cairo', '2026-04-24T09:00:00.000Z', 23, '2026-04-24T06:00:00.000Z'],
    [
      'moves by half an hour on Lord Howe',
      'Australia/Lord_Howe',
      '2026-04-06T00:00:00.000Z',
      24,
      '2026-04-05T22:30:00.000Z',
    ],
  ])('%s: the hall opens at nine on its wall', ([, timeZone, instant, hoursLong, opens]) => {
    expect(dayAt(timeZone, instant)).toMatchObject({ hoursLong, opens: [opens] })
  })

  test('makes one day of the year shorter and one longer', () => {
    expect(dayAt('Europe/Berlin', '2026-03-29T12:00:00.000Z').hoursLong).toBe(23)
    expect(dayAt('Europe/Berlin', '2026-10-25T12:00:00.000Z').hoursLong).toBe(25)
    expect(dayAt('Australia/Lord_Howe', '2026-04-05T01:00:00.000Z').hoursLong).toBe(24.5)
  })

  test.for([
    ['an ordinary time', 'Asia/Shanghai', '2026-11-23', '09:00', '2026-11-23T01:00:00.000Z'],
    [
      'a time that is skipped: the one after the gap',
      'Europe/Berlin',
      '2026-03-29',
      '02:30',
      '2026-03-29T01:30:00.000Z',
    ],
    ['the same west of Greenwich', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['a time that comes twice: the first', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['the same west of Greenwich', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    [
      'a midnight that is skipped: the first instant',
      'America/Havana',
      '2026-03-08',
      '00:00',
      '2026-03-08T05:00:00.000Z',
    ],
  ] as const)('%s (%s)', ([_what, timeZone, day, time, instant]) => {
    expect(toInstant(toLocalMs(day, time, timeZone))).toBe(instant)
  })
})

describe('in every time zone of the world', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const instants = fc.integer({ min: toMs('2024-01-01T00:00:00.000Z'), max: toMs('2032-01-01T00:00:00.000Z') })
  const anyMoment = fc.property(zones, instants, (timeZone, nowMs) => {
    const { day, beginsMs, endsMs } = calendarDay(hours, timeZone, nowMs)
    expect(beginsMs <= nowMs && nowMs < endsMs).toBe(true)
    expect(dayIn(timeZone, beginsMs)).toBe(day)
    expect(dayIn(timeZone, endsMs - 1)).toBe(day)
    expect(dayIn(timeZone, beginsMs - 1) < day).toBe(true)
    expect(dayIn(timeZone, endsMs)).toBe(nextDay(day))
  })

  test('a moment belongs to one day, and the next one begins where it ends', () => {
    fc.assert(anyMoment, { numRuns: 3_000 })
  })

  test('so do the hours around every change of the clocks', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (const changeMs of changesOfTheClock(timeZone)) {
        for (let hour = -26; hour <= 26; hour += 0.5) {
          const nowMs = changeMs + hour * HOUR_MS
          const { day, beginsMs, endsMs } = calendarDay(hours, timeZone, nowMs)
          const about = { timeZone, now: toInstant(nowMs), day }
          expect({ ...about, isInside: beginsMs <= nowMs && nowMs < endsMs }).toEqual({ ...about, isInside: true })
          expect({ ...about, is: dayIn(timeZone, beginsMs) }).toEqual({ ...about, is: day })
          expect({ ...about, before: dayIn(timeZone, beginsMs - 1) < day }).toEqual({ ...about, before: true })
        }
      }
    }
  })
})

test('a year ends and a leap year has its day', () => {
  expect([nextDay('2026-12-31'), nextDay('2028-02-28'), nextDay('2026-02-28')]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-03-01',
  ])
})

/** The days of 2026 on which a zone's clocks change, to within a day. */
function changesOfTheClock(timeZone: string): number[] {
  const changes: number[] = []
  const offset = (ms: number) => Date.parse(`${wallClock(timeZone, ms)}.000Z`) - ms
  for (let ms = toMs('2026-01-01T00:00:00.000Z'); ms < toMs('2027-01-01T00:00:00.000Z'); ms += 24 * HOUR_MS) {
    if (offset(ms) !== offset(ms + 24 * HOUR_MS)) changes.push(ms + 12 * HOUR_MS)
  }
  return changes
}
