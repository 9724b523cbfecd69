// A rush of calls: every one has its turn on the board, and an old one takes none away.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShownCall } from '#contract/signage-views.ts'
import { RECENT_MS, rushPages } from '#signage/rush.ts'

const AT_MS = Date.parse('2026-11-22T01:00:00.000Z')
const at = new Date(AT_MS).toISOString()
const callOf = (place: number, agoMs = 0): ShownCall => ({
  call: `2026-11-22-${place}`,
  ticket: `t${place}`,
  number: `A${place}`,
  latin: `A${place}`,
  counter: '1',
  counterName: { zh: '1号窗口', en: 'Counter 1' },
  zone: 'main',
  calledAt: new Date(AT_MS - agoMs).toISOString(),
  times: 1,
})

test('every recent call stands somewhere, exactly once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 6 }), (count, rows) => {
      const calls = Array.from({ length: count }, (_, place) => callOf(place))
      const placed = calls.slice(0, rows + 1)
      const pages = rushPages({ calls, at }, placed, rows)
      expect([...placed, ...pages.flat()]).toEqual(calls)
      expect(pages.every((page) => page.length > 0 && page.length <= rows)).toBe(true)
    }),
  )
})

test('a call of long ago takes no turn, and neither does any where there are no rows', () => {
  const calls = [callOf(1), callOf(2), callOf(3, RECENT_MS)]
  expect(rushPages({ calls, at }, [callOf(1)].concat(calls.slice(0, 1)), 2)).toEqual([[callOf(2)]])
  expect(rushPages({ calls, at }, [], 0)).toEqual([])
})
