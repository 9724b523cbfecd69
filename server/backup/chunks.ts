// A backup is a row of sealed chunks (AES-256-GCM). Each is bound to the header and to its place, and the last one says
// so: a chunk that was changed, moved, left out or cut off does not open. Pure.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

export const LENGTH_BYTES = 4
export const TAG_BYTES = 16
/** A film comes in pieces and rows in lists; only a single row could be larger. */
export const CHUNK_BYTES_MAX = 32 * 2 ** 20
const NONCE_BYTES = 12
const LAST_BIT = 0x8000_0000

export type ChunkPlace = {
  /** The key of this file alone: places count from 0, so no nonce is ever used twice. */
  readonly key: Buffer
  /** Of the header's bytes: see `boundTo`. */
  readonly about: Buffer
  readonly nth: number
  readonly isLast: boolean
}

/** What a chunk says of the file that it belongs to. */
export function boundTo(header: Buffer): Buffer {
  return createHash('sha256').update(header).digest()
}

/** Length, ciphertext and tag. Throws when there is more than a chunk holds. */
export function sealChunk(content: Buffer, place: ChunkPlace): Buffer {
  if (content.length > CHUNK_BYTES_MAX) throw new Error(`A row is larger than ${CHUNK_BYTES_MAX} bytes.`)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE((content.length | (place.isLast ? LAST_BIT : 0)) >>> 0)
  const cipher = createCipheriv('aes-256-gcm', place.key, nonceOf(place)).setAAD(place.about)
  return Buffer.concat([length, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** How long the content of the next chunk is, and whether it is the last one. */
export function readLength(bytes: Buffer): { readonly length: number; readonly isLast: boolean } {
  const word = bytes.readUInt32BE()
  return { length: word & ~LAST_BIT, isLast: (word & LAST_BIT) !== 0 }
}

/** The content of ciphertext and tag; undefined when they do not belong to this place. */
export function openChunk(sealed: Buffer, place: ChunkPlace): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', place.key, nonceOf(place), { authTagLength: TAG_BYTES })
  decipher.setAAD(place.about).setAuthTag(sealed.subarray(-TAG_BYTES))
  const content = decipher.update(sealed.subarray(0, -TAG_BYTES))
  try {
    return Buffer.concat([content, decipher.final()])
  } catch {
    // The tag does not fit. The library has no other way to say so.
    return undefined
  }
}

function nonceOf({ nth, isLast }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt8(isLast ? 1 : 0)
  nonce.writeBigUInt64BE(BigInt(nth), NONCE_BYTES - 8)
  return nonce
}
