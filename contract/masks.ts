// Personal data as lists show it (numbers.md B8): enough to know one's own again, too little to know another's.
import { NO_PHONE } from './phone-number.ts'

const LONG_NUMBER_CHARS = 15

/** 王秀英 → 王**; always two stars, so that the length tells nothing. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return rest.length > 0 ? `${first}**` : '**'
}

/** 13800001234 → 138****1234, 0771-5501234 → 0771-*****34. */
export function maskPhone(phone: string): string {
  if (phone === NO_PHONE) return phone
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  const [area = '', rest = ''] = phone.includes('-') ? phone.split('-') : ['', phone]
  const hidden = `${'*'.repeat(Math.max(0, rest.length - 2))}${rest.slice(-2)}`
  return area ? `${area}-${hidden}` : hidden
}

/** A long number shows the first three and the last four (450***********123X), a short one the first and the last two. */
export function maskNumber(number: string): string {
  const [head, tail] = number.length >= LONG_NUMBER_CHARS ? [3, 4] : number.length >= 7 ? [1, 2] : [0, 0]
  const hidden = '*'.repeat(number.length - head - tail)
  return `${number.slice(0, head)}${hidden}${tail > 0 ? number.slice(-tail) : ''}`
}

/** The town remains, the street does not: 南宁市青秀区… → 南宁市***. */
export function maskAddress(address: string): string {
  const shown = [...address]
  return shown.length >= 8 ? `${shown.slice(0, 3).join('')}***` : '***'
}
