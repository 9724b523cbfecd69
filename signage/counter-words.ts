// A counter's name as a board writes it: its digits as large as the number, the words around them smaller.
import { emWidth } from '#contract/legible.ts'

/** `digits` is empty for a counter without a number of its own (综合窗口); then all of its name is in `after`. */
export type CounterWords = { readonly before: string; readonly digits: string; readonly after: string }

/** 3号窗口 → 3 and 号窗口; Counter 12 → Counter and 12. A name with two numbers is left whole. */
export function counterWords(name: string): CounterWords {
  const [, before = '', digits = '', after = ''] = /^(\D*)(\d{1,4})(\D*)$/.exec(name) ?? []
  return digits === '' ? { before: '', digits: '', after: name } : { before, digits, after }
}

/** How wide the digits and the words are, in sizes of their own fonts. */
export function widthOf({ before, digits, after }: CounterWords): {
  readonly digitsEm: number
  readonly wordsEm: number
} {
  return { digitsEm: emWidth(digits), wordsEm: emWidth(before) + emWidth(after) }
}

/** Latin letters need the height of a capital; Chinese ones fill their square. */
export function isLatin(text: string): boolean {
  return /[A-Za-z]/.test(text)
}
