// How far a hall is, seen from the hall.
import { expect, test } from 'vitest'
import type { SettingsEdition } from '#contract/settings-history.ts'
import type { ListedDevice } from '#office/devices/use-devices.ts'
import { checksOf, doneSteps, firstStep, type HallNow, isUntouched } from '#office/start/progress.ts'
import { firstHall } from '#prisma/first-hall.ts'

const edition = (...paths: string[]): SettingsEdition => ({
  id: '2026-11-23-1',
  at: '2026-11-23T00:00:00.000Z',
  by: { kind: 'hall' },
  isFirst: paths.length === 0,
  changes: paths.map((path) => ({ path, before: 1, after: 2 })),
})
const admin = { id: 'a', username: 'admin', name: '管理员', roles: ['admin'], active: true }
const clerk = { ...admin, id: 'b', username: 'clerk1', roles: ['counter'] }
const board: ListedDevice = { id: 'board', kind: 'board', name: '大屏', paired: false, version: 1 }
const printer: ListedDevice = {
  id: 'printer',
  kind: 'printer',
  name: 'P',
  address: 'file:///paper',
  paper: 80,
  text: 'gb18030',
  acknowledge: 'none',
  paired: false,
  version: 1,
}
const fresh: HallNow = {
  settings: firstHall(),
  editions: [edition()],
  devices: [],
  staff: [admin],
  guides: [],
  today: '2026-11-23',
}

test('a hall is untouched until its settings change or a device is there', () => {
  expect(isUntouched(fresh)).toBe(true)
  expect(isUntouched({ ...fresh, editions: [edition('phone'), edition()] })).toBe(false)
  expect(isUntouched({ ...fresh, devices: [board] })).toBe(false)
})

test('one goes on at the first step whose work is not there', () => {
  const at = (part: Partial<HallNow>) => firstStep(doneSteps({ ...fresh, ...part }))
  const editions = [edition('counters.3'), edition('hours.monday'), edition()]
  expect(at({})).toBe('hall')
  expect(at({ editions: editions.slice(1) })).toBe('services')
  expect(at({ editions })).toBe('staff')
  expect(at({ editions, staff: [admin, { ...clerk, active: false }] })).toBe('staff')
  expect(at({ editions, staff: [admin, clerk] })).toBe('devices')
  expect(at({ editions, staff: [admin, clerk], devices: [printer, board] })).toBe('devices')
  expect(at({ editions, staff: [admin, clerk], devices: [printer, { ...board, paired: true }] })).toBe('ready')
})

test('the check list names what is missing and where it is mended; of what is not there nothing is well', () => {
  const missing = (hall: HallNow) => checksOf(hall).flatMap((check) => (check.missing ? [check.name] : []))
  expect(missing(fresh)).toEqual(['no-staff', 'no-printer', 'no-dispenser', 'no-board', 'no-holidays'])
  expect(checksOf(fresh).map(({ name }) => name)).not.toContain('not-paired')
  const begun = { ...fresh, staff: [admin, clerk], devices: [{ ...printer, state: 'paper-out' as const }, board] }
  expect(missing(begun)).toEqual(['printer-trouble', 'no-dispenser', 'not-paired', 'no-holidays'])
  expect(checksOf(begun)).toContainEqual({ name: 'no-holidays', missing: { n: 1, at: '/settings/hours' } })
})
