// How the numbers of a hall are read out: a ticket number one sign after the other, a counter as a number.
// Only words come from here; how a synthesiser must be helped to say them is the business of its own voice. Pure.

import { CHINESE_COUNT_MAX, countInChinese, digitsInChinese } from './chinese-number.ts'
import { countInEnglish, digitsInEnglish, ENGLISH_COUNT_MAX } from './english-number.ts'
import type { PhraseLanguage, SpokenOne } from './language.ts'

/** What a class's prefix is called in English; 老 and 普 are the ones a new hall starts with. */
const ENGLISH_BY_PREFIX: ReadonlyMap<string, string> = new Map([
  ['老', 'elder'],
  ['普', 'ordinary'],
])

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
 * elder zero zero one. `one` asks for 幺 in Mandarin; Cantonese has no such reading and keeps 一.
 */
export function readTicketNumber(
  number: string,
  language: PhraseLanguage,
  { one = 'yi', latin = latinTicketNumber(number) }: { one?: SpokenOne; latin?: string } = {},
): string {
  const { prefix, digits } = ticketNumberParts(number)
  if (language === 'en') return `${englishPrefix(prefix, latin)} ${digitsInEnglish(digits)}`.trimStart()
  const spoken = digitsInChinese(digits, language === 'zh' ? one : 'yi')
  return isLatin(prefix) ? `${spacedLetters(prefix)} ${spoken}`.trimStart() : `${prefix}${spoken}`
}

/** The way a ticket number is written in a caption: 老001, in English elder 001, and A001 in both. */
export function writeTicketNumber(
  number: string,
  language: PhraseLanguage,
  { latin = latinTicketNumber(number) }: { latin?: string } = {},
): string {
  if (language !== 'en') return number
  const { prefix, digits } = ticketNumberParts(number)
  const word = ENGLISH_BY_PREFIX.get(prefix)
  return word ? `${word} ${digits}` : latin
}

/**
 * Where to go: counter 12 → 十二号窗口, counter twelve; A3 → A 三号窗口, counter A three.
 * A counter with a name instead of a number (综合窗口) keeps its name.
 */
export function readCounter(counter: string, language: PhraseLanguage): string {
  const match = /^([A-Z]*)(\d+)$/.exec(counter)
  if (!match) return counter
  const spoken = [spacedLetters(match[1] ?? ''), readCount(Number(match[2]), language)].filter(Boolean).join(' ')
  return language === 'en' ? `counter ${spoken}` : `${spoken}号窗口`
}

/** The same in a caption: 12 号窗口, counter 12. */
export function writeCounter(counter: string, language: PhraseLanguage): string {
  if (!/^[A-Z]*\d+$/.test(counter)) return counter
  return language === 'en' ? `counter ${counter}` : `${counter} 号窗口`
}

/** A count of people, minutes or counters: 12 → 十二, twelve. Too large a number is read digit by digit. */
export function readCount(count: number, language: PhraseLanguage): string {
  if (language === 'en') return count <= ENGLISH_COUNT_MAX ? countInEnglish(count) : digitsInEnglish(String(count))
  return count <= CHINESE_COUNT_MAX ? countInChinese(count) : digitsInChinese(String(count), 'yi')
}

/** Letters far enough from each other that no synthesiser takes AB for a word. */
export function spacedLetters(letters: string): string {
  return [...letters].join(' ')
}

function englishPrefix(prefix: string, latin: string): string {
  return ENGLISH_BY_PREFIX.get(prefix) ?? spacedLetters(latin.replace(/\d+$/, ''))
}

function isLatin(prefix: string): boolean {
  return /^[A-Z]*$/.test(prefix)
}
