// A backup without a name goes into DATA_DIR/backups under the moment it was made; the oldest ones make room.
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** Two weeks of nights. */
export const BACKUPS_KEPT_MAX = 14
const NAME = /^nuanting-\d{4}-\d\d-\d\dT\d{6}Z\.backup$/

/** Where the next backup of this data folder goes. */
export async function nextNightly(dataDir: string, nowMs: number): Promise<string> {
  const folder = path.join(dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const moment = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '')
  return path.join(folder, `nuanting-${moment}Z.backup`)
}

/** Deletes all but the newest; files of other names stay. Gives how many went. */
export async function removeOldNightlies(dataDir: string): Promise<number> {
  const folder = path.join(dataDir, 'backups')
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  const old = names.slice(0, -BACKUPS_KEPT_MAX)
  for (const name of old) await rm(path.join(folder, name), { force: true })
  return old.length
}
