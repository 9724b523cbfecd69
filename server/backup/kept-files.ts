// The files of a hall that stand in no database: its own pictures and films, and its recorded voices. Keys are not among
// them (docs/decisions/0013), nor what the server makes again by itself.
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { isKeptPath, KEPT_FOLDERS } from './parts.ts'

const PIECE_BYTES = 256 * 1024

/** The paths below the data folder, with `/` between folders. What is just coming in is left out. */
export async function keptFiles(dataDir: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of KEPT_FOLDERS) {
    const entries = await readdir(path.join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(ifMissing)
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.startsWith('coming-')) continue
      found.push(path.relative(dataDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    }
  }
  return found.filter(isKeptPath).sort()
}

/** A file in pieces; nothing when it has gone meanwhile. */
export async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r').catch(ifGone)
  if (!handle) return
  try {
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

function ifMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}

function ifGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
