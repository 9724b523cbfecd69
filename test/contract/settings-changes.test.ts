// What differs between two settings, field by field.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, isSame } from '#contract/settings-changes.ts'
import { firstHall } from '#prisma/first-hall.ts'

const hall = firstHall()

test('a field that differs is named by its place, members of a list by their ids', () => {
  const services = hall.services.map((one) => (one.id === 'card' ? { ...one, typicalMinutes: 10 } : one))
  const changed = { ...hall, phone: '0771-12333', services }
  expect(changesBetween(hall, changed)).toEqual([
    { path: 'phone', before: '12333', after: '0771-12333' },
    { path: 'services.card.typicalMinutes', before: 8, after: 10 },
  ])
})

test('a member that came or went is one change; the order of those that stay is another', () => {
  const [card, pension, ...rest] = hall.services
  expect(changesBetween(hall.services, [pension, ...rest])).toEqual([{ path: 'card', before: card }])
  expect(changesBetween({ services: [card, pension] }, { services: [pension, card] })).toEqual([
    { path: 'services', before: ['card', 'pension'], after: ['pension', 'card'] },
  ])
  expect(changesBetween({ services: [] }, { services: [card] })).toEqual([{ path: 'services.card', after: card }])
})

test('the stretches of a day are one field', () => {
  const closed = { ...hall, hours: { ...hall.hours, friday: [], special: { '2026-10-01': [] } } }
  expect(changesBetween(hall, closed)).toEqual([
    { path: 'hours.friday', before: hall.hours.friday, after: [] },
    { path: 'hours.special.2026-10-01', after: [] },
  ])
})

test('whatever the values: nothing changed between a value and its copy, and something between two that differ', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(changesBetween(one, structuredClone(one))).toEqual([])
      expect(changesBetween(one, other).length === 0).toBe(isSame(one, other))
    }),
  )
})
