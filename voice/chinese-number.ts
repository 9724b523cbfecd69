// Digits to the hanzi they are said with, in Mandarin and Cantonese alike. Written out by ourselves because
// espeak-ng leaves out the 零 of 101 and 1001. Pure.

import type { SpokenOne } from './language.ts'

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
const MYRIADS = ['', '万', '亿']

/** The largest number that `countInChinese` can say. */
export const CHINESE_COUNT_MAX = 999_999_999_999

/**
 * A count as a number: 101 → 一百零一, 2035 → 二千零三十五, 12 → 十二.
 * Takes a whole number from 0 to CHINESE_COUNT_MAX and throws for any other.
 */
export function countInChinese(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0 || count > CHINESE_COUNT_MAX) {
    throw new RangeError(`Not a count that can be said: ${count}`)
  }
  if (count === 0) return '零'

  const spoken = groupsOfFour(count)
    .map((group, index) => (group === 0 ? '' : `${withZero(group, index, count)}${MYRIADS[index]}`))
    .reverse()
    .join('')
  // 12 is 十二, but 112 is 一百一十二.
  return spoken.replace(/^一十/, '十')
}

/** Digits one by one, as in a code or on the telephone: 012 → 零一二, or 零幺二. Takes digits only. */
export function digitsInChinese(digits: string, one: SpokenOne): string {
  const spoken = [...digits].map((digit) => DIGITS[Number(digit)]).join('')
  return one === 'yao' ? spoken.replaceAll('一', '幺') : spoken
}

/** 20350001 → [1, 2035]: the lowest four digits first. */
function groupsOfFour(count: number): number[] {
  const groups: number[] = []
  for (let rest = count; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000)
  return groups
}

/** A group of four, with the 零 that stands for empty places between it and a higher group. */
function withZero(group: number, index: number, count: number): string {
  const hasHigher = count >= 10_000 ** (index + 1)
  return hasHigher && group < 1000 ? `零${fourDigits(group)}` : fourDigits(group)
}

function fourDigits(group: number): string {
  const digits = [...String(group)].map(Number)
  return digits
    .map((digit, index) => (digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
}
