// Which language a screen speaks, and every word of it. Chinese is the measure; English is typed by it.
import { useCallback } from 'react'
import type { Language, Words } from '#contract/ids.ts'
import { languageChanged } from './language-slice.ts'
import { en } from './messages/en.ts'
import { type MessageKey, zh } from './messages/zh.ts'
import { useStoreDispatch, useStoreState } from './store.ts'

const LANGUAGE_KEY = 'nuanting-language'
const catalogues = { zh, en } as const

export type { MessageKey }
export type Values = Readonly<Record<string, string | number>>
export type Text = (key: MessageKey, values?: Values) => string

/** The language of this screen; `setLanguage` is remembered on this device, `setLanguageForNow` ends with the visit. */
export function useLanguage(): {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly setLanguageForNow: (language: Language) => void
} {
  const language = useStoreState((state) => state.language)
  const dispatch = useStoreDispatch()
  const setLanguageForNow = useCallback((next: Language) => void dispatch(languageChanged(next)), [dispatch])
  const setLanguage = useCallback(
    (next: Language) => {
      localStorage.setItem(LANGUAGE_KEY, next)
      dispatch(languageChanged(next))
    },
    [dispatch],
  )
  return { language, setLanguage, setLanguageForNow }
}

/** The words of this screen by key, in its language: `text('dispenser.ahead', { n: 3 })`. */
export function useText(): Text {
  const { language } = useLanguage()
  return useCallback((key, values) => textIn(language, key, values), [language])
}

/** Names that the office gave, in this screen's language. */
export function useWords(): (words: Words) => string {
  const { language } = useLanguage()
  return useCallback((words) => words[language], [language])
}

/**
 * One message in `language`. `{n}` becomes the value n; `{n?person:people}` the first word when n is one in that
 * language, else the second.
 */
export function textIn(language: Language, key: MessageKey, values: Values = {}): string {
  const [room, name] = key.split('.') as [keyof typeof zh, string]
  const message = (catalogues[language][room] as Readonly<Record<string, string>>)[name] ?? key
  return message.replace(/\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g, (whole, value: string, one?: string, many?: string) => {
    const given = values[value]
    if (given === undefined) return whole
    if (one === undefined) return String(given)
    return new Intl.PluralRules(language).select(Number(given)) === 'one' ? one : (many ?? '')
  })
}

/**
 * The language a page begins with: of its address (`?lang=en`), else what was chosen on this device, else the first of
 * `phoneLanguages` that we speak (a visitor's own phone; what hangs in the hall has none), else Chinese.
 */
export function firstLanguage(search: string, phoneLanguages: readonly string[] = []): Language {
  const ofPhone = phoneLanguages.find((one) => /^(zh|en)\b/i.test(one))
  const wanted = new URLSearchParams(search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY) ?? ofPhone
  return wanted?.slice(0, 2).toLowerCase() === 'en' ? 'en' : 'zh'
}
