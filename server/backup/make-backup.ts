// One backup: a snapshot of all tables and the hall's files, sealed, while the server goes on.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { toInstant } from '#contract/ids.ts'
import type { Config } from '../config.ts'
import { openSnapshot } from '../database/snapshot.ts'
import { MIGRATIONS_TABLE, type Snapshot } from '../database/table-rows.ts'
import { BACKUP_FORMAT, type BackupHeader } from './backup-header.ts'
import { type BackupKey, keyCheckOf } from './backup-key.ts'
import { keptFiles, piecesOf } from './kept-files.ts'
import { type Part, type Totals, toChunk } from './parts.ts'
import { writeSealed } from './write-sealed.ts'

const SALT_BYTES = 32

/**
 * What stays behind: keys of personal data, which die with their day (docs/decisions/0013); where the journal ends, which
 * the journal itself tells; codes that are worth something for fifteen minutes; and what each database keeps of itself.
 */
const LEFT_BEHIND = ['DayKey', 'HallDay', 'Pairing', MIGRATIONS_TABLE]

export type Made = Totals & { readonly bytes: number; readonly header: BackupHeader }
/** Hears what was written until now. */
export type OnProgress = (done: Totals & { readonly now: string }) => void

/**
 * Writes a backup of the data of this configuration to `file`, whole or not at all; an older one stays until then.
 * Throws one sentence when there is nothing to back up.
 */
export async function makeBackup(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  file: string,
  key: BackupKey,
  { nowMs, onProgress = () => {} }: { readonly nowMs: number; readonly onProgress?: OnProgress },
): Promise<Made> {
  const snapshot = await openSnapshot(config.databaseUrl)
  try {
    const salt = randomBytes(SALT_BYTES).toString('hex')
    const fileKey = await key.forFile(salt)
    const header = await headerFor(snapshot, key, { salt, keyCheck: keyCheckOf(fileKey), nowMs })
    const writer = await writeSealed(file, header, fileKey)
    try {
      const totals = await writeParts(snapshot, config.dataDir, (part) => writer.write(toChunk(part)), onProgress)
      return { ...totals, bytes: await writer.finish(toChunk({ kind: 'end', ...totals })), header }
    } catch (error) {
      await writer.giveUp()
      throw error
    }
  } finally {
    await snapshot.close()
  }
}

async function headerFor(
  snapshot: Snapshot,
  { sealedWith }: BackupKey,
  { nowMs, ...keyFacts }: { readonly salt: string; readonly keyCheck: string; readonly nowMs: number },
): Promise<BackupHeader> {
  const { kind, migration } = snapshot
  const halls = await snapshot.count('Hall')
  return { format: BACKUP_FORMAT, madeAt: toInstant(nowMs), database: kind, migration, halls, sealedWith, ...keyFacts }
}

// The database before the files: what it speaks of is there already, or gone and then shown as missing.
async function writeParts(
  snapshot: Snapshot,
  dataDir: string,
  write: (part: Part) => Promise<void>,
  onProgress: OnProgress,
): Promise<Totals> {
  let rows = 0
  let files = 0
  for (const table of snapshot.tables) {
    const { name: now } = table
    if (LEFT_BEHIND.includes(now)) continue
    await write({ kind: 'table', table: now, columns: table.columns.map(({ name }) => name) })
    for await (const { json, count } of snapshot.rows(table)) {
      await write({ kind: 'rows', rows: json })
      rows += count
      onProgress({ rows, files, now })
    }
  }
  for (const now of await keptFiles(dataDir)) {
    await write({ kind: 'file', path: now })
    for await (const bytes of piecesOf(path.join(dataDir, now))) await write({ kind: 'bytes', bytes })
    files += 1
    onProgress({ rows, files, now })
  }
  return { rows, files }
}
