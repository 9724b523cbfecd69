// One key at work: text to ciphertext and back (AES-256-GCM), and text to a keyword by which it is found again without
// being read (HMAC-SHA-256). Each of the two uses a key of its own, made from the one that is given (numbers.md B8).
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export type Cipher = {
  /** Plain text to base64url: 12 bytes nonce, the ciphertext, 16 bytes tag. It opens only with the same `about`. */
  readonly seal: (text: string, about: string) => string
  /** The plain text; undefined when it was sealed under another key, about something else, or was changed. */
  readonly open: (sealed: string, about: string) => string | undefined
  /** The same text gives the same keyword, under this key only. */
  readonly keyword: (text: string) => string
}

export const KEY_BYTES = 32
const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What a key of 32 bytes can do. Throws when the key has another length. */
export function cipherOf(key: Uint8Array): Cipher {
  if (key.length !== KEY_BYTES) throw new Error(`A data key has ${KEY_BYTES} bytes.`)
  const sealing = partOf(key, 'nuanting seal')
  const searching = partOf(key, 'nuanting keyword')
  return {
    seal: (text, about) => sealWith(sealing, text, about),
    open: (sealed, about) => openWith(sealing, Buffer.from(sealed, 'base64url'), about),
    keyword: (text) => createHmac('sha256', searching).update(text).digest('base64url'),
  }
}

function partOf(key: Uint8Array, part: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', part, KEY_BYTES))
}

function sealWith(key: Buffer, text: string, about: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(about))
  const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat(sealed).toString('base64url')
}

function openWith(key: Buffer, sealed: Buffer, about: string): string | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-TAG_BYTES))
  const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    // The tag does not fit. The library has no other way to say so.
    return undefined
  }
}
