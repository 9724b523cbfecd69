// What a backup consists of: tables with their rows, files with their bytes, and at the end how many there were.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { unreachable } from '#contract/assert.ts'
import { CHUNK_BYTES_MAX } from './chunks.ts'

/** The folders of the data folder whose files are kept. */
export const KEPT_FOLDERS = ['media', 'voice-packs'] as const
const Name = z.string().regex(/^\w{1,60}$/)
const Table = z.strictObject({ table: Name, columns: z.array(Name).min(1).max(200) })
const File = z.strictObject({ path: z.string().regex(/^(media|voice-packs)(\/(?!\.)[^/\\\0]{1,120}){1,6}$/) })
const Totals = z.strictObject({ rows: z.int().min(0), files: z.int().min(0) })

export type Totals = z.infer<typeof Totals>
/** Rows follow their table and bytes their file; rows are a JSON list of lists, in the order of the columns. */
export type Part =
  | ({ readonly kind: 'table' } & z.infer<typeof Table>)
  | { readonly kind: 'rows'; readonly rows: string }
  | ({ readonly kind: 'file' } & z.infer<typeof File>)
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | ({ readonly kind: 'end' } & Totals)

/** More than any list of rows has; what is sealed by somebody else's hand must not fill the memory. */
const ROWS_BYTES_MAX = 4 * CHUNK_BYTES_MAX
const LETTERS = { table: 't', rows: 'r', file: 'f', bytes: 'b', end: 'e' } as const

/** May a file of this path be kept? Only below its two folders, nothing hidden, nothing that leads elsewhere. */
export function isKeptPath(path: string): boolean {
  return File.safeParse({ path }).success
}

/** A part as the content of one chunk: a letter, and then JSON or the bytes themselves. */
export function toChunk(part: Part): Buffer {
  return Buffer.concat([Buffer.from(LETTERS[part.kind]), contentOf(part)])
}

/** The part of a chunk. Throws when it is none: then a newer program wrote it. */
export function fromChunk(chunk: Buffer): Part {
  const letter = chunk.toString('latin1', 0, 1)
  const rest = chunk.subarray(1)
  if (letter === 'r') return { kind: 'rows', rows: inflated(rest) }
  if (letter === 'b') return { kind: 'bytes', bytes: rest }
  if (letter === 't') return { kind: 'table', ...Table.parse(JSON.parse(rest.toString())) }
  if (letter === 'f') return { kind: 'file', ...File.parse(JSON.parse(rest.toString())) }
  if (letter === 'e') return { kind: 'end', ...Totals.parse(JSON.parse(rest.toString())) }
  throw new Error('The backup holds something that this program does not know: start the newer program.')
}

function contentOf(part: Part): Buffer {
  switch (part.kind) {
    case 'rows':
      // Rows of one table repeat themselves: a tenth is left.
      return deflateRawSync(part.rows, { level: 3 })
    case 'bytes':
      return part.bytes
    case 'table':
    case 'file':
    case 'end': {
      const { kind: _kind, ...told } = part
      return Buffer.from(JSON.stringify(told))
    }
    default:
      return unreachable(part)
  }
}

function inflated(bytes: Buffer): string {
  return inflateRawSync(bytes, { maxOutputLength: ROWS_BYTES_MAX }).toString()
}
