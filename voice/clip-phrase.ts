// A call, or a sentence, as a row of recorded clips with the silences between them. All clips or none: a voice that
// changes in the middle of a number confuses more than another voice for the whole. Pure.

import { countInChinese } from './chinese-number.ts'
import { type ClipKey, clipText, isClipKey, WHOLE_COUNTERS_MAX } from './clip-keys.ts'
import type { CallStep } from './clip-manifest.ts'
import { isHanzi, type Language, type SpokenOne } from './language.ts'
import { AFTER_NUMBER_MS, type Call } from './phrases.ts'
import { plain } from './plain-text.ts'
import { counterNumber, ticketNumberParts } from './read-number.ts'
import { RATE_DEFAULT, RATE_MAX, RATE_MIN } from './voices/espeak-rate.ts'

/** Between two clips, from the fastest rate of a hall to the slowest: signage.md 6.4. */
export const GAP_MS_MIN = 40
export const GAP_MS_MAX = 80

export type ClipStep = { readonly key: ClipKey; readonly pauseMs: number }
export type Clips =
  | { readonly ok: true; readonly steps: readonly ClipStep[] }
  /** What would have to be recorded; nothing, where the words are beyond what clips can say. */
  | { readonly ok: false; readonly missing: readonly ClipKey[] }

/** What must be known of a pack to put a phrase together. */
export type ClipSupply = {
  readonly language: Language
  /** The order of a call, where it is not that of the language. */
  readonly call?: readonly CallStep[] | undefined
  readonly keys: ReadonlySet<ClipKey>
}
export type ClipReading = { readonly one?: SpokenOne; readonly rate?: number }

/** A clip, or a silence in milliseconds. */
type Said = ClipKey | number

const HANZI_CALL: readonly CallStep[] = ['please', '{number}', 'number', '{pause}', 'go-to', '{counter}', 'at-counter']
const CALL_BY_LANGUAGE: Readonly<Record<Language, readonly CallStep[]>> = {
  zh: HANZI_CALL,
  yue: HANZI_CALL,
  en: ['number', '{number}', '{pause}', 'go-to', 'at-counter', '{counter}'],
  ug: ['{number}', 'number', '{pause}', '{counter}', 'at-counter', 'go-to'],
}
const KEY_BY_NUMERAL: ReadonlyMap<string, ClipKey> = new Map([
  ...[...'零一二三四五六七八九'].map((sign, digit) => [sign, `digit-${digit}`] as const),
  ['十', 'ten'],
  ['百', 'hundred'],
  ['千', 'thousand'],
])
const PAUSE_MS_BY_SIGN: ReadonlyMap<string, number> = new Map([
  ...[...'，、；：,;:'].map((sign) => [sign, 200] as const),
  ...[...'。！？!?'].map((sign) => [sign, 400] as const),
])

/** A call to a counter. A counter with a name is said by its own clip, without 号窗口. */
export function callClips(call: Call, supply: ClipSupply, reading: ClipReading = {}): Clips {
  const isNamed = counterNumber(call.counter) === undefined
  const steps = supply.call ?? CALL_BY_LANGUAGE[supply.language]
  const said = steps.flatMap((step): readonly Said[] => {
    if (step === '{pause}') return [AFTER_NUMBER_MS]
    if (step === '{number}') return numberKeys(call, supply, reading)
    if (step === '{counter}') return counterKeys(call.counter, supply)
    return isNamed && step === 'at-counter' ? [] : [step]
  })
  return toClips(said, supply, reading)
}

/**
 * A sentence with its figures in words (as `plain` makes them), cut into the longest clips that fit. Only for packs that
 * are written in hanzi: in the other languages a word changes with its neighbours.
 */
export function textClips(spoken: string, supply: ClipSupply, reading: ClipReading = {}): Clips {
  const said = cutToClips(spoken, supply)
  return said ? toClips(said, supply, reading) : { ok: false, missing: [] }
}

