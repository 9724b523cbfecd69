// One piece of speech from the engine: looked for among the kept ones, made if it is not there, trimmed, brought to
// one loudness and kept.

import { type SoundCache, soundName } from './sound-cache.ts'
import type { SpokenPart } from './told.ts'
import type { VoiceTrouble } from './trouble.ts'
import type { VoiceEngine } from './voices/voice-engine.ts'
import { HALL_RATE_HZ, normalisePeak, readWav, type Sound, toWav, trimSilence } from './wav.ts'

/** Raise it when the same words would come out differently: kept sounds of another version are not used. */
const SOUND_VERSION = '1'

export type Speech =
  | { readonly ok: true; readonly sound: Sound }
  | { readonly ok: false; readonly trouble: VoiceTrouble }
export type SpeechMaker = (part: Omit<SpokenPart, 'pauseMs'>, rate: number) => Promise<Speech>

/** The same words asked for by several screens at once are made once; all get the same sound. */
export function openSpeechMaker(engine: VoiceEngine | undefined, cache: SoundCache): SpeechMaker {
  const beingMade = new Map<string, Promise<Speech>>()

  return async ({ text, language }, rate) => {
    if (!engine?.languages.has(language)) return { ok: false, trouble: 'no-voice' }
    const name = soundName(SOUND_VERSION, engine.name, engine.shapedBy(text, language, rate))
    const already = beingMade.get(name)
    if (already) return already

    const made = keptOrNew(name, cache, () => engine.speak(text, language, rate))
    beingMade.set(name, made)
    return made.finally(() => beingMade.delete(name))
  }
}

async function keptOrNew(
  name: string,
  cache: SoundCache,
  speak: () => ReturnType<VoiceEngine['speak']>,
): Promise<Speech> {
  const kept = await cache.read(name)
  const keptSound = kept && readWav(kept)
  if (keptSound) return { ok: true, sound: keptSound }

  const spoken = await speak()
  if (!spoken.ok) return spoken
  const raw = readWav(spoken.wav)
  // Sounds of another rate could not be joined.
  if (raw?.rateHz !== HALL_RATE_HZ) return { ok: false, trouble: 'engine-failed' }
  const sound = normalisePeak(trimSilence(raw))
  await cache.keep(name, toWav(sound))
  return { ok: true, sound }
}
