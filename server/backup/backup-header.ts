// The beginning of a backup file, the only part that can be read without its key: what it is, and which key it needs.
// It names nobody, and every sealed chunk after it is bound to it: a changed header opens nothing.
import { z } from 'zod'
import { Instant } from '#contract/ids.ts'

const MAGIC = Buffer.from('NUANTING BACKUP\n')
const LENGTH_BYTES = 4
const HEADER_BYTES_MAX = 4_096
const FORMAT = 1

export const BackupHeader = z.strictObject({
  format: z.literal(FORMAT),
  madeAt: Instant,
  database: z.enum(['sqlite', 'postgresql']),
  /** The newest migration of the tables: a program that does not know it is too old for this backup. */
  migration: z.string().max(200),
  halls: z.int().min(0),
  sealedWith: z.enum(['data-key', 'passphrase']),
  /** Makes the key of this file one of its own. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  /** Tells a wrong key from a damaged file; it says nothing about the key. */
  keyCheck: z.string().regex(/^[0-9a-f]{32}$/),
})
export type BackupHeader = z.infer<typeof BackupHeader>

export const BACKUP_FORMAT = FORMAT

/** The header as the first bytes of a file. */
export function headerBytes(header: BackupHeader): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(text.length)
  return Buffer.concat([MAGIC, length, text])
}

/** Reads the header with `read`, which gives exactly so many bytes or fewer at the end. Throws one sentence. */
export async function readHeader(
  read: (bytes: number) => Promise<Buffer>,
): Promise<{ readonly header: BackupHeader; readonly bytes: Buffer }> {
  const start = await read(MAGIC.length + LENGTH_BYTES)
  const isOurs = start.subarray(0, MAGIC.length).equals(MAGIC)
  const length = isOurs && start.length === MAGIC.length + LENGTH_BYTES ? start.readUInt32BE(MAGIC.length) : 0
  if (length === 0 || length > HEADER_BYTES_MAX) throw new Error('The file is no backup of this program.')
  const text = await read(length)
  const header = BackupHeader.safeParse(jsonOf(text))
  if (header.success) return { header: header.data, bytes: Buffer.concat([start, text]) }
  throw new Error('The beginning of the backup is damaged, or a newer program made it.')
}

function jsonOf(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString())
  } catch {
    // The schema refuses it in its own words.
    return undefined
  }
}
