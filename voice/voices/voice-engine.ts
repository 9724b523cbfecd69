// What turns words into sound. espeak-ng is one; recorded clips or a better synthesiser would be others.

import type { Language } from '../language.ts'
import type { VoiceTrouble } from '../trouble.ts'

export type Speech =
  | { readonly ok: true; readonly wav: Uint8Array }
  | { readonly ok: false; readonly trouble: VoiceTrouble }

export type VoiceEngine = {
  /** Name and version: two engines, and two versions of one, do not sound alike. */
  readonly name: string
  readonly languages: ReadonlySet<Language>
  /** Says a text with its figures already in words; `rate` in 字 (in English: words) a minute. */
  readonly speak: (text: string, language: Language, rate: number) => Promise<Speech>
  /** Everything else that shapes the sound of this text, for the name of a kept one. */
  readonly shapedBy: (text: string, language: Language, rate: number) => string
  readonly close: () => void
}
