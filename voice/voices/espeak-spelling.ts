// Helps espeak-ng where it misreads: syllables it takes from the wrong word, letters it takes for a word. Each entry
// was heard (as phonemes, -x) on espeak-ng 1.51 or on the WebAssembly build of 1.52; both read the respelling alike.
// The voice cmn-latn-pinyin takes pinyin with tone digits in the middle of hanzi. Pure.

import type { Language } from '../language.ts'
import { harmless } from './harmless.ts'

/** Words of a service hall with a character that has several readings. */
const PINYIN_BY_WORD: ReadonlyMap<string, string> = new Map([
  ['不动产', 'bu2dong4chan3'],
  ['会计', 'kuai4ji4'],
  ['变更', 'bian4geng1'],
  ['地址', 'di4zhi3'],
  ['应急', 'ying4ji2'],
  ['得到', 'de2dao4'],
  ['朝鲜', 'chao2xian3'],
  ['着急', 'zhao2ji2'],
  ['空位', 'kong4wei4'],
  ['空调', 'kong1tiao2'],
  ['行业', 'hang2ye4'],
  ['调解', 'tiao2jie3'],
  ['重办', 'chong2ban4'],
  ['重呼', 'chong2hu1'],
  ['重复', 'chong2fu4'],
  ['重庆', 'chong2qing4'],
  ['重新', 'chong2xin1'],
  ['银行', 'yin2hang2'],
  ['长者', 'zhang3zhe3'],
  ['音乐', 'yin1yue4'],
])
const MISREAD_WORDS = new RegExp([...PINYIN_BY_WORD.keys()].join('|'), 'g')

/**
 * 一 beside another digit or before 号 belongs to a code and is yī. The newer dictionary makes it yí in 一号, as if one
 * counted, and yì in 八一五.
 */
const ONE_IN_CODE = /一(?=[零一二三四五六七八九号])|(?<=[零一二三四五六七八九])一/g

/**
 * Letters said alone in Mandarin. A before another letter becomes the English article; W is run together into
 * one syllable and a half; R sounds like 二; G like 知.
 */
const MANDARIN_BY_LETTER: Readonly<Record<string, string>> = { A: 'ei1', G: 'ji4', R: '阿尔', W: '达不溜' }

/** A lone Latin letter is a bare consonant in the Uyghur voice; these are the letters' names as Uyghur writes them. */
const UYGHUR_BY_LETTER: Readonly<Record<string, string>> = {
  A: 'ئېي',
  B: 'بى',
  C: 'سى',
  D: 'دى',
  E: 'ئى',
  F: 'ئېف',
  G: 'جى',
  H: 'ئېچ',
  I: 'ئاي',
  J: 'جېي',
  K: 'كېي',
  L: 'ئېل',
  M: 'ئېم',
  N: 'ئېن',
  O: 'ئو',
  P: 'پى',
  Q: 'كىيۇ',
  R: 'ئار',
  S: 'ئېس',
  T: 'تى',
  U: 'يۇ',
  V: 'ۋى',
  W: 'دابىليۇ',
  X: 'ئېكس',
  Y: 'ۋاي',
  Z: 'زېت',
}

const LONE_LETTER = /(?<![A-Za-z])[A-Z](?![A-Za-z])/g
const ENGLISH_CODE_A = /\bA(?= (?:[A-Z]\b|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))/g

/** The text as espeak-ng must be given it to say what it says. */
export function espeakSpelling(text: string, language: Language): string {
  const safe = harmless(text)
  if (language === 'zh') {
    return safe
      .replace(MISREAD_WORDS, (misread) => PINYIN_BY_WORD.get(misread) ?? misread)
      .replace(ONE_IN_CODE, 'yi1')
      .replace(LONE_LETTER, (letter) => MANDARIN_BY_LETTER[letter] ?? letter)
  }
  // «A» before another word is the article, in Cantonese too, where letters are read in English.
  if (language === 'yue') return safe.replace(LONE_LETTER, (letter) => (letter === 'A' ? 'eh' : letter))
  if (language === 'ug') return safe.replace(LONE_LETTER, (letter) => UYGHUR_BY_LETTER[letter] ?? letter)
  return safe.replace(ENGLISH_CODE_A, 'eh')
}
