// Services that are ticked: their letters, and the counters that served them.
import { expect, test } from 'vitest'
import { HallSettings } from '#contract/settings.ts'
import { withCounterCount } from '#office/start/counter-count.ts'
import { USUAL_SERVICES, withoutService, withService } from '#office/start/usual-services.ts'
import { firstHall } from '#prisma/first-hall.ts'

const hall = firstHall()

test('all services of a new hall are in the usual list, under the same names', () => {
  expect(USUAL_SERVICES).toEqual(expect.arrayContaining(hall.services.map(({ id, name }) => ({ id, name }))))
})

test('all of them together are settings that the hall takes, each with a letter of its own', () => {
  const services = USUAL_SERVICES.slice(6).reduce(
    (list, usual) => withService({ ...hall, services: list }, usual),
    [...hall.services],
  )
  expect(HallSettings.safeParse({ ...hall, services }).success).toBe(true)
  // L begins the elders' numbers on Latin screens.
  expect(services.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKM')
})

test('a service of the hall’s own has a free id and the next letter', () => {
  expect(withService(hall).at(-1)).toMatchObject({ id: 'service-1', letter: 'G', offered: true })
})

test('a counter that served nothing else serves everything when its service goes', () => {
  const counters = [{ ...counter(0), services: ['card'] }, { ...counter(1), services: ['card', 'pension'] }, counter(2)]
  const left = withoutService({ ...hall, counters }, 'card')
  expect(left.counters.map(({ services }) => services)).toEqual(['all', ['pension'], 'all'])
  expect(left.services.map(({ id }) => id)).not.toContain('card')
  expect(HallSettings.safeParse({ ...hall, ...left }).success).toBe(true)
})

test('counters come and go at the end; the others stay as they are', () => {
  const named = hall.counters.map((one, at) => (at === 1 ? { ...one, name: { zh: '爱心窗口', en: 'Care' } } : one))
  expect(withCounterCount(named, 2, hall.zones)).toEqual(named.slice(0, 2))
  const more = withCounterCount(named, 8, hall.zones)
  expect(more.slice(0, 6)).toEqual(named)
  expect(more.at(-1)).toEqual({ id: '8', name: { zh: '8号窗口', en: 'Counter 8' }, zone: 'main', services: 'all' })
  expect(HallSettings.safeParse({ ...hall, counters: more }).success).toBe(true)
})

function counter(at: number): HallSettings['counters'][number] {
  const found = hall.counters[at]
  if (!found) throw new Error('A new hall has six counters')
  return found
}
