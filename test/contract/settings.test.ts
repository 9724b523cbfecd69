import { expect, test } from 'vitest'
import { HallSettings } from '#contract/settings.ts'
import { firstHall } from '#prisma/first-hall.ts'

type Draft = { -readonly [K in keyof HallSettings]: HallSettings[K] }

test('a new hall has six services with letters, elder and ordinary tickets, six counters and the rule 30 / 10', () => {
  const hall = firstHall()
  expect(hall.services.map(({ letter }) => letter).join('')).toBe('ABCDEF')
  expect(hall.classes.map(({ id, latinPrefix }) => [id, latinPrefix])).toEqual([
    ['elder', 'L'],
    ['ordinary', null],
  ])
  expect(hall.counters.every(({ services }) => services === 'all')).toBe(true)
  expect(hall.counters).toHaveLength(6)
  expect(hall.callRule).toEqual({ headStartMinutes: 30, overtakeCap: 10 })
})

test.each<[string, (hall: Draft) => void, string]>([
  ['a letter twice', (hall) => change(hall, 'services', 1, { letter: 'A' }), 'services.1.letter'],
  ['a prefix that is a letter too', (hall) => change(hall, 'classes', 0, { prefix: 'A' }), 'classes.0.prefix'],
  ['a counter twice', (hall) => change(hall, 'counters', 1, { id: '1' }), 'counters.1.id'],
  [
    'a counter for a service that is not there',
    (hall) => change(hall, 'counters', 2, { services: ['x'] }),
    'counters.2.services.0',
  ],
  [
    'a counter in a zone that is not there',
    (hall) => change(hall, 'counters', 2, { zone: 'cellar' }),
    'counters.2.zone',
  ],
  ['a time zone of nowhere', (hall) => Object.assign(hall, { timeZone: 'Asia/Nowhere' }), 'timeZone'],
  ['a closing before the opening', (hall) => hours(hall, '17:00', '09:00'), 'hours.monday.0'],
  ['a typing mistake in a field', (hall) => Object.assign(hall, { fone: '1' }), ''],
  ['the health code alone', (hall) => passKinds(hall, ['health-code']), 'entryRegister.passKinds'],
])('%s is refused, with its place', (_what, spoil, place) => {
  const hall: Draft = structuredClone(firstHall())
  spoil(hall)
  const read = HallSettings.safeParse(hall)
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toContain(place)
})

function change(hall: Draft, list: 'services' | 'classes' | 'counters', at: number, fields: object): void {
  Object.assign(hall[list][at] ?? {}, fields)
}

function hours(hall: Draft, opens: string, closes: string): void {
  hall.hours = { ...hall.hours, monday: [{ opens, takingCloses: closes, closes }] }
}

function passKinds(hall: Draft, kinds: string[]): void {
  hall.entryRegister = { ...hall.entryRegister, passKinds: kinds }
}
