// A device that slept, or whose clock was set, is noticed; a page that is merely hidden is not.
import { expect, test } from 'vitest'
import { openWakeLook } from '#ui/wake.ts'

function device() {
  const now = { wallMs: 1_000_000, steadyMs: 50, isVisible: true }
  const look = openWakeLook({ wallMs: () => now.wallMs, steadyMs: () => now.steadyMs, isVisible: () => now.isVisible })
  return (wallMs: number, steadyMs: number, isVisible = true) => {
    now.wallMs += wallMs
    now.steadyMs += steadyMs
    now.isVisible = isVisible
    return look()
  }
}

test('a second that passes is no sleep', () => {
  const passes = device()
  expect([passes(1_000, 1_000), passes(1_300, 1_290)]).toEqual([false, false])
})

test.each([
  ['a lid that was closed for ten minutes', 600_000, 1_000],
  ['the same where both clocks count the sleep', 600_000, 600_000],
  ['a clock that was set ahead', 3_601_000, 1_000],
  ['a clock that was set back', -3_600_000, 1_000],
])('%s is noticed, once', (_, wallMs, steadyMs) => {
  const passes = device()
  expect([passes(wallMs, steadyMs), passes(1_000, 1_000)]).toEqual([true, false])
})

test('the slow timers of a hidden page are no sleep', () => {
  const passes = device()
  expect(passes(60_000, 60_000, false)).toBe(false)
})
