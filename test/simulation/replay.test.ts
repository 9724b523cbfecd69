import { expect, test } from 'vitest'
import { REFERENCE_DAY } from '../../simulation/day-plan.ts'
import { meanMinutesOf, toArrivals, toVisitors } from '../../simulation/replay.ts'
import { runDays, toFigures } from '../../simulation/run-days.ts'

const HEAD = 'time,class,service,serviceMinutes'
const MINUTE_MS = 60_000

test('a day is read line by line', () => {
  expect(toArrivals(`${HEAD}\r\n09:05,elder,card,12.5\r\n\r\n9:05:30, ordinary ,pension,\r\n`)).toEqual([
    { arrivesMs: 545 * MINUTE_MS, class: 'elder', service: 'card', serviceMinutes: 12.5 },
    { arrivesMs: 545.5 * MINUTE_MS, class: 'ordinary', service: 'pension' },
  ])
})

test.each([
  [
    'when,who,what\n',
    'Line 1, column 1: the first line reads time,class,service or time,class,service,serviceMinutes.',
  ],
  [`${HEAD}\n`, 'Line 2, column 1: nobody came.'],
  [
    `${HEAD}\n09:00,elder,card,5\n24:00,elder,card,5`,
    'Line 3, column 1 (time): a time looks like 09:05 or 09:05:30, not «24:00».',
  ],
  [
    `${HEAD}\n09:00,elder,card,5\n08:59,elder,card,5`,
    'Line 3, column 1 (time): 08:59 is earlier than the line before; sort the file by time.',
  ],
  [`${HEAD}\n09:00,gold,card,5`, 'Line 2, column 7 (class): a class is elder or ordinary, not «gold».'],
  [`${HEAD}\n09:00,elder,,5`, 'Line 2, column 13 (service): a service has a name of 1 to 40 characters.'],
  [
    `${HEAD}\n09:00,elder,card,soon`,
    'Line 2, column 18 (serviceMinutes): minutes are a number above 0 and up to 600, not «soon».',
  ],
  [`${HEAD}\n09:00,elder`, 'Line 2, column 7 (class): after this a field is missing.'],
  [`time,class,service\n09:00,elder,card,5`, 'Line 2, column 18 (serviceMinutes): this field has no name in line 1.'],
])('a mistake is told with its line and column: %j', (text, wrong) => {
  expect(toArrivals(text)).toEqual({ wrong })
})

test('what the file knows is played as it was, what it does not know is drawn the same for every rule', () => {
  const arrivals = toArrivals(`${HEAD}\n09:00,elder,card,12\n09:01,ordinary,pension,`)
  if ('wrong' in arrivals) throw new Error(arrivals.wrong)
  const visitors = toVisitors(arrivals, REFERENCE_DAY, 1, 0)
  expect(visitors[0]?.steps).toEqual([
    { afterMs: 0.6 * MINUTE_MS, what: 'start' },
    { afterMs: 12.6 * MINUTE_MS, what: 'finish' },
  ])
  expect(toVisitors(arrivals, REFERENCE_DAY, 1, 0)).toEqual(visitors)
  expect(meanMinutesOf(arrivals, REFERENCE_DAY)).toEqual({ card: 12.6, pension: 8.3 })
})

test('a day of one counter can be worked out by hand', () => {
  const arrivals = toArrivals(`${HEAD}\n09:00,ordinary,card,9.7\n09:01,ordinary,card,9.7\n09:02,elder,card,9.4`)
  if ('wrong' in arrivals) throw new Error(arrivals.wrong)
  const plan = { ...REFERENCE_DAY, counters: [{ from: '09:00', open: 1 }] }
  const result = runDays({
    plan,
    rule: { headStartMinutes: 30, overtakeCap: 10 },
    seed: 1,
    days: 1,
    visitorsOf: (day) => toVisitors(arrivals, plan, 1, day),
    meanMinutes: meanMinutesOf(arrivals, plan),
  })
  expect(result.visits.map(({ waitMin }) => waitMin)).toEqual([0, 19, 8])
  expect(toFigures(result)).toMatchObject({ days: 1, overtakenMax: 1, elder: { n: 1, meanMin: 8 } })
})
