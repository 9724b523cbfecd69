// 公民身份号码 (GB 11643-1999, numbers.md B8): is this a number that exists, and when was its holder born. Without zod,
// because pages check while somebody types. 港澳台居民居住证 (81…, 82…, 83…) and the present 外国人永久居留身份证 (9…)
// have the same form, so the first six digits are not looked up.
import type { Day } from './ids.ts'

/** Why not: `old-15` is a number of fifteen digits, void since 2013-01-01. */
export type IdNumberFault = 'old-15' | 'length' | 'characters' | 'birth-date' | 'checksum'
export type IdNumber = { readonly number: string; readonly birthDay: Day }

export const ID_NUMBER_DIGITS = 18
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** By the weighted sum modulo 11. */
const CHECK_DIGITS = '10X98765432'
/** The oldest person alive was born later; a year before this is a slip of the finger. */
const FIRST_BIRTH_YEAR = 1800

/** The number as it is kept (18 digits, the last perhaps X) and the day of birth in it, or why it cannot be right. */
export function readIdNumber(typed: string): IdNumber | { readonly fault: IdNumberFault } {
  const number = plainNumber(typed)
  if (/^\d{15}$/.test(number)) return { fault: 'old-15' }
  if (number.length !== ID_NUMBER_DIGITS) return { fault: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { fault: 'characters' }
  const birthDay = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthDay)) return { fault: 'birth-date' }
  if (number[17] !== checkDigit(number)) return { fault: 'checksum' }
  return { number, birthDay }
}

/** What was typed without spaces and hyphens, in ASCII and capitals: full-width digits, x and × come from input methods. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/g, '').replaceAll('×', 'X').toUpperCase()
}

/** Years completed on that day; negative when the birth is still to come. */
export function ageOn(birthDay: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}

function isDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00.000Z`)
  // Date.parse takes 2021-02-30 for a day in March.
  return Number(day.slice(0, 4)) >= FIRST_BIRTH_YEAR && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}

function checkDigit(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK_DIGITS[sum % 11]
}
