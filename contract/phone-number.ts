// Phone numbers as visitors give them (numbers.md B8): mobiles, landlines with or without the area, numbers from abroad,
// or none at all. Without zod, because pages check while somebody types.

/** Many elders have no phone, and that is an answer too. */
export const NO_PHONE = '无电话'
const NONE: readonly string[] = [NO_PHONE, '无', '没有电话', '没有', 'none', 'no phone']

const MOBILE = /^1[3-9]\d{9}$/
// Three digits for 010 and 02x, four for every other area.
const WITH_AREA = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})$/
const LOCAL = /^[2-9]\d{6,7}$/
const ABROAD = /^\+[1-9]\d{6,14}$/

/** The number as it is kept (landlines as 0771-5501234), NO_PHONE, or undefined when it cannot be right. */
export function readPhone(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  if (NONE.includes(text.toLowerCase())) return NO_PHONE
  const number = text
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/[\s()]/g, '')
    .replace(/^(\+|00)86-?/, '')
  const digits = number.replaceAll('-', '')
  if (MOBILE.test(digits) || LOCAL.test(digits)) return digits
  const [, area, rest] = WITH_AREA.exec(number) ?? WITH_AREA.exec(digits) ?? []
  if (area && rest) return `${area}-${rest}`
  return ABROAD.test(digits) ? digits : undefined
}

/** The digits alone: how a phone is looked for, whatever was written between them. */
export function phoneDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '')
}
