// The letters that are fetched ahead: all of the words a screen may have to say when the server is away, each once.
import { expect, test } from 'vitest'
import { lettersOf } from '#ui/letters-at-hand.ts'
import { zh } from '#ui/messages/zh.ts'

test('every letter once', () => {
  expect(lettersOf([{ a: '请稍等' }, { b: '请等候' }])).toBe('请稍等候')
})

test('the words of a cut are among them', () => {
  const letters = lettersOf([zh.common, zh.dispenser])
  for (const letter of zh.common.dataAsOf.replace('{time}', '') + zh.dispenser.illness)
    expect(letters).toContain(letter)
})
