import { expect, test } from 'vitest'
import { firstHall } from '#prisma/first-hall.ts'
import { clipsForHall } from '#voice/hall-clips.ts'

const digits = [...'0123456789'].map((digit) => `digit-${digit}`)

test('a new hall: its prefix, its six letters, its six counters', () => {
  const needed = clipsForHall(firstHall(), 'zh')
  expect(needed).toEqual(
    expect.arrayContaining(['please', 'prefix-老', ...digits, 'number', 'go-to', 'at-counter', 'letter-a', 'letter-f']),
  )
  expect(needed).toHaveLength(4 + 1 + 10 + 6)
})

test('in English its counters are whole', () => {
  const needed = clipsForHall(firstHall(), 'en')
  expect(needed.filter((key) => key.startsWith('counter-'))).toEqual([1, 2, 3, 4, 5, 6].map((one) => `counter-${one}`))
})

test('prefixes and counters of its own; no letters where every class has a prefix', () => {
  const hall = firstHall()
  const [elder] = hall.classes
  const [counter] = hall.counters
  if (!elder || !counter) throw new Error('A new hall has both')
  const own = {
    ...hall,
    classes: [elder, { ...elder, id: 'army', prefix: '军', latinPrefix: 'J' }],
    counters: [
      { ...counter, name: { zh: '社保大厅', en: 'Social insurance' } },
      { ...counter, id: '12', name: { zh: '12号窗口', en: 'Counter 12' } },
    ],
  }
  const needed = clipsForHall(own, 'zh')
  expect(needed).toEqual(expect.arrayContaining(['prefix-老', 'prefix-军', 'place-社保大厅', 'ten', 'digit-2']))
  expect(needed.some((key) => key.startsWith('letter-'))).toBe(false)
})
