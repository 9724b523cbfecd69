// How a browser makes sound: files, a chime of its own, and the device's voice if it has one.
import type { Language } from '#contract/ids.ts'
import { chimeWav } from './chime.ts'
import type { Playing, SoundMaker } from './speaker.ts'

// No announcement is longer; a sound that stalls must not keep the next ones waiting for ever.
const SOUND_LENGTH_MAX_MS = 60_000
const LOAD_WAIT_MS = 8_000
const speechTags: Readonly<Record<Language, string>> = { zh: 'zh', en: 'en' }
// Old people understand slow, clear speech best (numbers.md B6); 1 is the device's own pace.
const OWN_VOICE_RATE = 0.85

/** The sound of this browser. */
export function browserSound(): SoundMaker {
  const audio = new Audio()
  return {
    play: (url, volume) => playOn(audio, url, volume),
    speak: speakOwn,
    chimeUrl: URL.createObjectURL(new Blob([chimeWav()], { type: 'audio/wav' })),
    onTouch: (touched) => {
      for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touched, { once: true, capture: true })
    },
  }
}

function playOn(audio: HTMLAudioElement, url: string, volume: number): Playing {
  const { promise, resolve } = Promise.withResolvers<Awaited<Playing['ended']>>()
  const tooLong = setTimeout(() => resolve('missing'), SOUND_LENGTH_MAX_MS)
  const notLoaded = setTimeout(() => resolve('missing'), LOAD_WAIT_MS)
  audio.onplaying = () => clearTimeout(notLoaded)
  audio.onended = () => resolve('heard')
  audio.onerror = () => resolve('missing')
  audio.src = url
  audio.volume = volume
  audio.play().catch((error: DOMException) => resolve(error.name === 'NotAllowedError' ? 'blocked' : 'missing'))

  const ended = promise.then((heard) => {
    clearTimeout(tooLong)
    clearTimeout(notLoaded)
    audio.pause()
    return heard
  })
  return { ended, stop: () => resolve('stopped') }
}

function speakOwn(text: string, language: Language, volume: number): Playing | undefined {
  // Chromium on Linux says it can speak and has no voice (signage.md 4.3): ask for the voice, not for the function.
  const voice = globalThis.speechSynthesis?.getVoices().find(({ lang }) => lang.startsWith(speechTags[language]))
  if (!voice) return undefined
  const { promise, resolve } = Promise.withResolvers<Awaited<Playing['ended']>>()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.rate = OWN_VOICE_RATE
  utterance.volume = volume
  utterance.onend = () => resolve('heard')
  utterance.onerror = ({ error }) => resolve(error === 'not-allowed' ? 'blocked' : 'missing')
  const tooLong = setTimeout(() => resolve('missing'), SOUND_LENGTH_MAX_MS)
  speechSynthesis.speak(utterance)
  const ended = promise.then((heard) => {
    clearTimeout(tooLong)
    speechSynthesis.cancel()
    return heard
  })
  return { ended, stop: () => resolve('stopped') }
}
