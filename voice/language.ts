// The languages the hall can speak. A call has words in all of them, a ticket read out in full in the first three.

export type Language = 'zh' | 'en' | 'yue' | 'ug'
export const LANGUAGES: readonly Language[] = ['zh', 'en', 'yue', 'ug']

/** The languages in which a ticket has words. The Uyghur call has not been read by a native speaker yet: ask one. */
export type TicketLanguage = Exclude<Language, 'ug'>

/** How 1 is said inside a code in Mandarin: as it is written, or as on the telephone, where 一 and 七 are mistaken. */
export type SpokenOne = 'yi' | 'yao'

/** Are words of this language kept apart by spaces? */
export function isSpaced(language: Language): boolean {
  return language === 'en' || language === 'ug'
}

/** Is it written in hanzi, so that its numbers are put together from 一, 十 and 百? */
export function isHanzi(language: Language): language is 'zh' | 'yue' {
  return language === 'zh' || language === 'yue'
}
