// Day keys as small files, for the one server of an SQLite database: keys/days/DAY/HALL.PURPOSE.LOCK.key, readable by
// the owner only. The folder bears the day on which its keys die, so that whoever forgets looks into few folders.
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rmdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Day } from '#contract/ids.ts'
import type { KeyPlace, KeyShelf } from './day-keys.ts'

const FILE = /^([a-z0-9-]+)\.([a-z-]+)\.([0-9a-f]+)\.key$/

/** The shelf in this folder. One process only: nobody else may make a key of the same name at the same time. */
export function keyFiles(folder: string): KeyShelf {
  return { keep, find, living, dyingBy, destroy }

  async function keep(place: KeyPlace, wrapped: string): Promise<string> {
    const known = await find(place)
    if (known !== undefined) return known
    const day = path.join(folder, place.dies)
    await mkdir(day, { recursive: true, mode: 0o700 })
    // Written beside and then renamed: after a power cut there is a whole key or none.
    const beside = path.join(day, `${randomUUID()}.new`)
    await writeThrough(beside, wrapped)
    await rename(beside, fileOf(place))
    for (const changed of [day, folder]) await syncFolder(changed)
    return wrapped
  }

  function find(place: KeyPlace): Promise<string | undefined> {
    return readFile(fileOf(place), 'utf8').catch(ifMissing(undefined))
  }

  async function living({ hall, purpose, lock }: Omit<KeyPlace, 'dies'>): Promise<readonly Day[]> {
    const days: Day[] = []
    for (const dies of await daysThere()) {
      if ((await find({ hall, purpose, lock, dies })) !== undefined) days.push(dies)
    }
    return days
  }

  async function dyingBy(last: Day): Promise<readonly KeyPlace[]> {
    const places: KeyPlace[] = []
    for (const dies of await daysThere()) {
      if (dies > last) continue
      const names = await readdir(path.join(folder, dies)).catch(ifMissing([]))
      places.push(...names.flatMap((name) => placeOf(name, dies)))
    }
    return places
  }

  async function destroy(place: KeyPlace): Promise<void> {
    const file = fileOf(place)
    const length = (await find(place))?.length
    if (length === undefined) return
    // Best effort: many disks write elsewhere. What could be found there is still wrapped in the master key.
    await writeThrough(file, '0'.repeat(length), 'r+')
    await unlink(file)
    await rmdir(path.dirname(file)).catch(ifNotEmpty)
  }

  async function daysThere(): Promise<readonly Day[]> {
    const names = await readdir(folder).catch(ifMissing([]))
    return names.filter((name) => Day.safeParse(name).success).sort()
  }

  function fileOf({ hall, purpose, lock, dies }: KeyPlace): string {
    return path.join(folder, dies, `${hall}.${purpose}.${lock}.key`)
  }
}

async function writeThrough(file: string, text: string, flag: 'wx' | 'r+' = 'wx'): Promise<void> {
  const handle = await open(file, flag, 0o600)
  await handle
    .writeFile(text)
    .then(() => handle.sync())
    .finally(() => handle.close())
}

// Windows cannot sync a folder and does not need to.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function placeOf(name: string, dies: Day): KeyPlace[] {
  const [, hall, purpose, lock] = FILE.exec(name) ?? []
  return hall && purpose && lock ? [{ hall, purpose, lock, dies }] : []
}

function ifMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead
    throw error
  }
}

function ifNotEmpty(error: NodeJS.ErrnoException): void {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code ?? '')) throw error
}
