import { expect, test } from 'vitest'
import { clockMs, REFERENCE_DAY, withCounters, withElders } from '../../simulation/day-plan.ts'
import { readPlan, toPlan } from '../../simulation/read-plan.ts'

test('a plan changes the parts that it names', () => {
  expect(toPlan('{ "elders": 0.5, "noShows": { "share": 0, "minutes": 2 } }', 'plan.json')).toEqual({
    ...REFERENCE_DAY,
    elders: 0.5,
    noShows: { share: 0, minutes: 2 },
  })
})

test.each([
  ['{ "elders": 0.5', /^plan.json is no JSON: /],
  ['[1]', /^plan.json holds no plan/],
  ['{ "elders": 2 }', /^plan.json, elders: Too big/],
  ['{ "opens": "9" }', /^plan.json, opens: a time looks like 09:00\.$/],
  ['{ "visitors": 9 }', /^plan.json: Unrecognized key/],
  ['{ "opens": "08:00" }', /^plan.json, opens: early.from, opens and takingCloses follow one another\.$/],
  ['{ "arrivals": [{ "from": "10:00", "perHour": 1 }, { "from": "09:00", "perHour": 1 }] }', /the times follow/],
  ['{ "counters": [{ "from": "09:00", "open": 0 }] }', /somebody must be there at the end of the day/],
  ['{ "arrivals": [{ "from": "09:00", "perHour": 900 }] }', /at most 5000 visitors a day/],
])('«%s» is answered with one sentence', (text, sentence) => {
  const plan = toPlan(text, 'plan.json')
  expect('wrong' in plan && plan.wrong).toMatch(sentence)
})

test('a file that is not there is named', () => {
  expect(readPlan('no-such-plan.json')).toEqual({ wrong: 'There is no file no-such-plan.json.' })
})

test('other counters and other elders keep the shape of the day', () => {
  expect(withCounters(REFERENCE_DAY, 10).counters.map(({ open }) => open)).toEqual([10, 5, 10])
  expect(withCounters(REFERENCE_DAY, 1).counters.map(({ open }) => open)).toEqual([1, 1, 1])
  expect(withElders(REFERENCE_DAY, 0.8)).toMatchObject({ elders: 0.8, early: { elders: 1 } })
  expect(clockMs('01:30')).toBe(5_400_000)
})
