// What is still to be done in a hall.
import { expect, test } from 'vitest'
import type { Guide } from '#contract/guides.ts'
import type { ListedDevice } from '#office/devices/use-devices.ts'
import { openPoints } from '#office/settings/open-points.ts'
import { firstGuides } from '#prisma/first-guides.ts'
import { firstHall } from '#prisma/first-hall.ts'

const today = '2026-11-23'
const settings = firstHall()
const guides = firstGuides() as readonly Guide[]
const namesOf = (hall: Parameters<typeof openPoints>[0]) => openPoints(hall).map(({ point, n }) => [point, n])

test('a new hall hears what is missing, the most urgent first', () => {
  const open = guides.filter((guide) => /〔(?:填写|以当地公告为准)〕/.test(JSON.stringify(guide))).length
  expect(open).toBeGreaterThan(0)
  expect(namesOf({ settings, devices: [], guides, today })).toEqual([
    ['no-printer', 1],
    ['no-dispenser', 1],
    ['no-board', 1],
    ['guides-open', open],
    ['no-holidays', 1],
    ['no-plan', 1],
  ])
})

test('a hall that has everything hears nothing', () => {
  const devices = [
    { kind: 'printer', paired: false, state: 'near-end' },
    { kind: 'dispenser', paired: true },
    { kind: 'board', paired: true },
  ] as unknown as readonly ListedDevice[]
  const whole = {
    ...settings,
    hours: { ...settings.hours, special: { '2026-12-31': [] } },
    emergencyPlan: { address: '东门' },
  }
  expect(namesOf({ settings: whole, devices, guides: [], today })).toEqual([])
  const troubled = devices.map((device) => ({ ...device, paired: false, state: 'paper-out' }) as ListedDevice)
  const [counter] = settings.counters
  const lame = { ...whole, counters: counter ? [{ ...counter, services: ['card'] }] : [] }
  expect(namesOf({ settings: lame, devices: troubled, guides: [], today: '2027-01-01' })).toEqual([
    ['service-without-counter', 5],
    ['not-paired', 2],
    ['printer-trouble', 1],
    ['no-holidays', 1],
  ])
})
