// Words that open doors: made of pure chance, kept only as hashes.
import { createHash, randomBytes, randomInt } from 'node:crypto'

const TOKEN_BYTES = 32
const PAIRING_DIGITS = 6
const PASSWORD_CHARS = 12
const PASSWORD_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** 256 bits of chance in 43 letters. */
export function freshToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What the database keeps of a token: it opens nothing. A token has 256 bits, so a plain hash cannot be guessed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Six digits, to be typed on a touch screen within fifteen minutes. */
export function freshPairingCode(): string {
  return String(randomInt(10 ** PAIRING_DIGITS)).padStart(PAIRING_DIGITS, '0')
}

/** A first password that can be read from a terminal and typed without mistakes. */
export function freshPassword(): string {
  return Array.from({ length: PASSWORD_CHARS }, () => PASSWORD_LETTERS[randomInt(PASSWORD_LETTERS.length)]).join('')
}
