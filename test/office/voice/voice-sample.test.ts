// What to listen to, as the server is asked for it.
import { expect, test } from 'vitest'
import { beginningsOf, type ListenWish, sampleQuery } from '#office/voice/voice-sample.ts'
import { firstHall } from '#prisma/first-hall.ts'

const hall = firstHall()
const wish: ListenWish = { kind: 'call', beginning: '老', digits: '12', counter: '3', text: '' }

test('a call has its number in full, its counter, and every voice of the form in its order', () => {
  const voice = { ...hall.voice, order: ['yue', 'pack:guiliu'] as const, charsPerMinute: 130, one: 'yao' as const }
  const asked = new URLSearchParams(sampleQuery(wish, { ...voice, order: [...voice.order], engine: 'platform' }))
  expect(asked.getAll('voice')).toEqual(['yue', 'pack:guiliu'])
  expect(Object.fromEntries(asked)).toMatchObject({
    number: '老012',
    counter: '3',
    charsPerMinute: '130',
    one: 'yao',
    engine: 'platform',
  })
})

test('a sentence stands alone, and nothing is asked for while there is nothing to say', () => {
  const asked = new URLSearchParams(sampleQuery({ ...wish, kind: 'text', text: ' 请到2楼。 ' }, hall.voice))
  expect([asked.get('text'), asked.get('number'), asked.get('counter')]).toEqual(['请到2楼。', null, null])
  expect(sampleQuery({ ...wish, kind: 'text', text: '  ' }, hall.voice)).toBeUndefined()
  expect(sampleQuery({ ...wish, digits: '' }, hall.voice)).toBeUndefined()
})

test('numbers begin with the signs of the classes, and with letters where a class has none', () => {
  const begins = (classes: typeof hall.classes) => beginningsOf({ ...hall, classes }).map(({ beginning }) => beginning)
  const lettered = hall.classes.some(({ prefix }) => prefix === null)
  expect(begins(hall.classes)).toContain('老')
  expect(begins(hall.classes).includes(hall.services[0]?.letter ?? '')).toBe(lettered)
  expect(begins(hall.classes.filter(({ prefix }) => prefix !== null))).toEqual(['老'])
})
