// Digits to Uyghur words. Written out by ourselves because espeak-ng reads 3-كۆزنەك as «three window» where one says
// «third window». Grammar: cardinals and ordinals as in Hämit Tömür, Modern Uyghur Grammar. Pure.

const DIGITS = ['نۆل', 'بىر', 'ئىككى', 'ئۈچ', 'تۆت', 'بەش', 'ئالتە', 'يەتتە', 'سەككىز', 'توققۇز']
const TENS = ['', 'ئون', 'يىگىرمە', 'ئوتتۇز', 'قىرىق', 'ئەللىك', 'ئاتمىش', 'يەتمىش', 'سەكسەن', 'توقسان']
const HUNDRED = 'يۈز'
/** A last vowel gives way to that of the ending: ئالتە, ئالتىنچى; and these two change the vowel before. */
const STEM_BY_WORD: ReadonlyMap<string, string> = new Map([
  ['ئىككى', 'ئىكك'],
  ['ئالتە', 'ئالت'],
  ['يەتتە', 'يەتت'],
  ['يىگىرمە', 'يىگىرم'],
  ['سەكسەن', 'سەكسىن'],
  ['توقسان', 'توقسىن'],
])
const ORDINAL_ENDING = 'ىنچى'

/** The largest number that `ordinalInUyghur` can say. */
export const UYGHUR_ORDINAL_MAX = 999

/** Digits one by one: 001 → نۆل نۆل بىر. Takes digits only. */
export function digitsInUyghur(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ')
}

/**
 * The place in an order: 3 → ئۈچىنچى (third), 12 → ئون ئىككىنچى.
 * Takes a whole number from 1 to UYGHUR_ORDINAL_MAX and throws for any other.
 */
export function ordinalInUyghur(place: number): string {
  if (!Number.isSafeInteger(place) || place < 1 || place > UYGHUR_ORDINAL_MAX) {
    throw new RangeError(`Not a place that can be said: ${place}`)
  }
  const words = cardinalWords(place)
  const last = words.at(-1) ?? ''
  return [...words.slice(0, -1), `${STEM_BY_WORD.get(last) ?? last}${ORDINAL_ENDING}`].join(' ')
}

function cardinalWords(count: number): string[] {
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10]
  return [
    ...(hundreds > 0 ? [DIGITS[hundreds] ?? '', HUNDRED] : []),
    ...(tens > 0 ? [TENS[tens] ?? ''] : []),
    ...(ones > 0 ? [DIGITS[ones] ?? ''] : []),
  ]
}
