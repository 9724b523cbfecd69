// What to listen to, as the query of the server. Pure.
import type { Words } from '#contract/ids.ts'
import type { HallSettings, VoiceSettings } from '#contract/settings.ts'
import { orderOf } from './voice-draft.ts'

const NUMBER_DIGITS = 3

export type ListenWish = {
  readonly kind: 'call' | 'text'
  /** 老, A. */
  readonly beginning: string
  readonly digits: string
  readonly counter: string
  readonly text: string
}

/** How the numbers of this hall begin: classes by their own sign, the others by the letter of the service. */
export function beginningsOf({ classes, services }: HallSettings): readonly {
  readonly beginning: string
  readonly name: Words
}[] {
  const own = classes.flatMap(({ prefix, name }) => (prefix === null ? [] : [{ beginning: prefix, name }]))
  const isLettered = classes.some(({ prefix }) => prefix === null)
  return [...own, ...(isLettered ? services.map(({ letter, name }) => ({ beginning: letter, name })) : [])]
}

/** Undefined while there is nothing to say. */
export function sampleQuery(wish: ListenWish, voice: VoiceSettings): string | undefined {
  const what = wish.kind === 'call' ? callOf(wish) : textOf(wish)
  if (!what) return undefined
  const { charsPerMinute, one, engine } = voice
  return new URLSearchParams([
    ...orderOf(voice).map((name) => ['voice', name]),
    ...what,
    ['charsPerMinute', String(charsPerMinute)],
    ['one', one],
    ...(engine ? [['engine', engine]] : []),
  ]).toString()
}

function callOf({ beginning, digits, counter }: ListenWish): string[][] | undefined {
  if (!/^\d+$/.test(digits) || beginning === '') return undefined
  return [
    ['number', `${beginning}${digits.padStart(NUMBER_DIGITS, '0')}`],
    ['counter', counter],
  ]
}

function textOf({ text }: ListenWish): string[][] | undefined {
  return text.trim() === '' ? undefined : [['text', text.trim()]]
}
