// The voice of a screen: plays announcements one after the other, never two at once, each once. Sound is the first
// thing a browser forbids, so every outcome is a value and nothing here throws or hangs: the picture never waits for it.
import type { Language } from '#contract/ids.ts'

/** How the voice is doing, as the `alive` message tells it. */
export type AudioState = 'ready' | 'blocked' | 'missing' | 'off'

/** What became of one announcement. `stopped`: cut short by `stop`, or a later word with `interrupts`. */
export type Heard = 'heard' | 'blocked' | 'missing' | 'off' | 'stopped' | 'already-said'

export type Announcement = {
  /** Said once: the same key again is let go, unless it could not be heard before. */
  readonly key: string
  /** The sounds, in their order. */
  readonly urls: readonly string[]
  /** For a device's own voice, should the sounds be missing. */
  readonly text?: string
  readonly language?: Language
  readonly withChime?: true
}

/** A sound that is under way. `ended` never rejects; `stop` makes it end as `stopped`. */
export type Playing = { readonly ended: Promise<Exclude<Heard, 'off' | 'already-said'>>; readonly stop: () => void }

/** How sound is made: by the browser, or by a test. */
export type SoundMaker = {
  readonly play: (url: string, volume: number) => Playing
  /** The device's own voice; undefined when it has none for the language. */
  readonly speak: (text: string, language: Language, volume: number) => Playing | undefined
  readonly chimeUrl: string
  /** Calls back when somebody touches the screen or a key: from then on sound is allowed. */
  readonly onTouch: (touched: () => void) => void
}

export type Speaker = {
  /** Waits for its turn, then speaks. */
  readonly say: (announcement: Announcement) => Promise<Heard>
  /** Ends what is being said, forgets what waits, and speaks at once. The same key may be said again and again. */
  readonly sayNow: (announcement: Announcement) => Promise<Heard>
  readonly stop: () => void
  readonly setVolume: (volume: number) => void
  readonly turnOff: () => void
  readonly turnOn: () => void
  readonly state: () => AudioState
  readonly isSpeaking: () => boolean
  /** Calls back at every change of state or of speaking; returns its end. */
  readonly onChange: (changed: () => void) => () => void
}

const USUAL_VOLUME = 0.8
const KEYS_KEPT_MAX = 500

/** Opens the voice of a screen. */
export function openSpeaker(maker: SoundMaker): Speaker {
  const said = new Set<string>()
  const listeners = new Set<() => void>()
  let state: AudioState = 'ready'
  let volume = USUAL_VOLUME
  let line: Promise<unknown> = Promise.resolve()
  let playing: Playing | undefined
  // Raised by every `stop`: what was asked for before it is not said any more.
  let round = 0

  const tell = () => {
    for (const changed of listeners) changed()
  }
  const become = (next: AudioState) => {
    state = next
    tell()
  }
  const listen = async (sound: Playing) => {
    playing = sound
    tell()
    const heard = await sound.ended
    playing = undefined
    tell()
    return heard
  }

  const playAll = async ({ urls, text, language, withChime }: Announcement, asked: number): Promise<Heard> => {
    for (const url of [...(withChime ? [maker.chimeUrl] : []), ...urls]) {
      const heard = await listen(maker.play(url, volume))
      if (round !== asked) return 'stopped'
      if (heard === 'missing') return speakOurselves(text, language)
      if (heard !== 'heard') return heard
    }
    return 'heard'
  }
  const speakOurselves = async (text: string | undefined, language: Language = 'zh'): Promise<Heard> => {
    const own = text === undefined ? undefined : maker.speak(text, language, volume)
    return own ? listen(own) : 'missing'
  }

  const sayInTurn = async (announcement: Announcement, asked: number): Promise<Heard> => {
    if (state === 'off') return 'off'
    if (round !== asked) return 'stopped'
    const heard = await playAll(announcement, asked)
    if (heard === 'blocked' || heard === 'missing') {
      // It was not heard: should the server want it once more, it may be said then.
      said.delete(announcement.key)
      become(heard)
      if (heard === 'blocked') maker.onTouch(() => state === 'blocked' && become('ready'))
    }
    if (heard === 'heard') become('ready')
    return heard
  }

  const enqueue = (announcement: Announcement): Promise<Heard> => {
    const asked = round
    const heard = line.then(() => sayInTurn(announcement, asked))
    line = heard
    return heard
  }
  const stop = () => {
    round += 1
    playing?.stop()
  }

  return {
    say: (announcement) => {
      if (said.has(announcement.key)) return Promise.resolve('already-said')
      remember(said, announcement.key)
      return enqueue(announcement)
    },
    sayNow: (announcement) => {
      stop()
      return enqueue(announcement)
    },
    stop,
    setVolume: (next) => {
      volume = next
    },
    turnOff: () => {
      stop()
      become('off')
    },
    turnOn: () => state === 'off' && become('ready'),
    state: () => state,
    isSpeaking: () => playing !== undefined,
    onChange: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

function remember(said: Set<string>, key: string): void {
  said.add(key)
  const [oldest] = said
  if (said.size > KEYS_KEPT_MAX && oldest !== undefined) said.delete(oldest)
}
