import { expect, test } from 'vitest'
import { toWish } from '../../simulation/arguments.ts'

const wish = (line: string) => toWish(line === '' ? [] : line.split(' '))

test('without arguments the reference day by the recommended rule', () => {
  expect(wish('')).toMatchObject({
    days: undefined,
    seed: 1,
    rule: { headStartMinutes: 30, overtakeCap: 10 },
    goal: undefined,
    mmc: undefined,
    json: false,
  })
})

test('what stands in the contract is understood', () => {
  expect(wish('--days 500 --seed 1 --head-start 15 --cap inf --elders 0.3 --counters 6 --json')).toMatchObject({
    days: 500,
    rule: { headStartMinutes: 15, overtakeCap: 'inf' },
    elders: 0.3,
    counters: 6,
    json: true,
  })
  expect(wish('--head-start=inf --goal-minutes 45 --goal-class ordinary')).toMatchObject({
    rule: { headStartMinutes: 'inf' },
    goal: { minutes: 45, class: 'ordinary' },
  })
})

test.each([
  ['--days x', '--days is a whole number from 1 to 100000, not «x».'],
  ['--days 2.5', '--days is a whole number from 1 to 100000, not «2.5».'],
  ['--days', '--days needs a value.'],
  ['--seed -1', '--seed is a whole number from 0 to 4294967295, not «-1».'],
  ['--head-start soon', '--head-start is a number of minutes from 0 to 600 or inf, not «soon».'],
  ['--cap 1001', '--cap is a whole number from 0 to 1000 or inf, not «1001».'],
  ['--elders 1.2', '--elders is a number from 0 to 1, not «1.2».'],
  ['--counters 0', '--counters is a whole number from 1 to 99, not «0».'],
  ['--json=yes', '--json stands without a value.'],
  ['--foo 3', 'There is no --foo; --help shows what there is.'],
  ['-x', 'There is no -x; --help shows what there is.'],
  ['today', '«today» stands alone: every value follows its --name.'],
  ['--goal-minutes 15 --goal-class gold', '--goal-class is elder or ordinary, not «gold».'],
  ['--goal-class elder', '--goal-class needs --goal-minutes.'],
  ['--goal-minutes 15 --counters 3', '--goal-minutes looks for the number of counters itself: leave out --counters.'],
  ['--replay day.csv --elders 0.5', '--elders means nothing for --replay: the file says who is an elder.'],
  ['--load 0.5', '--load belongs to --mmc.'],
])('«%s» is answered with one sentence', (line, wrong) => {
  expect(wish(line)).toEqual({ wrong })
})
