// Reads a sealed file, chunk by chunk. Whatever does not belong there is refused in one sentence.
import { type FileHandle, open } from 'node:fs/promises'
import { type BackupHeader, readHeader } from './backup-header.ts'
import { type BackupKey, keyCheckOf } from './backup-key.ts'
import { boundTo, CHUNK_BYTES_MAX, LENGTH_BYTES, openChunk, readLength, TAG_BYTES } from './chunks.ts'

/** The header of a backup. Throws one sentence when the file is none. */
export async function headerOf(file: string): Promise<BackupHeader> {
  const handle = await openFile(file)
  return readHeader((bytes) => read(handle, bytes))
    .then(({ header }) => header)
    .finally(() => handle.close())
}

/** The chunks of a backup, in order, each proven to be what was written. Throws one sentence at the first that is not. */
export async function* readSealed(file: string, key: BackupKey): AsyncGenerator<Buffer> {
  const handle = await openFile(file)
  try {
    const { header, bytes } = await readHeader((wanted) => read(handle, wanted))
    const fileKey = await key.forFile(header.salt)
    if (keyCheckOf(fileKey) !== header.keyCheck)
      throw new Error(`The key does not fit: this backup was sealed with another ${nameOf(header)}.`)
    const about = boundTo(bytes)
    for (let nth = 0; ; nth += 1) {
      const { length, isLast } = readLength(await readWhole(handle, LENGTH_BYTES))
      if (length > CHUNK_BYTES_MAX) throw changed()
      const sealed = await readWhole(handle, length + TAG_BYTES)
      const content = openChunk(sealed, { key: fileKey, about, nth, isLast })
      if (!content) throw changed()
      yield content
      if (isLast) break
    }
    if ((await read(handle, 1)).length > 0) throw changed()
  } finally {
    await handle.close()
  }
}

function openFile(file: string): Promise<FileHandle> {
  return open(file, 'r').catch((cause: unknown) => {
    throw new Error(`The file ${file} cannot be read.`, { cause })
  })
}

async function readWhole(handle: FileHandle, bytes: number): Promise<Buffer> {
  const whole = await read(handle, bytes)
  if (whole.length < bytes) throw new Error('The backup is cut off: its end is missing.')
  return whole
}

async function read(handle: FileHandle, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes)
  let at = 0
  while (at < bytes) {
    const { bytesRead } = await handle.read(buffer, at, bytes - at, null)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return buffer.subarray(0, at)
}

function changed(): Error {
  return new Error('The backup is damaged, or somebody changed it.')
}

function nameOf({ sealedWith }: BackupHeader): string {
  return sealedWith === 'passphrase' ? 'BACKUP_PASSPHRASE' : 'DATA_KEY'
}
