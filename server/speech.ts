// What the hall says, as sound: a call in the hall's voices, a typed announcement, or a short sentence. Made once, kept by
// the voice.
import type { CallId, HallId } from '#contract/ids.ts'
import type { PackId, SpokenVoice, VoiceSettings } from '#contract/settings.ts'
import type { SampleWords } from '#contract/voice-state.ts'
import { type Announcement, announcementOf } from '#queue/announcements.ts'
import { findCounter, type HallState, type TakeoverRecord } from '#queue/hall-state.ts'
import { latinTicketNumber } from '#voice/read-number.ts'
import type { Voice } from '#voice/speak.ts'
import { type SpeakingVoice, type VoicedPhrase, voicedCall, voicedText } from '#voice/voiced-phrase.ts'
import type { ClipPack } from '#voice/voices/clip-pack.ts'
import { VOLUME_MAX, volumeAt } from '#voice/volume.ts'
import type { TypedAnnouncement } from './announcements.ts'
import { wallClock } from './calendar.ts'
import { namesIn, readingOf, spokenCall, toVoice } from './spoken-voices.ts'

/** SAY-2: of the hour's volume, while somebody is being helped; the ear hears half as about half as loud. */
export const QUIET_VOLUME_PERCENT = 50
const DRILL_WORDS = { zh: '演练，这是演练。', en: 'This is a drill.' } as const

/** Chime, the pause after it, and the silence at the end. */
const AROUND_MS = 1_700

export type Said = Awaited<ReturnType<Voice['say']>>
/** Any call or sentence, and settings that are tried out before they are kept. */
export type Sample = Partial<Pick<VoiceSettings, 'charsPerMinute' | 'one' | 'engine'>> &
  ({ readonly number: string; readonly counter: string } | { readonly text: string })

/** Without it at the volume of the hour, after the chime. */
type HowToSay = { readonly percent?: number; readonly chime?: boolean }

export type Speech = {
  /** The sound of a call of today; undefined when there is no such call. */
  readonly call: (hall: HallState, call: CallId, isQuiet?: boolean) => Promise<Said | undefined>
  /** The words on all screens, in both languages; what is real at full volume, whatever the hour. */
  readonly takeover: (hall: HallState, takeover: TakeoverRecord) => Promise<Said>
  /** What stands on the screen while the call is spoken. */
  readonly caption: (hall: HallState, announcement: Announcement) => string
  /** About how long a caption is spoken: the sound itself may not be made yet. */
  readonly lengthMs: (hall: HallState, caption: string) => number
  readonly announcement: (hall: HallState, announcement: TypedAnnouncement) => Promise<Said>
  readonly phrase: (hall: HallState, text: string, voice: SpokenVoice) => Promise<Said>
  /** One voice after the other, as the hall would hear it. */
  readonly sample: (hall: HallState, sample: Sample, voices: readonly SpokenVoice[]) => Promise<Said>
  /** The same in words. */
  readonly sampleWords: (hall: HallState, sample: Sample, voices: readonly SpokenVoice[]) => readonly SampleWords[]
  /** The percent of this hour in the hall; at 0 nothing is said. */
  readonly volume: (hall: HallState) => number
}

export type SpeechParts = {
  readonly voice: Voice
  readonly packOf: (hall: HallId, id: PackId) => ClipPack | undefined
  readonly nowMs: () => number
}

/** Speech over an open voice. */
export function openSpeech({ voice, packOf, nowMs }: SpeechParts): Speech {
  return {
    call: async (hall, id, isQuiet = false) => {
      const announcement = announcementOf(hall, id)
      const softly = { percent: (volume(hall) * QUIET_VOLUME_PERCENT) / VOLUME_MAX, chime: false }
      return announcement && sayToAll(hall, phrasesOf(hall, announcement), isQuiet ? softly : {})
    },
    takeover: (hall, { text, drill }) => {
      const phrases = (['zh', 'en'] as const).map((name) =>
        textIn(hall, drill ? `${DRILL_WORDS[name]} ${text[name]}` : text[name], name),
      )
      return sayToAll(hall, phrases, drill ? {} : { percent: VOLUME_MAX })
    },
    // Mandarin and a dialect are spoken one after the other, and written once.
    caption: (hall, announcement) =>
      [...new Set(phrasesOf(hall, announcement).map(({ caption }) => caption))].join(' '),
    lengthMs: ({ settings }, caption) => AROUND_MS + (60_000 * beatsIn(caption)) / settings.voice.charsPerMinute,
    announcement: (hall, { text, language }) => sayToAll(hall, [textIn(hall, text, language)]),
    phrase: (hall, text, language) => sayToOne(hall.settings.voice, [textIn(hall, text, language)], false),
    sample: (hall, sample, names) => {
      const set = { ...hall.settings.voice, ...sample }
      const phrases = names.map((name) => sampleIn(hall, sample, voiceOf(hall, name)))
      return sayToOne(set, phrases, true)
    },
    sampleWords: (hall, sample, names) =>
      names.map((name) => {
        const { caption, parts, clips } = sampleIn(hall, sample, voiceOf(hall, name))
        return {
          voice: name,
          caption,
          spoken: parts.map(({ text }) => text).join(' '),
          by: clips ? 'clips' : 'machine',
        }
      }),
    volume,
  }

  function sayToAll(hall: HallState, phrases: readonly VoicedPhrase[], how: HowToSay = {}): Promise<Said> {
    const { charsPerMinute, engine } = hall.settings.voice
    const { percent = volume(hall), chime = true } = how
    return voice.say({ phrases, rate: charsPerMinute, volume: percent, chime, ...(engine && { engine }) })
  }

  // Whoever listens alone has a volume of their own.
  function sayToOne(set: VoiceSettings, phrases: readonly VoicedPhrase[], chime: boolean): Promise<Said> {
    const { charsPerMinute, engine } = set
    return voice.say({ phrases, rate: charsPerMinute, volume: VOLUME_MAX, chime, ...(engine && { engine }) })
  }

  function volume({ settings }: HallState): number {
    return volumeAt(settings.voice.volumeByHour, Number(wallClock(settings.timeZone, nowMs()).slice(11, 13)))
  }

  function phrasesOf(hall: HallState, announcement: Announcement): readonly VoicedPhrase[] {
    return spokenCall(hall, announcement, (id) => packOf(hall.hall, id))
  }

  function textIn(hall: HallState, text: string, name: SpokenVoice): VoicedPhrase {
    return voicedText(text, voiceOf(hall, name), readingOf(hall.settings.voice))
  }

  function voiceOf(hall: HallState, name: SpokenVoice): SpeakingVoice {
    return toVoice(name, (id) => packOf(hall.hall, id)) ?? 'zh'
  }
}

function sampleIn(hall: HallState, sample: Sample, voice: SpeakingVoice): VoicedPhrase {
  const { classes, voice: set } = hall.settings
  const reading = readingOf({ ...set, ...sample })
  if ('text' in sample) return voicedText(sample.text, voice, reading)
  const latinByPrefix = Object.fromEntries(classes.map(({ prefix, latinPrefix }) => [prefix, latinPrefix ?? '']))
  const call = {
    number: sample.number,
    latin: latinTicketNumber(sample.number, latinByPrefix),
    counter: findCounter(hall, sample.counter)?.name[namesIn(voice)] ?? sample.counter,
  }
  return voicedCall(call, voice, reading)
}

/** What takes the time of one syllable at the hall's rate: a hanzi, a digit, a word. */
function beatsIn(text: string): number {
  return text.match(/\p{Script=Han}|\d|[\p{L}\p{M}]+/gu)?.length ?? 0
}
