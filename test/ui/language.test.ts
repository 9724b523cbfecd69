// Every word in every language, with the same values in it.
import { expect, test, vi } from 'vitest'
import { firstLanguage, textIn } from '#ui/language.ts'
import { en } from '#ui/messages/en.ts'
import { type MessageKey, zh } from '#ui/messages/zh.ts'
import { rejectionText } from '#ui/rejection-text.ts'

const rooms = Object.keys(zh) as (keyof typeof zh)[]
const messages = rooms.flatMap((room) =>
  Object.entries(zh[room]).map(([name, inChinese]: [string, string]) => ({
    key: `${room}.${name}` as MessageKey,
    inChinese,
    inEnglish: (en[room] as Readonly<Record<string, string | undefined>>)[name] ?? '',
  })),
)

test('nothing is left untranslated, in either direction', () => {
  expect(messages.filter(({ inChinese, inEnglish }) => inChinese.trim() === '' || inEnglish.trim() === '')).toEqual([])
  for (const room of rooms) expect(Object.keys(en[room]).toSorted()).toEqual(Object.keys(zh[room]).toSorted())
})

test('a message has the same values in both languages', () => {
  const different = messages.filter(
    ({ inChinese, inEnglish }) => valuesOf(inChinese).join() !== valuesOf(inEnglish).join(),
  )
  expect(different).toEqual([])
})

test('Chinese stands in the Chinese messages, and none in the English ones but the name of the language', () => {
  const wrong = messages.filter(
    ({ key, inEnglish }) => key !== 'common.otherLanguage' && /\p{Script=Han}/u.test(inEnglish),
  )
  expect(wrong).toEqual([])
})

test('values stand where they belong', () => {
  expect(textIn('zh', 'dispenser.range', { low: 10, high: 20 })).toBe('大约等 10–20 分钟')
  expect(textIn('zh', 'dispenser.ahead', { n: 1 })).toBe('前面还有 1 人')
})

test('English counts one and many', () => {
  expect(textIn('en', 'dispenser.ahead', { n: 1 })).toBe('1 person before you')
  expect(textIn('en', 'dispenser.ahead', { n: 4 })).toBe('4 people before you')
})

test('a no is said with what would be right', () => {
  const problem = {
    type: 'urn:x',
    title: 'The hall says no',
    status: 409,
    code: 'too-soon',
    waitSeconds: 12,
    callsLeft: 2,
  }
  expect(rejectionText((key, values) => textIn('zh', key, values), problem)).toBe('请再等 12 秒。')
})

test('a no that nobody foresaw still gets kind words', () => {
  const problem = { type: 'urn:x', title: 'Teapot', status: 418, code: 'teapot' }
  expect(rejectionText((key) => textIn('zh', key), problem)).toBe(zh.rejection.unknown)
  expect(rejectionText((key) => textIn('zh', key), { ...problem, code: 'toString' })).toBe(zh.rejection.unknown)
})

function valuesOf(message: string): readonly string[] {
  return [...new Set(Array.from(message.matchAll(/\{(\w+)/g), ([, value = '']) => value))].toSorted()
}

test("a visitor's own phone begins in its first language that we speak; a screen of the hall in Chinese", () => {
  vi.stubGlobal('localStorage', { getItem: () => null })
  expect(firstLanguage('')).toBe('zh')
  expect(firstLanguage('', ['fr-FR', 'en-GB', 'zh-CN'])).toBe('en')
  expect(firstLanguage('', ['zh-HK', 'en'])).toBe('zh')
  expect(firstLanguage('', ['bo'])).toBe('zh')
  expect(firstLanguage('?lang=zh', ['en'])).toBe('zh')
  vi.stubGlobal('localStorage', { getItem: () => 'zh' })
  expect(firstLanguage('', ['en'])).toBe('zh')
  vi.unstubAllGlobals()
})
