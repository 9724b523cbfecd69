// The wall clock of the hall: what a tablet in another time zone types in from paper is still the hall's time.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, wallTimeAt } from '#ui/hall-time.ts'

test('nine in the morning in Nanning is one in the morning in Greenwich', () => {
  expect(instantAt('2026-11-22T09:05', 'Asia/Shanghai')).toBe('2026-11-22T01:05:00.000Z')
  expect(wallTimeAt('2026-11-22T01:05:59.999Z', 'Asia/Shanghai')).toBe('2026-11-22T09:05')
})

test('nonsense is no time', () => {
  expect(instantAt('', 'Asia/Shanghai')).toBeUndefined()
  expect(instantAt('2026-13-40T09:05', 'Asia/Shanghai')).toBeUndefined()
})

test('what the wall shows leads back to a minute that shows the same, whatever the zone', () => {
  const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'America/Santiago', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC']
  const minutes = fc.integer({ min: 26_000_000, max: 32_000_000 })
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const wall = wallTimeAt(minute * 60_000, zone)
      const at = instantAt(wall, zone)
      expect(at && wallTimeAt(at, zone)).toBe(wall)
    }),
  )
})
