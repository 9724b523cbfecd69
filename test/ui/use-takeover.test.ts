// Which notice a screen shows, by its zone and the server's clock.
import { expect, test } from 'vitest'
import type { ShownTakeover } from '#contract/view-head.ts'
import { takeoverFor } from '#ui/use-takeover.ts'

const notice = (takeover: string, change: Partial<ShownTakeover> = {}): ShownTakeover => ({
  takeover,
  text: { zh: '请离开大厅', en: 'Please leave the hall' },
  drill: false,
  since: '2026-11-23T02:00:00.000Z',
  until: '2026-11-23T02:30:00.000Z',
  ...change,
})
const upstairs = notice('upstairs', { zone: 'upstairs', notIn: ['main'] })
const hall = notice('hall')
const ms = (time: string) => Date.parse(`2026-11-23T02:${time}.000Z`)
const shown = (zone: string | undefined, ...notices: readonly ShownTakeover[]) =>
  takeoverFor(notices, zone, ms('10:00'))?.takeover

test('a screen of another zone does not show it; one that knows no zone, or one that is gone, does', () => {
  expect(['main', 'upstairs', undefined, 'cellar'].map((zone) => shown(zone, upstairs))).toEqual([
    undefined,
    'upstairs',
    'upstairs',
    'upstairs',
  ])
})

test('the first that is for this screen is shown', () => {
  expect(shown('main', upstairs, hall)).toBe('hall')
  expect(shown('upstairs', upstairs, hall)).toBe('upstairs')
})

test('it is shown until its end and no longer, whoever else is still on', () => {
  expect(takeoverFor([hall], undefined, ms('29:59'))?.takeover).toBe('hall')
  expect(takeoverFor([hall], undefined, ms('30:00'))).toBeUndefined()
  expect(
    takeoverFor([hall, notice('longer', { until: '2026-11-23T03:00:00.000Z' })], undefined, ms('30:00'))?.takeover,
  ).toBe('longer')
  expect(takeoverFor(undefined, undefined, ms('10:00'))).toBeUndefined()
})
