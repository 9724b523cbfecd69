// Sounds that were made once and are kept: files in a folder, named by what shaped them, the longest unused thrown
// out. Losing them costs time and nothing else, so a folder that cannot be used stops nobody from speaking.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const CACHE_FILES_MAX = 4_000
export const CACHE_MB_MAX = 256

export type SoundCache = {
  readonly read: (name: string) => Promise<Buffer | undefined>
  readonly keep: (name: string, bytes: Uint8Array) => Promise<void>
  readonly state: () => CacheState
}
export type CacheState = { readonly files: number; readonly bytes: number; readonly isWritable: boolean }
export type CacheLimits = { readonly filesMax?: number; readonly bytesMax?: number }

/** The name of a sound: the SHA-256 of everything that shaped it. */
export function soundName(...shapedBy: readonly string[]): string {
  return `${createHash('sha256').update(JSON.stringify(shapedBy)).digest('hex')}.wav`
}

/** Opens the folder, makes it if need be, and clears away what a crash left half written. */
export async function openSoundCache(
  folder: string,
  { filesMax = CACHE_FILES_MAX, bytesMax = CACHE_MB_MAX * 1024 * 1024 }: CacheLimits = {},
): Promise<SoundCache> {
  // Longest unused first: a Map keeps the order in which its keys came.
  const bytesByName = new Map<string, number>()
  let bytesKept = 0
  let isWritable = await tried(async () => {
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of await soundsIn(folder)) noted(name, bytes)
  })

  return {
    async read(name) {
      const bytes = bytesByName.get(name)
      if (bytes === undefined) return undefined
      const sound = await readFile(join(folder, name)).catch(() => undefined)
      if (sound === undefined) forgotten(name)
      else {
        noted(name, sound.length)
        await tried(() => utimes(join(folder, name), new Date(), new Date()))
      }
      return sound
    },
    async keep(name, bytes) {
      isWritable = await tried(() => writeWhole(folder, name, bytes))
      if (!isWritable) return
      noted(name, bytes.length)
      await throwOut()
    },
    state: () => ({ files: bytesByName.size, bytes: bytesKept, isWritable }),
  }

  function noted(name: string, bytes: number): void {
    forgotten(name)
    bytesByName.set(name, bytes)
    bytesKept += bytes
  }

  function forgotten(name: string): void {
    bytesKept -= bytesByName.get(name) ?? 0
    bytesByName.delete(name)
  }

  async function throwOut(): Promise<void> {
    for (const name of bytesByName.keys()) {
      if (bytesByName.size <= filesMax && bytesKept <= bytesMax) return
      forgotten(name)
      await tried(() => rm(join(folder, name), { force: true }))
    }
  }
}

/** The sounds of an earlier run, longest unused first. */
async function soundsIn(folder: string): Promise<{ name: string; bytes: number; usedAt: number }[]> {
  const names = await readdir(folder)
  await Promise.all(
    names.filter((name) => name.endsWith('.part')).map((name) => rm(join(folder, name), { force: true })),
  )
  const sounds = names
    .filter((name) => /^[0-9a-f]{64}\.wav$/.test(name))
    .map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name))
      return { name, bytes: size, usedAt: mtimeMs }
    })
  return (await Promise.all(sounds)).toSorted((a, b) => a.usedAt - b.usedAt)
}

/** Under its own name only when it is whole, so that nobody ever reads half a sound. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder, `${randomUUID()}.part`)
  await writeFile(part, bytes)
  await rename(part, join(folder, name))
}

/** False instead of an exception: here a disk's trouble becomes a state that can be shown. */
async function tried(work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => true,
    () => false,
  )
}
