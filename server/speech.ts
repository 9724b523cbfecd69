// What the hall says, as sound: a call in the hall's languages, or a short sentence. Made once, kept by the voice.
import type { CallId, Language } from '#contract/ids.ts'
import type { Announcement } from '#queue/announcements.ts'
import { announcementOf } from '#queue/announcements.ts'
import type { HallState } from '#queue/hall-state.ts'
import { callPhrase } from '#voice/phrases.ts'
import type { Voice } from '#voice/speak.ts'

export type Said = Awaited<ReturnType<Voice['say']>>

export type Speech = {
  /** The sound of a call of today; undefined when there is no such call. */
  readonly call: (hall: HallState, call: CallId) => Promise<Said | undefined>
  /** What stands on the screen while the call is spoken. */
  readonly caption: (hall: HallState, announcement: Announcement) => string
  readonly phrase: (hall: HallState, text: string, language: Language) => Promise<Said>
}

/** Speech over an open voice. */
export function openSpeech(voice: Voice): Speech {
  return { call, caption, phrase }

  async function call(hall: HallState, id: CallId): Promise<Said | undefined> {
    const announcement = announcementOf(hall, id)
    if (!announcement) return undefined
    const phrases = phrasesOf(hall, announcement)
    return voice.say({ phrases, rate: hall.settings.voice.charsPerMinute, chime: true })
  }

  function caption(hall: HallState, announcement: Announcement): string {
    return phrasesOf(hall, announcement)
      .map((one) => one.caption)
      .join(' ')
  }

  function phrase(hall: HallState, text: string, language: Language): Promise<Said> {
    return voice.say({ text, language, rate: hall.settings.voice.charsPerMinute, chime: false })
  }
}

function phrasesOf({ settings }: HallState, { number, latin, counterName }: Announcement) {
  return settings.voice.languages.map((language) =>
    callPhrase({ number, latin, counter: counterName[language] }, language, { one: settings.voice.one }),
  )
}
