// The files of a backup on their way back: one after the other, each on the disk before the next.
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import path from 'node:path'

export type FileTaker = {
  /** Ends the last file and begins one of this path, with `/` between folders. */
  readonly begin: (path: string) => Promise<void>
  readonly write: (bytes: Buffer) => Promise<void>
  readonly end: () => Promise<void>
}

/** Takes files into this folder, which is made when the first one comes. */
export function takeFiles(folder: string): FileTaker {
  let handle: FileHandle | undefined

  const end = async () => {
    const ended = handle
    handle = undefined
    await ended?.sync().finally(() => ended.close())
  }
  return {
    begin: async (kept) => {
      await end()
      const file = path.join(folder, ...kept.split('/'))
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      handle = await open(file, 'wx', 0o600)
    },
    write: async (bytes) => handle?.writeFile(bytes),
    end,
  }
}
