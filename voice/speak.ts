// The voice of a hall: phrases in, sound out. Each piece of speech is made once and kept, so that a hall which has
// called its numbers and its counters before hardly needs its synthesiser any more.

import { chime } from './chime.ts'
import type { Language } from './language.ts'
import { openSpeechMaker, type SpeechMaker } from './make-speech.ts'
import { plain } from './plain-text.ts'
import { type CacheState, openSoundCache } from './sound-cache.ts'
import type { SpokenPart } from './told.ts'
import type { VoiceTrouble } from './trouble.ts'
import { openEspeak } from './voices/espeak.ts'
import { RATE_DEFAULT } from './voices/espeak-rate.ts'
import { durationMs, join, type Sound, type SoundPart, toWav } from './wav.ts'

/** Of one request, figures already in words: at the slowest rate five minutes of speech. */
export const TEXT_CHARS_MAX = 600
/** What both builds of espeak-ng make; the chime alone takes it too. */
const RATE_HZ = 22_050
const AFTER_CHIME_MS = 250
/** So that a repeat does not begin while the last word is still in the ear. */
const TAIL_MS = 500

/** A text of the hall's own, or a phrase; one phrase after another makes a call in several languages. */
export type Words = { readonly text: string; readonly language: Language } | { readonly parts: readonly SpokenPart[] }
/** `rate` in 字 (English: words) a minute, kept between 120 and 200; 150 by default. */
export type ToSay = Words & { readonly rate?: number; readonly chime: boolean }

export type Said =
  | { readonly ok: true; readonly wav: Buffer; readonly durationMs: number }
  | { readonly ok: false; readonly trouble: VoiceTrouble }

export type VoiceState = {
  /** Name and version, or undefined on a machine that has none. */
  readonly engine: string | undefined
  readonly languages: readonly Language[]
  readonly cache: CacheState
}

export type Voice = {
  readonly say: (request: ToSay) => Promise<Said>
  readonly state: () => VoiceState
  readonly close: () => void
}

export type VoiceOptions = {
  readonly cacheFolder: string
  /** The system's espeak-ng, by another name or path. */
  readonly program?: string
  /** How long one piece of speech may take to make. */
  readonly waitMs?: number
  readonly filesMax?: number
  readonly bytesMax?: number
}

/**
 * Opens the voice: the best engine of this machine, and the sounds it made before. A machine without any engine has
 * a voice too, which answers «no-voice» to words and can still chime.
 */
export async function openVoice({ cacheFolder, program, waitMs, ...limits }: VoiceOptions): Promise<Voice> {
  const cache = await openSoundCache(cacheFolder, limits)
  const engine = await openEspeak({ ...(program && { program }), ...(waitMs && { waitMs }) })
  const makeSpeech = openSpeechMaker(engine, cache)

  return {
    say: (request) => say(request, makeSpeech),
    state: () => ({ engine: engine?.name, languages: [...(engine?.languages ?? [])], cache: cache.state() }),
    close: () => engine?.close(),
  }
}

async function say(request: ToSay, makeSpeech: SpeechMaker): Promise<Said> {
  const parts = partsOf(request)
  if (parts.length === 0 && !request.chime) return { ok: false, trouble: 'nothing-to-say' }
  if (charsIn(parts) > TEXT_CHARS_MAX) return { ok: false, trouble: 'too-long' }

  const speeches = await Promise.all(parts.map((part) => makeSpeech(part, request.rate ?? RATE_DEFAULT)))
  const spoken: SoundPart[] = []
  for (const [index, speech] of speeches.entries()) {
    if (!speech.ok) return speech
    spoken.push({ sound: speech.sound, pauseMs: parts[index]?.pauseMs ?? 0 })
  }
  return said(join([...opening(request, spoken), ...spoken, silence(spoken)]))
}

/** What there is to say; punctuation by itself is nothing. */
function partsOf(words: Words): readonly SpokenPart[] {
  const parts =
    'parts' in words ? words.parts : [{ text: plain(words.text, words.language), language: words.language, pauseMs: 0 }]
  return parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function charsIn(parts: readonly SpokenPart[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0)
}

function opening(request: ToSay, spoken: readonly SoundPart[]): readonly SoundPart[] {
  return request.chime ? [{ sound: chime(rateOf(spoken)), pauseMs: AFTER_CHIME_MS }] : []
}

function silence(spoken: readonly SoundPart[]): SoundPart {
  return { sound: { rateHz: rateOf(spoken), samples: new Int16Array(0) }, pauseMs: TAIL_MS }
}

function rateOf(spoken: readonly SoundPart[]): number {
  return spoken[0]?.sound.rateHz ?? RATE_HZ
}

function said(sound: Sound): Said {
  return { ok: true, wav: Buffer.from(toWav(sound).buffer), durationMs: durationMs(sound) }
}
