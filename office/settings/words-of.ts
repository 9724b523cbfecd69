// A name in all languages of the pages at once, for what somebody adds: the hall needs both.
import type { Words } from '#contract/ids.ts'
import { type MessageKey, textIn, type Values } from '#ui/language.ts'

export function wordsOf(key: MessageKey, values?: Values): Words {
  return { zh: textIn('zh', key, values), en: textIn('en', key, values) }
}
