// The hall's own pictures and films: files in the data folder, named by their content. What is no picture or film, or too
// large, is not kept. Servers that share a database share this folder too.
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MEDIA_BYTES_MAX, MEDIA_FILES_MAX, MEDIA_TYPES, type MediaType } from '#contract/guide-limits.ts'

/** How a file of each kind begins, in hexadecimal digits; dots stand for any. The name of a file says nothing. */
const BEGINNINGS: Readonly<Record<MediaType, RegExp>> = {
  'image/jpeg': /^ffd8ff/,
  'image/png': /^89504e470d0a1a0a/,
  'image/webp': /^52494646.{8}57454250/,
  'video/mp4': /^.{8}66747970/,
  'video/webm': /^1a45dfa3/,
}
const BEGINNING_BYTES = 16
const HASH_CHARS = 32
/** What was sent and then not used in any plan is kept this long. */
const UNUSED_KEPT_MS = 24 * 3_600_000

export type Kept = { readonly file: string; readonly bytes: number }
export type NotKept = 'too-large' | 'too-many' | 'not-this-kind'

export type MediaFolder = {
  readonly add: (hall: string, type: MediaType, bytes: NodeJS.ReadableStream) => Promise<Kept | NotKept>
  /** Where the files of a hall lie. */
  readonly folderOf: (hall: string) => string
  readonly has: (hall: string, file: string) => Promise<boolean>
  /** Removes what no plan uses any more. */
  readonly tidy: (hall: string, used: readonly string[]) => Promise<void>
}

/** The pictures and films below `folder`. */
export function openMedia(folder: string, nowMs: () => number): MediaFolder {
  const folderOf = (hall: string) => join(folder, hall)
  return { add, folderOf, has, tidy }

  async function add(hall: string, type: MediaType, bytes: NodeJS.ReadableStream): Promise<Kept | NotKept> {
    const place = folderOf(hall)
    await mkdir(place, { recursive: true, mode: 0o700 })
    if ((await readdir(place)).length >= MEDIA_FILES_MAX) return 'too-many'
    const coming = join(place, `coming-${randomUUID()}`)
    const measured = measure(MEDIA_BYTES_MAX[type])
    await pipeline(bytes, measured.through, createWriteStream(coming, { mode: 0o600 }))
    const { isTooLarge, hash, length } = measured.result()
    const file = `${hash}.${MEDIA_TYPES[type]}`
    const isThisKind = BEGINNINGS[type].test(await beginningOf(coming))
    if (isTooLarge || !isThisKind) await rm(coming)
    else await rename(coming, join(place, file))
    if (isTooLarge) return 'too-large'
    return isThisKind ? { file, bytes: length } : 'not-this-kind'
  }

  async function has(hall: string, file: string): Promise<boolean> {
    return (await namesIn(hall)).includes(file)
  }

  async function tidy(hall: string, used: readonly string[]): Promise<void> {
    for (const file of await namesIn(hall)) {
      if (used.includes(file)) continue
      const path = join(folderOf(hall), file)
      const { mtimeMs } = await stat(path)
      if (nowMs() - mtimeMs > UNUSED_KEPT_MS) await rm(path, { force: true })
    }
  }

  async function namesIn(hall: string): Promise<readonly string[]> {
    await mkdir(folderOf(hall), { recursive: true, mode: 0o700 })
    return readdir(folderOf(hall))
  }
}

// What is too large is read to its end, so that the one who sends it hears the answer, but not written.
function measure(bytesMax: number) {
  const hash = createHash('sha256')
  let length = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      if (length > bytesMax) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const result = () => ({ isTooLarge: length > bytesMax, hash: hash.digest('hex').slice(0, HASH_CHARS), length })
  return { through, result }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0)
  await file.close()
  return buffer.toString('hex', 0, bytesRead)
}
