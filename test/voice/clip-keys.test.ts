import { describe, expect, test } from 'vitest'
import { clipInventory, clipText, isClipKey } from '#voice/clip-keys.ts'
import { LANGUAGES } from '#voice/language.ts'

const textOf = (language: (typeof LANGUAGES)[number]) => (key: string) =>
  clipInventory(language).find((spec) => spec.key === key)?.text

describe.each(LANGUAGES)('the clips of %s', (language) => {
  const inventory = clipInventory(language)

  test('each once, each with words, each a known key', () => {
    expect(new Set(inventory.map(({ key }) => key)).size).toBe(inventory.length)
    for (const { key, text } of inventory) {
      expect(text.trim(), key).not.toBe('')
      expect(isClipKey(key), key).toBe(true)
      expect(clipText(key, language), key).toBe(text)
    }
  })

  test('no call without the ten digits and the elders’ prefix', () => {
    const required = inventory.filter(({ isRequired }) => isRequired).map(({ key }) => key)
    expect(required).toEqual(expect.arrayContaining([...'0123456789'].map((digit) => `digit-${digit}`)))
    expect(required).toContain('prefix-老')
  })
})

test('about sixty clips, and fifty counters', () => {
  const counters = clipInventory('zh').filter(({ key }) => /^counter-\d/.test(key))
  expect(counters).toHaveLength(50)
  expect(clipInventory('zh').length - counters.length).toBe(61)
  expect(clipInventory('zh').filter(({ isRequired }) => isRequired)).toHaveLength(16)
})

test('what is said for a key', () => {
  expect(['digit-0', 'digit-1-yao', 'prefix-老', 'at-counter', 'letter-b', 'counter-42'].map(textOf('zh'))).toEqual([
    '零',
    '幺',
    '老',
    '号窗口',
    'B',
    '四十二',
  ])
  expect(['digit-0', 'prefix-老', 'at-counter', 'counter-42'].map(textOf('en'))).toEqual([
    'zero',
    'elder',
    'counter',
    'forty-two',
  ])
  expect(['digit-0', 'at-counter', 'counter-3'].map(textOf('ug'))).toEqual(['نۆل', 'كۆزنەككە', 'ئۈچىنچى'])
})

test('幺 is asked of Mandarin speakers only, and English needs no 十', () => {
  expect(textOf('yue')('digit-1-yao')).toBeUndefined()
  expect(textOf('yue')('ten')).toBe('十')
  expect(textOf('en')('ten')).toBeUndefined()
})

test('a hall may add its own prefixes and places', () => {
  expect(isClipKey('prefix-军')).toBe(true)
  expect(isClipKey('place-社保大厅')).toBe(true)
  expect(clipText('place-社保大厅', 'zh')).toBe('社保大厅')
  expect(clipText('prefix-军', 'en')).toBeUndefined()
})

test.each([
  '',
  'digit-10',
  'digit-',
  'counter-0',
  'counter-51',
  'letter-A',
  'prefix-',
  'prefix-军人',
  'prefix-/',
  'place-',
  'place-../../etc',
  'place-a/b',
  'place-a  b',
  `place-${'长'.repeat(21)}`,
  '__proto__',
  'constructor',
])('%j is no clip', (key) => {
  expect(isClipKey(key)).toBe(false)
})
