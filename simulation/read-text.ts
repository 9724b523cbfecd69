// A file somebody named on the command line.
import { readFileSync } from 'node:fs'
import type { Wrong } from './arguments.ts'

export const FILE_BYTES_MAX = 50_000_000

/** The text of this file, or why it cannot be read. */
export function readText(file: string): string | Wrong {
  try {
    const bytes = readFileSync(file)
    if (bytes.length > FILE_BYTES_MAX) return { wrong: `${file} is larger than ${FILE_BYTES_MAX / 1_000_000} MB.` }
    return bytes.toString('utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return { wrong: code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${String(code)}).` }
  }
}
