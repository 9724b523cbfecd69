// How the numbers of a hall are read out: a ticket number one sign after the other, a counter as a number.
// Only words come from here; how a synthesiser must be helped to say them is the business of its own voice. Pure.

import { CHINESE_COUNT_MAX, countInChinese, digitsInChinese } from './chinese-number.ts'
import { countInEnglish, digitsInEnglish, ENGLISH_COUNT_MAX } from './english-number.ts'
import { isHanzi, type Language, type SpokenOne, type TicketLanguage } from './language.ts'
import { digitsInUyghur, ordinalInUyghur, UYGHUR_ORDINAL_MAX } from './uyghur-number.ts'

/** What a class's prefix is called where hanzi are not read; 老 and 普 are the ones a new hall starts with. */
const WORD_BY_PREFIX: Readonly<Record<'en' | 'ug', ReadonlyMap<string, string>>> = {
  en: new Map([
    ['老', 'elder'],
    ['普', 'ordinary'],
  ]),
  ug: new Map([
    ['老', 'ياشانغانلار'],
    ['普', 'ئادەتتىكى'],
  ]),
}

/** The Latin letter of each prefix a new hall starts with; a hall's own prefixes come with their own. */
export const LATIN_BY_PREFIX: Readonly<Record<string, string>> = { 老: 'L', 普: 'P' }

export type TicketNumberParts = { readonly prefix: string; readonly digits: string }

/**
 * 老001 → { prefix: 老, digits: 001 }. The prefix may be empty.
 * Throws for a text that does not end in digits: the queue gives no such number.
 */
export function ticketNumberParts(number: string): TicketNumberParts {
  const match = /^(\D*)(\d+)$/u.exec(number)
  if (!match) throw new RangeError(`Not a ticket number: ${number}`)
  return { prefix: match[1] ?? '', digits: match[2] ?? '' }
}

/**
 * The same number in letters everyone can type: 老001 → L001; A001 stays.
 * `latinByPrefix` holds the hall's own prefixes; one that is not in it is left out, and the digits stay.
 */
export function latinTicketNumber(number: string, latinByPrefix = LATIN_BY_PREFIX): string {
  const { prefix, digits } = ticketNumberParts(number)
  return `${isLatin(prefix) ? prefix : (latinByPrefix[prefix] ?? '')}${digits}`
}

/**
 * A ticket number as it is said, each sign by itself: 老001 → 老零零一, AB12 → A B 一二, in English
 * elder zero zero one. `one` asks for 幺 in Mandarin; the other languages have no such reading.
 */
export function readTicketNumber(
  number: string,
  language: Language,
  { one = 'yi', latin = latinTicketNumber(number) }: { one?: SpokenOne; latin?: string } = {},
): string {
  const { prefix, digits } = ticketNumberParts(number)
  const spokenPrefix = readPrefix(prefix, language, latin.replace(/\d+$/, ''))
  const spoken = readDigits(digits, language, one)
  return isHanzi(language) && !isLatin(prefix) ? `${spokenPrefix}${spoken}` : `${spokenPrefix} ${spoken}`.trimStart()
}

/** Digits one by one in any language; 幺 is Mandarin only. */
export function readDigits(digits: string, language: Language, one: SpokenOne = 'yi'): string {
  if (language === 'en') return digitsInEnglish(digits)
  if (language === 'ug') return digitsInUyghur(digits)
  return digitsInChinese(digits, language === 'zh' ? one : 'yi')
}

/** The way a ticket number is written in a caption: 老001, in English elder 001, and A001 in both. */
export function writeTicketNumber(
  number: string,
  language: Language,
  { latin = latinTicketNumber(number) }: { latin?: string } = {},
): string {
  if (language === 'ug') return latin
  if (language !== 'en') return number
  const { prefix, digits } = ticketNumberParts(number)
  const word = WORD_BY_PREFIX.en.get(prefix)
  return word ? `${word} ${digits}` : latin
}

/** A class's prefix as it is said: 老, in English elder, and for one without a word there its Latin letters. */
export function readPrefix(prefix: string, language: Language, latin: string): string {
  if (isHanzi(language)) return isLatin(prefix) ? spacedLetters(prefix) : prefix
  return WORD_BY_PREFIX[language].get(prefix) ?? spacedLetters(latin)
}

/** A counter by its number, with the letters that may stand before it. */
export type CounterNumber = { readonly letters: string; readonly number: number }

/**
 * The number in a counter's name: 12, A3, 3号窗口, 窗口3, Counter 3.
 * Undefined for a name that is no number (综合窗口) or says more than one (2楼3号窗口).
 */
export function counterNumber(counter: string): CounterNumber | undefined {
  const match = /^(?:counter |窗口)?([A-Z]{0,2})(\d{1,4})\s*(?:号窗口|号|窗口)?$/i.exec(counter.trim())
  return match ? { letters: (match[1] ?? '').toUpperCase(), number: Number(match[2]) } : undefined
}

/**
 * Where to go: counter 12 → 十二号窗口, counter twelve, ئون ئىككىنچى كۆزنەك; A3 → A 三号窗口, counter A three.
 * A counter with a name instead of a number (综合窗口) keeps its name.
 */
export function readCounter(counter: string, language: Language): string {
  const found = counterNumber(counter)
  if (!found) return counter
  const letters = spacedLetters(found.letters)
  const spoken = readCounterNumber(found.number, language)
  const together = [letters, spoken].filter(Boolean).join(' ')
  if (language === 'ug') return `${together} كۆزنەك`
  return language === 'en' ? `counter ${together}` : `${together}号窗口`
}

/** The number of a counter alone: 十二, twelve; in Uyghur a counter is the twelfth. */
export function readCounterNumber(counter: number, language: Language): string {
  if (language !== 'ug') return readCount(counter, language)
  const isSayable = counter >= 1 && counter <= UYGHUR_ORDINAL_MAX
  return isSayable ? ordinalInUyghur(counter) : digitsInUyghur(String(counter))
}

/** The same in a caption: 12 号窗口, counter 12, 12-كۆزنەك. A name stays as it stands on the boards. */
export function writeCounter(counter: string, language: Language): string {
  if (language === 'ug') {
    const found = counterNumber(counter)
    return found ? `${found.letters}${found.number}-كۆزنەك` : counter
  }
  if (!/^[A-Z]*\d+$/.test(counter)) return counter
  return language === 'en' ? `counter ${counter}` : `${counter} 号窗口`
}

/** A count of people, minutes or counters: 12 → 十二, twelve. Too large a number is read digit by digit. */
export function readCount(count: number, language: TicketLanguage): string {
  if (language === 'en') return count <= ENGLISH_COUNT_MAX ? countInEnglish(count) : digitsInEnglish(String(count))
  return count <= CHINESE_COUNT_MAX ? countInChinese(count) : digitsInChinese(String(count), 'yi')
}

/** Letters far enough from each other that no synthesiser takes AB for a word. */
export function spacedLetters(letters: string): string {
  return [...letters].join(' ')
}

function isLatin(prefix: string): boolean {
  return /^[A-Z]*$/.test(prefix)
}
