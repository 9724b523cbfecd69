// Ordinary sentences with figures in them, made ready to be said: 30分钟 → 三十分钟, 12333 → 幺二三三三.
// Rules stand in the order in which they are tried; what one has turned into words the next no longer sees. Pure.

import { countInChinese, digitsInChinese } from './chinese-number.ts'
import { digitsInEnglish } from './english-number.ts'
import type { Language } from './language.ts'
import { spacedLetters } from './read-number.ts'

type Rule = readonly [pattern: RegExp, spoken: (...matched: string[]) => string]

/** What is counted, so that a long figure before it is a number and no telephone number, and a lone 2 is 两. */
const COUNTED = '(?:个|位|名|人|份|张|件|次|种|本|项|家|户|条|天|周|年|小时|分钟|秒|元|块|万|亿|米|公里)'
/** Words after which a figure is dialled. */
const DIALLED = '(?:电话|热线|拨打|拨|致电|手机)'
/** Service numbers of five digits: 12333, 12345, 95566, 96588, 10086. */
const SERVICE_LINE = '(?:12|95|96|10)\\d{3}'

const CHINESE_RULES = (language: 'zh' | 'yue'): readonly Rule[] => {
  const oneByOne = (digits: string) => digitsInChinese(digits.replace(/\D/g, ''), 'yi')
  const dialled = (digits: string) => digitsInChinese(digits.replace(/\D/g, ''), language === 'zh' ? 'yao' : 'yi')
  return [
    [
      /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
      (_, year = '', month, day) => `${oneByOne(year)}年${count(month)}月${count(day)}日`,
    ],
    [/(?<!\d)(\d{4})(?=年)/g, (_, year = '') => oneByOne(year)],
    [/(老|普|[A-Z]+)-?(\d+)/g, (_, prefix = '', digits = '') => `${prefixInChinese(prefix)}${oneByOne(digits)}`],
    [
      new RegExp(`(${DIALLED}\\D{0,3}?)(\\d[\\d-]+\\d)`, 'g'),
      (_, before, digits = '') => `${before}${dialled(digits)}`,
    ],
    [/(?<!\d)(?:\d{3,4}-\d{3,4}-\d{4}|0\d{2,3}-\d{7,8})(?!\d)/g, dialled],
    [new RegExp(`(?<![\\d.])(?:\\d{7,}|${SERVICE_LINE})(?![\\d.,]|\\s*${COUNTED})`, 'g'), dialled],
    [/(\d)\s*[-–—~～]\s*(?=\d)/g, (_, digit) => `${digit}到`],
    [/(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?!\d)/g, (_, hour, minute) => `${count(hour)}点${minutes(minute)}`],
    [/\d{1,3}(?:,\d{3})+(?!\d)/g, (figure) => figure.replaceAll(',', '')],
    [/(\d+(?:\.\d+)?)%/g, (_, figure = '') => `百分之${figure}`],
    [/(\d+)\.(\d+)/g, (_, whole, digits = '') => `${count(whole)}点${oneByOne(digits)}`],
    // 两 stands before what is counted; 二 is an ordinal: 两位, but 二号窗口 and 二楼.
    [new RegExp(`(?<!\\d)2(?=(?:到\\d+)?\\s*${COUNTED})`, 'g'), () => '两'],
    [/(?<!\d)0\d+/g, oneByOne],
    [/\d+/g, count],
  ]
}

const ENGLISH_RULES: readonly Rule[] = [
  [/([A-Z]+)-?(\d+)/g, (_, letters = '', digits = '') => `${spacedLetters(letters)} ${digitsInEnglish(digits)}`],
  [/(?<![\d.])\d{3,4}(?:-\d{3,4}-\d{4}|-\d{7,8})(?!\d)/g, (digits) => digitsInEnglish(digits.replaceAll('-', ''))],
  [/(?<![\d.,])(?:\d{7,}|(?:12|95|96|10)\d{3}|0\d+)(?![\d.,])/g, digitsInEnglish],
  [/(\d)\s*[-–—~～]\s*(?=\d)/g, (_, digit) => `${digit} to `],
]

/**
 * A sentence with its figures as they are said in that language. Figures that are left to a synthesiser, because
 * it reads them well (English counts) or because we have no words of our own (Uyghur), stay as they are.
 */
export function plain(text: string, language: Language): string {
  return rulesFor(language).reduce((spoken, [pattern, words]) => spoken.replace(pattern, words), narrow(text))
}

function rulesFor(language: Language): readonly Rule[] {
  if (language === 'ug') return []
  return language === 'en' ? ENGLISH_RULES : CHINESE_RULES(language)
}

/** Full-width digits and letters, as Chinese keyboards make them, to ordinary ones; punctuation stays. */
function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
}

function count(digits = ''): string {
  return digits.length > 12 ? digitsInChinese(digits, 'yi') : countInChinese(Number(digits))
}

/** 9:00 九点, 9:05 九点零五分, 9:30 九点三十分. */
function minutes(digits = ''): string {
  if (digits === '00') return ''
  return `${digits.startsWith('0') ? '零' : ''}${count(digits)}分`
}

function prefixInChinese(prefix: string): string {
  return /[A-Z]/.test(prefix) ? `${spacedLetters(prefix)} ` : prefix
}
