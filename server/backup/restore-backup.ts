// A backup comes back into an empty data folder. It is proven whole before anything is written, and what is written is in
// its place only when all of it is there: the database last.
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config.ts'
import { type Filling, openFilling, refuseUnknown } from '../database/fill-tables.ts'
import { keepOthersOut } from '../database/keep-others-out.ts'
import { fileOfUrl } from '../database/sqlite-file.ts'
import type { BackupHeader } from './backup-header.ts'
import type { BackupKey } from './backup-key.ts'
import type { OnProgress } from './make-backup.ts'
import { fromChunk, KEPT_FOLDERS, type Part, type Totals } from './parts.ts'
import { headerOf, readSealed } from './read-sealed.ts'
import { takeFiles } from './take-files.ts'

/** What may lie in an «empty» data folder: the mirror of the keys, the backups themselves, and what a disk brings along. */
const MAY_BE_THERE = ['keys', 'backups', 'lost+found']
const COMING = 'coming-back'

export type Restored = Totals & { readonly header: BackupHeader }
type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

/** Reads a whole backup and proves it, without writing anything. Throws one sentence when it is not what was made. */
export async function checkBackup(file: string, key: BackupKey, onProgress: OnProgress = () => {}): Promise<Restored> {
  let rows = 0
  let files = 0
  let ended: Totals | undefined
  for await (const chunk of readSealed(file, key)) {
    const part = fromChunk(chunk)
    if (part.kind === 'rows') rows += (JSON.parse(part.rows) as unknown[]).length
    if (part.kind === 'file') files += 1
    if (part.kind === 'end') ended = part
    onProgress({ rows, files, now: 'checked' })
  }
  if (ended?.rows !== rows || ended.files !== files) throw new Error('The backup does not hold what its end says.')
  return { rows, files, header: await headerOf(file) }
}

/**
 * Restores a backup into the empty data folder and database of this configuration. Throws one sentence, and writes
 * nothing, when they are not empty, when the backup is not whole, or when a newer program made it.
 */
export async function restoreBackup(
  place: Place,
  file: string,
  key: BackupKey,
  onProgress: OnProgress = () => {},
): Promise<Restored> {
  await refuseFull(place)
  const checked = await checkBackup(file, key, onProgress)
  refuseUnknown(place.databaseUrl, checked.header.migration)
  const target = await openTarget(place, checked.header.migration)
  const coming = path.join(place.dataDir, COMING)
  try {
    await takeParts(file, key, { filling: target.filling, folder: coming, onProgress })
    for (const name of await namesIn(coming)) await rename(path.join(coming, name), path.join(place.dataDir, name))
    await target.finish()
  } catch (error) {
    await target.giveUp()
    // They were not there before: see refuseFull.
    for (const name of KEPT_FOLDERS) await rm(path.join(place.dataDir, name), { recursive: true, force: true })
    throw error
  } finally {
    await rm(coming, { recursive: true, force: true })
  }
  return checked
}

async function refuseFull({ dataDir, databaseUrl }: Place): Promise<void> {
  const there = (await namesIn(dataDir)).filter((name) => !MAY_BE_THERE.includes(name))
  if (there.length > 0)
    throw new Error(`The data folder is not empty: ${dataDir} holds ${there.slice(0, 3).join(', ')}.`)
  if (!databaseUrl.startsWith('file:')) return
  const database = fileOfUrl(databaseUrl)
  if ((await namesIn(path.dirname(database))).includes(path.basename(database)))
    throw new Error(`There is a database at ${database} already: restore into an empty place.`)
}

type Target = Omit<Filling, 'insert'> & { readonly filling: Filling }

// SQLite is filled beside its place and then renamed; PostgreSQL keeps everything back until the end by itself.
async function openTarget({ databaseUrl }: Place, migration: string): Promise<Target> {
  if (!databaseUrl.startsWith('file:')) {
    const filling = await openFilling(databaseUrl, migration)
    return { ...filling, filling }
  }
  const file = fileOfUrl(databaseUrl)
  const beside = `${file}.${COMING}`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const letOthersIn = keepOthersOut(file)
  await rm(beside, { force: true })
  const filling = await openFilling(`file:${beside}`, migration)
  return {
    filling,
    finish: async () => {
      await filling.finish()
      await rename(beside, file)
      letOthersIn()
    },
    giveUp: async () => {
      await filling.giveUp()
      await rm(beside, { force: true })
      letOthersIn()
      await rm(`${file}.lock`, { force: true })
    },
  }
}

type Taking = { readonly filling: Filling; readonly folder: string; readonly onProgress: OnProgress }

async function takeParts(file: string, key: BackupKey, { filling, folder, onProgress }: Taking): Promise<void> {
  const taken = takeFiles(folder)
  let table: Extract<Part, { kind: 'table' }> | undefined
  let rows = 0
  let files = 0
  try {
    for await (const chunk of readSealed(file, key)) {
      const part = fromChunk(chunk)
      if (part.kind === 'table') table = part
      if (part.kind === 'rows' && table) rows += await filling.insert(table.table, table.columns, part.rows)
      if (part.kind === 'file') await taken.begin(part.path)
      if (part.kind === 'file') files += 1
      if (part.kind === 'bytes') await taken.write(part.bytes)
      onProgress({ rows, files, now: table?.table ?? '' })
    }
  } finally {
    await taken.end()
  }
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
