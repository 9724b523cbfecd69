// The languages the hall can speak. Mandarin, English and Cantonese have phrases of their own; Uyghur has a
// voice for the words a hall writes itself, because no native speaker has read phrases of ours yet.

export type Language = 'zh' | 'en' | 'yue' | 'ug'

/** The languages in which a call and a ticket have words. */
export type PhraseLanguage = Exclude<Language, 'ug'>

/** How 1 is said inside a code in Mandarin: as it is written, or as on the telephone, where 一 and 七 are mistaken. */
export type SpokenOne = 'yi' | 'yao'
