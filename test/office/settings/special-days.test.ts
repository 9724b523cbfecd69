// Holidays: ranges, pasted lists, months.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Hours } from '#contract/settings.ts'
import {
  daysFrom,
  rangesOf,
  readPasted,
  weekdayOf,
  weeksOf,
  withDays,
  withoutDays,
} from '#office/settings/special-days.ts'
import { firstHall } from '#prisma/first-hall.ts'

const { hours } = firstHall()
const WORKDAY = hours.monday
const short = [{ opens: '09:00', takingCloses: '11:30', closes: '12:00' }]

test('a range has all its days, over the end of a month and a leap day; none when its end comes first', () => {
  expect(daysFrom('2026-09-30', '2026-10-02')).toEqual(['2026-09-30', '2026-10-01', '2026-10-02'])
  expect(daysFrom('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  expect(daysFrom('2026-10-02', '2026-10-01')).toEqual([])
  expect(daysFrom('', '2026-10-01')).toEqual([])
})

test('neighbours with the same hours are one range, others are not', () => {
  const closed = withDays({}, daysFrom('2026-10-01', '2026-10-07'), [])
  const special = withDays(closed, ['2026-10-08'], short)
  expect(rangesOf(special)).toEqual([
    { from: '2026-10-01', to: '2026-10-07', spans: [] },
    { from: '2026-10-08', to: '2026-10-08', spans: short },
  ])
  expect(rangesOf(withoutDays(special, ['2026-10-03'])).map(({ from, to }) => [from, to])).toEqual([
    ['2026-10-01', '2026-10-02'],
    ['2026-10-04', '2026-10-07'],
    ['2026-10-08', '2026-10-08'],
  ])
})

test.for<[string, string, string, unknown]>([
  ['2026-10-01', '2026-10-01', '2026-10-01', []],
  ['10月1日至7日 放假', '2026-10-01', '2026-10-07', []],
  ['10月1日-10月7日', '2026-10-01', '2026-10-07', []],
  ['2026年12月31日至2027年1月2日 休息', '2026-12-31', '2027-01-02', []],
  ['10-01…10-07 closed', '2026-10-01', '2026-10-07', []],
  ['10月10日 上班', '2026-10-10', '2026-10-10', WORKDAY],
  ['2026/10/10 补班', '2026-10-10', '2026-10-10', WORKDAY],
  ['2026-02-13 9:00-12:00', '2026-02-13', '2026-02-13', short],
  ['2026-02-13 09：00-11：30-12：00', '2026-02-13', '2026-02-13', short],
])('a pasted line is read: %s', ([line, from, to, spans]) => {
  expect(readPasted(line, 2026, WORKDAY)).toEqual({ ranges: [{ from, to, spans }], unread: [] })
})

test('what cannot be read comes back as it was; no line is guessed', () => {
  const lines = [
    '国庆节',
    '2月30日 放假',
    '2月30日至3月5日 放假',
    '10月7日至1日',
    '10月1日 也许',
    '2026-01-01…2026-12-31',
  ]
  expect(readPasted(lines.join('\n'), 2026, WORKDAY)).toEqual({ ranges: [], unread: lines })
})

test('a month has all its days once, in weeks from Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOf(year, month)
      const days = weeks.flat().filter((day) => day !== undefined)
      const first = days.at(0) ?? ''
      expect(days).toEqual(daysFrom(first, days.at(-1) ?? ''))
      expect(first.slice(8)).toBe('01')
      expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(1)
      expect(weeks.every((week) => week.length === 7 && (!week[0] || weekdayOf(week[0]) === 'monday'))).toBe(true)
    }),
  )
})

test('whatever range is pasted, its days are hours that the hall may have', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 30 }), fc.boolean(), (first, more, isOpen) => {
      const from = first.toISOString().slice(0, 10)
      const to = new Date(Date.parse(from) + more * 86_400_000).toISOString().slice(0, 10)
      const { ranges } = readPasted(`${from} 至 ${to} ${isOpen ? '上班' : '放假'}`, 2026, WORKDAY)
      const [range = never()] = ranges
      const special = withDays({}, daysFrom(range.from, range.to), range.spans)
      expect(Object.keys(special)).toHaveLength(more + 1)
      expect(Hours.safeParse({ ...hours, special }).success).toBe(true)
      expect(rangesOf(special)).toEqual(ranges)
    }),
  )
})

function never(): never {
  throw new Error('One line is one range')
}
