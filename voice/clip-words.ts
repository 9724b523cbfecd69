// What is said in each recorded clip, in the words of each language: the script for whoever stands at the microphone.
// The list is signage.md 6.4; a word that a language has no use for is not in its column. Pure data.

/** The words and short phrases of a call, and of announcements that a manager types. */
export type WordKey = keyof typeof HANZI_WORDS

const HANZI_WORDS = {
  please: '请',
  number: '号',
  'go-to': '到',
  'please-go-to': '请到',
  // In one breath: cut after 号, the tones would sound chopped.
  'at-counter': '号窗口',
  counter: '窗口',
  attention: '请注意',
  'please-you': '请您',
  'for-business': '办理业务',
  missed: '过号',
  'take-again': '请重新取号',
  'service-desk': '服务台',
  'information-desk': '咨询台',
  'general-counter': '综合窗口',
  floor: '楼',
  area: '区',
  'veterans-first': '军人优先',
  'elders-first': '老年优先',
} as const

const ENGLISH_WORDS: Partial<Record<WordKey, string>> = {
  number: 'Number',
  'go-to': 'please go to',
  'at-counter': 'counter',
  attention: 'Attention, please.',
  'service-desk': 'the service desk',
  'information-desk': 'the information desk',
  'general-counter': 'the general counter',
}

const UYGHUR_WORDS: Partial<Record<WordKey, string>> = {
  number: 'نومۇر',
  'at-counter': 'كۆزنەككە',
  'go-to': 'كېلىڭ',
}

/** The words by language. Cantonese and other dialects say the same characters in their own way. */
export const WORDS = { zh: HANZI_WORDS, yue: HANZI_WORDS, en: ENGLISH_WORDS, ug: UYGHUR_WORDS } as const

/** Every word key there is. */
export const WORD_KEYS = Object.keys(HANZI_WORDS) as readonly WordKey[]
