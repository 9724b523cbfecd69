// Digits to English words. Pure.

const ONES = [
  ...'zero one two three four five six seven eight nine'.split(' '),
  ...'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** The largest number that `countInEnglish` can say. */
export const ENGLISH_COUNT_MAX = 999_999

/**
 * A count as a number: 12 → twelve, 101 → one hundred and one.
 * Takes a whole number from 0 to ENGLISH_COUNT_MAX and throws for any other.
 */
export function countInEnglish(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0 || count > ENGLISH_COUNT_MAX) {
    throw new RangeError(`Not a count that can be said: ${count}`)
  }
  if (count < 20) return ONES[count] ?? ''
  if (count < 100) return joined(TENS[Math.floor(count / 10)] ?? '', '-', count % 10)
  if (count < 1000) return joined(`${ONES[Math.floor(count / 100)]} hundred`, ' and ', count % 100)
  const rest = count % 1000
  return joined(`${countInEnglish(Math.floor(count / 1000))} thousand`, rest < 100 ? ' and ' : ' ', rest)
}

/** Digits one by one: 001 → zero zero one. Takes digits only. */
export function digitsInEnglish(digits: string): string {
  return [...digits].map((digit) => ONES[Number(digit)]).join(' ')
}

function joined(high: string, between: string, rest: number): string {
  return rest === 0 ? high : `${high}${between}${countInEnglish(rest)}`
}
