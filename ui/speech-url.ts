// Where the sound of a sentence comes from.
import type { Language } from '#contract/ids.ts'

export const SENTENCE_CHARS_MAX = 300

/** The sound of one short sentence in this hall's voice; longer text is cut at 300 characters. */
export function sentenceUrl(hall: string, language: Language, sentence: string): string {
  const text = Array.from(sentence).slice(0, SENTENCE_CHARS_MAX).join('')
  return `/api/halls/${encodeURIComponent(hall)}/speech/phrase?${new URLSearchParams({ language, text })}`
}
