// Personal data to ciphertext and back: AES-256-GCM (numbers.md B8). The key is never in the database. Each hall's day has
// a key of its own, made from the master key, so that no key ever seals more than a day's few thousand texts.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Day, HallId } from '#contract/ids.ts'

export type Seal = {
  /** Plain text to base64url: 12 bytes nonce, the ciphertext, 16 bytes tag. */
  readonly seal: (hall: HallId, day: Day, text: string) => string
  /** The plain text; undefined when it was sealed under another key, for another hall or day, or was changed. */
  readonly open: (hall: HallId, day: Day, sealed: string) => string | undefined
}

export const MASTER_KEY_BYTES = 32
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Keys are quick to make but not free: those of the days at hand are remembered. */
const KEYS_REMEMBERED_MAX = 1_000

/** Seals and opens with keys derived from a master key of 32 bytes. Throws when the master key has another length. */
export function openSeal(masterKey: Uint8Array): Seal {
  if (masterKey.length !== MASTER_KEY_BYTES) throw new Error(`A data key has ${MASTER_KEY_BYTES} bytes.`)
  const keyOf = rememberKeys((about) => Buffer.from(hkdfSync('sha256', masterKey, '', about, MASTER_KEY_BYTES)))

  return {
    seal: (hall, day, text) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keyOf(`nuanting aside ${hall} ${day}`), nonce)
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return Buffer.concat(sealed).toString('base64url')
    },
    open: (hall, day, sealed) => unseal(keyOf(`nuanting aside ${hall} ${day}`), Buffer.from(sealed, 'base64url')),
  }
}

function unseal(key: Buffer, sealed: Buffer): string | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    // The tag does not fit. The library has no other way to say so.
    return undefined
  }
}

function rememberKeys(make: (about: string) => Buffer): (about: string) => Buffer {
  const keys = new Map<string, Buffer>()
  return (about) => {
    const known = keys.get(about)
    if (known) return known
    if (keys.size >= KEYS_REMEMBERED_MAX) keys.clear()
    const key = make(about)
    keys.set(about, key)
    return key
  }
}
