// When a visitor's own page says that it is nearly time.
import { expect, test } from 'vitest'
import { isNearlyTime } from '#ticketing/own-place.ts'

const waiting = { state: 'waiting', phase: 'open', ahead: 3 } as const

test('three before you is nearly time, four is not', () => {
  expect([0, 1, 3, 4].map((ahead) => isNearlyTime({ ...waiting, ahead }))).toEqual([true, true, true, false])
})

test('whoever is called, served or missed does not hear that it is nearly time', () => {
  for (const state of ['called', 'serving', 'held', 'missed', 'finished', 'cancelled'] as const) {
    expect(isNearlyTime({ ...waiting, state })).toBe(false)
  }
})

test('before the opening nobody is hurried', () => {
  for (const phase of ['before', 'early'] as const) expect(isNearlyTime({ ...waiting, phase })).toBe(false)
  for (const phase of ['ending', 'closed'] as const) expect(isNearlyTime({ ...waiting, phase })).toBe(true)
})
