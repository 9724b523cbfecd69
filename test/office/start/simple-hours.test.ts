// A week from six answers, and the answers from a week.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Hours } from '#contract/settings.ts'
import { simpleHours, withSimpleHours } from '#office/start/simple-hours.ts'
import { firstHall } from '#prisma/first-hall.ts'

const { hours } = firstHall()
const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

test('the hours of a new hall are simple: five days, no break', () => {
  const simple = { days: [...WORKDAYS], opens: '09:00', takingCloses: '16:30', closes: '17:00', noon: undefined }
  expect(simpleHours(hours)).toEqual(simple)
  expect(withSimpleHours(hours, simple)).toEqual(hours)
})

test('a noon break makes two stretches; numbers end as long before it as in the evening', () => {
  const simple = {
    days: ['monday', 'saturday'] as const,
    opens: '08:30',
    takingCloses: '16:40',
    closes: '17:00',
    noon: { from: '12:00', to: '13:30' },
  }
  const made = withSimpleHours({ ...hours, special: { '2027-10-01': [] } }, simple)
  const day = [
    { opens: '08:30', takingCloses: '11:40', closes: '12:00' },
    { opens: '13:30', takingCloses: '16:40', closes: '17:00' },
  ]
  expect(made).toMatchObject({ monday: day, tuesday: [], saturday: day, special: { '2027-10-01': [] } })
  expect(simpleHours(made)).toEqual(simple)
})

test('days that differ, or have three stretches, are not simple: nobody flattens them by accident', () => {
  expect(
    simpleHours({ ...hours, friday: [{ opens: '09:00', takingCloses: '11:30', closes: '12:00' }] }),
  ).toBeUndefined()
  const three = ['08', '10', '12'].map((h) => ({ opens: `${h}:00`, takingCloses: `${h}:30`, closes: `${h}:45` }))
  const daily = Object.fromEntries(WORKDAYS.map((day) => [day, three]))
  expect(simpleHours({ ...hours, ...daily })).toBeUndefined()
})

test('half a time goes to the server as it is, which says where it is wrong', () => {
  const simple = simpleHours(hours)
  const made = simple && withSimpleHours(hours, { ...simple, opens: '9', noon: { from: '', to: '14:00' } })
  expect(made?.monday[0]).toEqual({ opens: '9', takingCloses: '', closes: '' })
  expect(Hours.safeParse(made).success).toBe(false)
})

test('whatever is answered in order is a week that the hall takes, and gives the same answers', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 5, maxLength: 5 })
  const days = fc.subarray([...WORKDAYS, 'saturday', 'sunday'] as const, { minLength: 1 })
  fc.assert(
    fc.property(minutes, days, fc.boolean(), (unsorted, open, hasNoon) => {
      const [opens = '', from = '', to = '', takingCloses = '', closes = ''] = unsorted
        .toSorted((a, b) => a - b)
        .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
      const simple = { days: open, opens, takingCloses, closes, noon: hasNoon ? { from, to } : undefined }
      const made = withSimpleHours(hours, simple)
      expect(Hours.safeParse(made).success).toBe(true)
      expect(simpleHours(made)).toEqual(simple)
    }),
  )
})
