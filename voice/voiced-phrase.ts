// A phrase together with the voice that says it: the words for a synthesiser and, where a pack can say all of it, the
// clips. Pure.

import { type ClipReading, type ClipStep, type Clips, callClips, textClips } from './clip-phrase.ts'
import type { Language } from './language.ts'
import { type Call, callPhrase } from './phrases.ts'
import { plain } from './plain-text.ts'
import type { SpokenPart } from './told.ts'
import type { ClipPack } from './voices/clip-pack.ts'

/** A language in the machine's voice, or a pack of recorded clips. */
export type SpeakingVoice = Language | ClipPack

/** What is said in one voice. Its parts take over as a whole where the clips cannot be had. */
export type VoicedPhrase = {
  readonly parts: readonly SpokenPart[]
  readonly clips?: { readonly pack: ClipPack; readonly steps: readonly ClipStep[] }
  readonly caption: string
}

/** A call in one voice. `call` names the counter in the language of that voice. */
export function voicedCall(call: Call, voice: SpeakingVoice, reading: ClipReading = {}): VoicedPhrase {
  const { parts, caption } = callPhrase(call, languageOf(voice), reading.one === undefined ? {} : { one: reading.one })
  return { parts, caption, ...inClips(voice, (pack) => callClips(call, pack, reading)) }
}

/** A sentence of the hall's own in one voice. */
export function voicedText(text: string, voice: SpeakingVoice, reading: ClipReading = {}): VoicedPhrase {
  const language = languageOf(voice)
  const spoken = plain(text, language)
  const parts = [{ text: spoken, language, pauseMs: 0 }]
  return { parts, caption: text, ...inClips(voice, (pack) => textClips(spoken, pack, reading)) }
}

/** The language whose words a voice says. */
export function languageOf(voice: SpeakingVoice): Language {
  return typeof voice === 'string' ? voice : voice.language
}

function inClips(voice: SpeakingVoice, clipsOf: (pack: ClipPack) => Clips): Pick<VoicedPhrase, 'clips'> {
  if (typeof voice === 'string') return {}
  const clips = clipsOf(voice)
  return clips.ok ? { clips: { pack: voice, steps: clips.steps } } : {}
}
