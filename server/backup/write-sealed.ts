// Writes a sealed file: beside its place first, and there only when it is whole and on the disk. A backup that was killed
// leaves the older one as it was.
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type BackupHeader, headerBytes } from './backup-header.ts'
import { boundTo, sealChunk } from './chunks.ts'

export type SealedWriter = {
  readonly write: (content: Buffer) => Promise<void>
  /** Writes the last chunk and puts the file in its place. Gives its length. */
  readonly finish: (content: Buffer) => Promise<number>
  /** Leaves nothing behind. */
  readonly giveUp: () => Promise<void>
}

/** Where a file lies while it is written by this process. */
export function partOf(file: string): string {
  return `${file}.${process.pid}.part`
}

/** Begins a file with this header, readable by the owner only. `key` is the key of this file alone. */
export async function writeSealed(file: string, header: BackupHeader, key: Buffer): Promise<SealedWriter> {
  await removeLeftOvers(file)
  const part = partOf(file)
  const handle = await open(part, 'w', 0o600)
  const beginning = headerBytes(header)
  const about = boundTo(beginning)
  let nth = 0
  let length = 0

  const put = async (bytes: Buffer) => {
    await handle.writeFile(bytes)
    length += bytes.length
  }
  const chunk = async (content: Buffer, isLast: boolean) => {
    await put(sealChunk(content, { key, about, nth, isLast }))
    nth += 1
  }
  await put(beginning)
  return {
    write: (content) => chunk(content, false),
    finish: async (content) => {
      await chunk(content, true)
      await handle.sync()
      await handle.close()
      await rename(part, file)
      await syncFolder(path.dirname(file))
      return length
    },
    giveUp: async () => {
      await closeQuietly(handle)
      await rm(part, { force: true })
    },
  }
}

// What a killed backup left; one that runs at this moment keeps its own.
async function removeLeftOvers(file: string): Promise<void> {
  for (const name of await readdir(path.dirname(file))) {
    const pid = name.startsWith(`${path.basename(file)}.`) && /\.(\d+)\.part$/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) await rm(path.join(path.dirname(file), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function closeQuietly(handle: FileHandle): Promise<void> {
  // It may be closed already, when only the renaming failed.
  await handle.close().catch(() => undefined)
}

// Windows cannot sync a folder and does not need to.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
