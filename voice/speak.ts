// The voice of a hall: phrases in, sound out. Recorded clips where a pack has them, else a synthesiser. Each piece of
// synthetic speech is made once and kept, so that a hall which has called its numbers before hardly needs it any more.

import { chime } from './chime.ts'
import type { Language } from './language.ts'
import { openSpeechMaker, type SpeechMaker } from './make-speech.ts'
import { type CacheState, openSoundCache } from './sound-cache.ts'
import type { SpokenPart } from './told.ts'
import type { VoiceTrouble } from './trouble.ts'
import { type VoicedPhrase, voicedText } from './voiced-phrase.ts'
import { openEspeak } from './voices/espeak.ts'
import { RATE_DEFAULT } from './voices/espeak-rate.ts'
import { openPlatformVoice } from './voices/platform-voice.ts'
import { atVolume, VOLUME_MAX } from './volume.ts'
import { durationMs, HALL_RATE_HZ, join, type Sound, type SoundPart, toWav } from './wav.ts'

/** Of one request, figures already in words: at the slowest rate five minutes of speech. */
export const TEXT_CHARS_MAX = 600
const AFTER_CHIME_MS = 250
/** Between two languages, so that an ear can change over. */
export const BETWEEN_PHRASES_MS = 600
/** So that a repeat does not begin while the last word is still in the ear. */
const TAIL_MS = 500

/** Which synthesiser: ours, or the one that comes with macOS and Windows (platform-voice.ts). */
export type EngineName = 'espeak-ng' | 'platform'

/** A text of the hall's own, or phrases, each in its voice; one phrase after another makes a call in several languages. */
export type Words =
  | { readonly text: string; readonly language: Language }
  | { readonly phrases: readonly Omit<VoicedPhrase, 'caption'>[] }
/** `rate` in 字 (English: words) a minute, kept between 120 and 200; 150 by default. `volume` in percent. */
export type ToSay = Words & {
  readonly rate?: number
  readonly volume?: number
  readonly engine?: EngineName
  readonly chime: boolean
}

export type Said =
  | { readonly ok: true; readonly wav: Buffer; readonly durationMs: number }
  | { readonly ok: false; readonly trouble: VoiceTrouble }

export type VoiceState = {
  /** Name and version, or undefined on a machine that has none. */
  readonly engine: string | undefined
  /** The system's own voice, where there is one. */
  readonly platform: string | undefined
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
 * a voice too, which answers «no-voice» to words, can still say recorded clips, and can still chime.
 */
export async function openVoice({ cacheFolder, program, waitMs, ...limits }: VoiceOptions): Promise<Voice> {
  const [cache, engine, platform] = await Promise.all([
    openSoundCache(cacheFolder, limits),
    openEspeak({ ...(program && { program }), ...(waitMs && { waitMs }) }),
    openPlatformVoice(),
  ])
  const makers = { 'espeak-ng': openSpeechMaker(engine, cache), platform: openSpeechMaker(platform, cache) }

  return {
    say: (request) =>
      say(request, request.engine === 'platform' ? oneOf(makers.platform, makers['espeak-ng']) : makers['espeak-ng']),
    state: () => ({
      engine: engine?.name,
      platform: platform?.name,
      languages: [...new Set([...(engine?.languages ?? []), ...(platform?.languages ?? [])])],
      cache: cache.state(),
    }),
    close: () => {
      engine?.close()
      platform?.close()
    },
  }
}

/** The second where the first cannot. */
function oneOf(first: SpeechMaker, second: SpeechMaker): SpeechMaker {
  return async (part, rate) => {
    const speech = await first(part, rate)
    return speech.ok ? speech : second(part, rate)
  }
}

async function say(request: ToSay, makeSpeech: SpeechMaker): Promise<Said> {
  const phrases = phrasesOf(request)
  if (phrases.length === 0 && !request.chime) return { ok: false, trouble: 'nothing-to-say' }
  if (charsIn(phrases) > TEXT_CHARS_MAX) return { ok: false, trouble: 'too-long' }

  const spoken = await Promise.all(phrases.map((phrase) => speak(phrase, makeSpeech, request.rate ?? RATE_DEFAULT)))
  const parts: SoundPart[] = []
  for (const phrase of spoken) {
    if (!phrase.ok) return phrase
    parts.push(...phrase.parts, silence(BETWEEN_PHRASES_MS))
  }
  const whole = join([...opening(request), ...parts.slice(0, -1), silence(TAIL_MS)])
  return said(atVolume(whole, request.volume ?? VOLUME_MAX))
}

/** What there is to say; punctuation by itself is nothing. */
function phrasesOf(words: Words): readonly Omit<VoicedPhrase, 'caption'>[] {
  const phrases = 'phrases' in words ? words.phrases : [voicedText(words.text, words.language)]
  return phrases
    .map((phrase) => ({ ...phrase, parts: phrase.parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)) }))
    .filter(({ parts }) => parts.length > 0)
}

function charsIn(phrases: readonly { readonly parts: readonly SpokenPart[] }[]): number {
  return phrases.flatMap(({ parts }) => parts).reduce((sum, { text }) => sum + text.length, 0)
}

type Spoken =
  | { readonly ok: true; readonly parts: readonly SoundPart[] }
  | { readonly ok: false; readonly trouble: VoiceTrouble }

/** In clips if all of them can be had, else all of it by the synthesiser: never two voices in one phrase. */
async function speak(
  { parts, clips }: Omit<VoicedPhrase, 'caption'>,
  makeSpeech: SpeechMaker,
  rate: number,
): Promise<Spoken> {
  const recorded = clips && (await clips.pack.speak(clips.steps))
  if (recorded) return { ok: true, parts: recorded }

  const speeches = await Promise.all(parts.map((part) => makeSpeech(part, rate)))
  const sounds: SoundPart[] = []
  for (const [index, speech] of speeches.entries()) {
    if (!speech.ok) return speech
    sounds.push({ sound: speech.sound, pauseMs: parts[index]?.pauseMs ?? 0 })
  }
  return { ok: true, parts: sounds }
}

function opening(request: ToSay): readonly SoundPart[] {
  return request.chime ? [{ sound: chime(HALL_RATE_HZ), pauseMs: AFTER_CHIME_MS }] : []
}

function silence(pauseMs: number): SoundPart {
  return { sound: { rateHz: HALL_RATE_HZ, samples: new Int16Array(0) }, pauseMs }
}

function said(sound: Sound): Said {
  return { ok: true, wav: Buffer.from(toWav(sound).buffer), durationMs: durationMs(sound) }
}
