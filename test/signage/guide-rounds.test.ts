// What comes after what on a guide screen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstRound, keepRound, nextInRound, type Round } from '#signage/guide-rounds.ts'

function play(orders: readonly (readonly string[])[], turns: number): readonly (string | undefined)[] {
  const shown: (string | undefined)[] = []
  let round: Round | undefined
  for (let turn = 0; turn < turns; turn += 1) {
    const order = orders[Math.min(turn, orders.length - 1)] ?? []
    round = turn === 0 ? firstRound(order) : round && nextInRound(round, order)
    shown.push(round?.now)
  }
  return shown
}

test('one after the other, round after round', () => {
  expect(play([['card', 'pension', 'records']], 7)).toEqual([
    'card',
    'pension',
    'records',
    'card',
    'pension',
    'records',
    'card',
  ])
})

test('when the need changes, the one that is needed now comes next, and nothing is shown twice in a round', () => {
  const before = ['card', 'pension', 'records']
  const after = ['records', 'card', 'pension']
  expect(play([before, after], 4)).toEqual(['card', 'records', 'pension', 'records'])
})

test('two rounds do not meet in the same guide', () => {
  expect(
    play(
      [
        ['card', 'pension'],
        ['pension', 'card'],
      ],
      3,
    ),
  ).toEqual(['card', 'pension', 'card'])
})

test('what is being read stays for as long as it is there, and then the next one comes at once', () => {
  const round = firstRound(['card', 'pension'])
  expect(keepRound(round, ['pension', 'card'])).toBe(round)
  expect(keepRound(round, ['pension'])?.now).toBe('pension')
  expect(keepRound(round, [])).toBeUndefined()
  expect(keepRound(undefined, ['card'])?.now).toBe('card')
})

test('one thing alone stays; nobody sees an empty screen', () => {
  expect(play([['card']], 3)).toEqual(['card', 'card', 'card'])
})

test('everything has its turn within two rounds, however the need jumps about', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const orders = fc.array(fc.shuffledSubarray(keys, { minLength: keys.length }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(orders, (all) => {
      expect(new Set(play(all, 10)).size).toBe(keys.length)
    }),
  )
})
