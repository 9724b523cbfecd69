// The recorded clips that a pack can have, each with its key, its words and whether a call can do without it: about
// sixty, and fifty more for counters that are recorded whole (signage.md 6.4). Pure.

import { WORD_KEYS, WORDS, type WordKey } from './clip-words.ts'
import { isHanzi, type Language } from './language.ts'
import { readCounterNumber, readDigits, readPrefix } from './read-number.ts'

/** Counters up to this number are better recorded whole: 十二 in one breath instead of 十 and 二. */
export const WHOLE_COUNTERS_MAX = 50
export const PLACE_CHARS_MAX = 20

export type NumeralKey = 'digit-1-yao' | 'pair' | 'ten' | 'hundred' | 'thousand'
/**
 * `digit-3`, `letter-a`, `counter-12`; `prefix-老` for a class of tickets and `place-社保大厅` for a counter with a
 * name, both with the hall's own characters; and the words.
 */
export type ClipKey =
  | WordKey
  | NumeralKey
  | `digit-${string}`
  | `letter-${string}`
  | `counter-${string}`
  | `prefix-${string}`
  | `place-${string}`

/** One line of the script: what to say, and whether a pack without it cannot be used at all. */
export type ClipSpec = { readonly key: ClipKey; readonly text: string; readonly isRequired: boolean }

const DIGITS = [...'0123456789']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const NUMERALS: Readonly<Record<NumeralKey, string>> = {
  'digit-1-yao': '幺',
  pair: '两',
  ten: '十',
  hundred: '百',
  thousand: '千',
}
const NUMERAL_KEYS = Object.keys(NUMERALS) as readonly NumeralKey[]
const REQUIRED_WORDS: Readonly<Record<Language, readonly WordKey[]>> = {
  zh: ['please', 'number', 'go-to', 'at-counter'],
  yue: ['please', 'number', 'go-to', 'at-counter'],
  en: ['number', 'go-to', 'at-counter'],
  ug: ['number', 'go-to', 'at-counter'],
}
/** The elders' own prefix must be there; the ordinary one only where a hall uses it. */
const ELDER_PREFIX = '老'
const PREFIXES = [ELDER_PREFIX, '普']

/** All clips that a pack of this language may have, in the order in which they are best recorded. */
export function clipInventory(language: Language): readonly ClipSpec[] {
  const required = REQUIRED_WORDS[language]
  return [
    ...DIGITS.map((digit) => spec(`digit-${digit}`, readDigits(digit, language), true)),
    ...numeralsOf(language).map((key) => spec(key, NUMERALS[key], key === 'ten')),
    ...PREFIXES.map((prefix) =>
      spec(`prefix-${prefix}`, readPrefix(prefix, language, prefix), prefix === ELDER_PREFIX),
    ),
    ...WORD_KEYS.flatMap((key) => {
      const text = WORDS[language][key]
      return text === undefined ? [] : [spec(key, text, required.includes(key))]
    }),
    ...LETTERS.map((letter) => spec(`letter-${letter.toLowerCase()}`, letter, false)),
    ...wholeCounters().map((counter) => spec(`counter-${counter}`, readCounterNumber(counter, language), false)),
  ]
}

/** The words of a clip, or undefined for a key that this language has no use for. */
export function clipText(key: ClipKey, language: Language): string | undefined {
  if (key.startsWith('prefix-')) return readPrefix(key.slice('prefix-'.length), language, '') || undefined
  if (key.startsWith('place-')) return key.slice('place-'.length)
  return textsByLanguage[language].get(key)
}

/** Is this the key of a clip, in whatever language? */
export function isClipKey(key: string): key is ClipKey {
  if (/^prefix-\p{L}$/u.test(key)) return true
  if (key.startsWith('place-')) return isPlace(key.slice('place-'.length))
  return textsByLanguage.zh.has(key)
}

function spec(key: ClipKey, text: string, isRequired: boolean): ClipSpec {
  return { key, text, isRequired }
}

/** 幺 is a Mandarin reading. */
function numeralsOf(language: Language): readonly NumeralKey[] {
  if (!isHanzi(language)) return []
  return language === 'zh' ? NUMERAL_KEYS : NUMERAL_KEYS.filter((key) => key !== 'digit-1-yao')
}

function wholeCounters(): readonly number[] {
  return Array.from({ length: WHOLE_COUNTERS_MAX }, (_, index) => index + 1)
}

/** Letters and digits of any script, with single spaces: it becomes part of a file's name. */
function isPlace(place: string): boolean {
  return place.length <= PLACE_CHARS_MAX && /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u.test(place)
}

function textsOf(language: Language): ReadonlyMap<string, string> {
  return new Map(clipInventory(language).map(({ key, text }) => [key, text]))
}

const textsByLanguage: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  zh: textsOf('zh'),
  yue: textsOf('yue'),
  en: textsOf('en'),
  ug: textsOf('ug'),
}
