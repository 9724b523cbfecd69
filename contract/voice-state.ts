// How the voice of a hall is doing, for whoever sets it: the synthesiser, the screens, and the lines of the day.
import type { Day, DeviceId, Instant, ZoneId } from './ids.ts'
import type { SpokenLanguage, SpokenVoice } from './settings.ts'

/** What became of one announcement in a zone. `dropped`: it waited too long, or its visitor had come. */
export type Fate = 'waiting' | 'saying' | 'said' | 'dropped'
export type ZoneFate = { readonly zone: ZoneId; readonly fate: Fate }

/** Announcements of today, on this server; each counts once, however often it was repeated. */
export type LineCounts = {
  readonly said: number
  /** Of those said: with fewer repeats than the hall wants, because others waited. */
  readonly shortened: number
  /** Gone into a newer call of the same ticket. */
  readonly merged: number
  /** Waited longer than the hall allows. */
  readonly dropped: number
}
export type LineToday = LineCounts & { readonly zone: ZoneId; readonly waiting: number }

/** A board that should speak: whether it does, or why not. `unheard`: no word from it since the server began. */
export type SpeakingScreen = {
  readonly device: DeviceId
  readonly name: string
  readonly sound: 'ready' | 'blocked' | 'missing' | 'off' | 'gone' | 'stalled' | 'unheard'
}

/** `GET …/speech/lines`. */
export type VoiceNow = {
  readonly day: Day
  /** Name and version of the machine's synthesiser; without it only recordings are heard. */
  readonly engine?: string
  /** The system's own voice, where there is one. */
  readonly platform?: string
  readonly languages: readonly SpokenLanguage[]
  readonly on: boolean
  /** Percent of this hour. */
  readonly volume: number
  /** Does any board, registered or not, watch this hall? */
  readonly isHeard: boolean
  readonly screens: readonly SpeakingScreen[]
  /** From when on is counted: the begin of the day, or of this server. */
  readonly since: Instant
  readonly lines: readonly LineToday[]
}

/** `GET …/announcements/:call`: what came of a typed announcement so far. */
export type AnnouncementFate = {
  readonly zones: readonly ZoneFate[]
  /** How many screens have shown it, and how many have said it to the end. */
  readonly shown: number
  readonly heard: number
  /** Why it is not said at all, if so. */
  readonly silent?: 'off' | 'volume' | 'no-board'
}

/** `GET …/speech/words`: a sample as words, in one voice. */
export type SampleWords = {
  readonly voice: SpokenVoice
  /** As it stands on the boards. */
  readonly caption: string
  /** As it is said, figures in words. */
  readonly spoken: string
  /** In recorded clips, or by the synthesiser. */
  readonly by: 'clips' | 'machine'
}
