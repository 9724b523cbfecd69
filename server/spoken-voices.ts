// Which voices say a call, in which order, and in which words: those of the hall, and the language that the visitor chose
// for the ticket. Pure.
import type { CallId, Language } from '#contract/ids.ts'
import type { HallSettings, PackId, SpokenVoice, VoiceSettings } from '#contract/settings.ts'
import type { Announcement } from '#queue/announcements.ts'
import type { HallState } from '#queue/hall-state.ts'
import type { ClipReading } from '#voice/clip-phrase.ts'
import { isHanzi } from '#voice/language.ts'
import { languageOf, type SpeakingVoice, type VoicedPhrase, voicedCall } from '#voice/voiced-phrase.ts'
import type { ClipPack } from '#voice/voices/clip-pack.ts'

/** The packs of one hall that can speak. */
export type PackOf = (id: PackId) => ClipPack | undefined

/** A call in all its voices. */
export function spokenCall(hall: HallState, announcement: Announcement, packOf: PackOf): readonly VoicedPhrase[] {
  const { settings } = hall
  const { number, latin, counterName } = announcement
  return spokenVoices(settings, packOf, languageOfCall(hall, announcement.call)).map((voice) =>
    voicedCall({ number, latin, counter: counterName[namesIn(voice)] }, voice, readingOf(settings.voice)),
  )
}

/** A pack that is not there any more is passed over; a hall is never silent for that. */
export function spokenVoices(
  { voice, languages }: Pick<HallSettings, 'voice' | 'languages'>,
  packOf: PackOf,
  ticketLanguage?: Language,
): readonly SpeakingVoice[] {
  const ordered = (voice.order ?? voice.languages).flatMap((name) => toVoice(name, packOf) ?? [])
  const voices = ordered.length > 0 ? ordered : voice.languages
  // The pages begin in the hall's first language; only a visitor who changed it has asked for something.
  const isExtra =
    ticketLanguage !== undefined &&
    ticketLanguage !== languages[0] &&
    voices.every((one) => languageOf(one) !== ticketLanguage)
  return isExtra ? [...voices, ticketLanguage] : voices
}

/** A language is its own voice; `pack:guiliu` is the pack, if it can speak. */
export function toVoice(name: SpokenVoice, packOf: PackOf): SpeakingVoice | undefined {
  return isPack(name) ? packOf(name.slice('pack:'.length)) : name
}

/** The names of a hall are in two languages; Uyghur takes the Latin one. */
export function namesIn(voice: SpeakingVoice): Language {
  return isHanzi(languageOf(voice)) ? 'zh' : 'en'
}

export function readingOf({ one, charsPerMinute }: Pick<VoiceSettings, 'one' | 'charsPerMinute'>): ClipReading {
  return { one, rate: charsPerMinute }
}

function isPack(name: SpokenVoice): name is `pack:${string}` {
  return name.startsWith('pack:')
}

function languageOfCall({ calls, tickets }: HallState, call: CallId): Language | undefined {
  const record = calls.findLast((one) => one.call === call)
  return record && tickets.get(record.ticket)?.language
}