/** Milliseconds between two clips: 80 at the slowest rate, 40 at the fastest. The clips themselves keep their speed. */
export function gapMs(rate: number): number {
  const kept = Math.min(RATE_MAX, Math.max(RATE_MIN, rate))
  const share = (kept - RATE_MIN) / (RATE_MAX - RATE_MIN)
  return Math.round(GAP_MS_MAX - share * (GAP_MS_MAX - GAP_MS_MIN))
}

function numberKeys({ number, latin = '' }: Call, { language, keys }: ClipSupply, { one }: ClipReading): ClipKey[] {
  const { prefix, digits } = ticketNumberParts(number)
  const isYao = one === 'yao' && language === 'zh' && keys.has('digit-1-yao')
  return [
    ...prefixKeys(prefix, isHanzi(language) ? '' : latin.replace(/\d+$/, ''), keys),
    ...[...digits].map((digit): ClipKey => (digit === '1' && isYao ? 'digit-1-yao' : `digit-${digit}`)),
  ]
}

/** Letters one by one; a hanzi by its own clip, or by its Latin letters where hanzi are not read. */
function prefixKeys(prefix: string, latin: string, keys: ReadonlySet<ClipKey>): ClipKey[] {
  if (/^[A-Z]*$/.test(prefix)) return letterKeys(prefix)
  const whole: ClipKey = `prefix-${prefix}`
  return keys.has(whole) || latin === '' ? [whole] : letterKeys(latin)
}

/** 十二 whole where it was recorded whole, else 十 and 二; a name by its own clip, else by the words that make it up. */
function counterKeys(counter: string, supply: ClipSupply): readonly Said[] {
  const found = counterNumber(counter)
  const place: ClipKey = `place-${counter.trim()}`
  if (!found) return supply.keys.has(place) ? [place] : (cutToClips(plain(counter, supply.language), supply) ?? [place])

  const letters = letterKeys(found.letters)
  const whole: ClipKey = `counter-${found.number}`
  const isWhole = found.number <= WHOLE_COUNTERS_MAX && supply.keys.has(whole)
  if (isWhole || !isHanzi(supply.language)) return [...letters, whole]
  return [...letters, ...[...countInChinese(found.number)].flatMap((sign) => KEY_BY_NUMERAL.get(sign) ?? [])]
}

function letterKeys(letters: string): ClipKey[] {
  return [...letters].map((letter): ClipKey => `letter-${letter.toLowerCase()}`)
}

/** Undefined if some of it is in no clip. */
function cutToClips(spoken: string, { keys, language }: ClipSupply): readonly Said[] | undefined {
  if (!isHanzi(language)) return undefined
  const longestFirst = [...keys]
    .map((key) => ({ key, text: clipText(key, language) ?? '' }))
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => other.text.length - one.text.length)
  const said: Said[] = []
  let rest = spoken.trim()
  while (rest !== '') {
    const clip = longestFirst.find(({ text }) => rest.startsWith(text))
    const next = clip?.key ?? PAUSE_MS_BY_SIGN.get(rest.charAt(0))
    if (next === undefined) return undefined
    said.push(next)
    rest = rest.slice(clip?.text.length ?? 1).trimStart()
  }
  return said
}

function toClips(said: readonly Said[], { keys }: ClipSupply, { rate = RATE_DEFAULT }: ClipReading): Clips {
  const wanted = said.filter((one) => typeof one === 'string')
  const missing = [...new Set(wanted)].filter((key) => !keys.has(key))
  if (missing.length > 0) return { ok: false, missing: missing.filter(isClipKey) }
  if (wanted.length === 0) return { ok: false, missing: [] }

  const steps: ClipStep[] = []
  for (const [index, one] of said.entries()) {
    if (typeof one === 'number') continue
    const next = said[index + 1]
    const isLast = said.slice(index + 1).every((later) => typeof later === 'number')
    steps.push({ key: one, pauseMs: isLast ? 0 : typeof next === 'number' ? next : gapMs(rate) })
  }
  return { ok: true, steps }
}
