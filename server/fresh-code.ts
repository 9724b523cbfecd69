// The secret word in a visitor's own address: letters and digits that nobody mixes up on paper.
import { randomBytes } from 'node:crypto'
import type { TicketCode } from '#contract/ids.ts'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** 31^12 is about 2^59: not to be guessed, even by millions of tries a day. */
const CODE_CHARS = 12

/** A code that nobody can guess. */
export function freshCode(): TicketCode {
  let code = ''
  while (code.length < CODE_CHARS) {
    for (const byte of randomBytes(CODE_CHARS * 2)) {
      // 248 is the largest multiple of 31 in a byte: above it some letters would come more often.
      if (byte < 248 && code.length < CODE_CHARS) code += LETTERS[byte % LETTERS.length]
    }
  }
  return code
}
