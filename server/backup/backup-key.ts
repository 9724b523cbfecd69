// With what a backup is sealed: the master key of the hall, or a passphrase of its own. Neither ever stands on a command
// line, where other users of the machine could read it.
import { createHmac, hkdfSync, scrypt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../config.ts'
import type { BackupHeader } from './backup-header.ts'

const KEY_BYTES = 32
const CHECK_CHARS = 32
const PASSPHRASE_CHARS_MIN = 12
/** RFC 7914: 64 MB and about a fifth of a second for each guess. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 }

export type BackupKey = {
  readonly sealedWith: BackupHeader['sealedWith']
  /** Where it came from, in words for the person at the terminal. */
  readonly from: 'DATA_KEY' | 'keys/data.key' | 'BACKUP_PASSPHRASE'
  /** The key of the file with this salt, 64 hexadecimal digits. */
  readonly forFile: (salt: string) => Promise<Buffer>
}

/**
 * The key that the environment gives: for a new backup BACKUP_PASSPHRASE if it is set, otherwise the master key; for an
 * old one whichever it was sealed with. Throws one sentence when that one is not there.
 */
export async function backupKey(
  env: NodeJS.ProcessEnv,
  config: Pick<Config, 'dataDir' | 'dataKey'>,
  wanted?: BackupHeader['sealedWith'],
): Promise<BackupKey> {
  const passphrase = env.BACKUP_PASSPHRASE
  if (wanted === 'passphrase' || (wanted === undefined && passphrase)) return passphraseKey(passphrase)
  if (config.dataKey) return masterKey(Buffer.from(config.dataKey, 'hex'), 'DATA_KEY')
  // Read, never made: a key that is made now opens no backup.
  const kept = await readFile(path.join(config.dataDir, 'keys', 'data.key'), 'utf8').catch(ifMissing)
  const key = Buffer.from(kept.trim(), 'hex')
  if (key.length === KEY_BYTES) return masterKey(key, 'keys/data.key')
  throw new Error('Set DATA_KEY to the key of the hall (what its keys/data.key holds): the backup needs it.')
}

/** What the header says of a file's key. */
export function keyCheckOf(key: Buffer): string {
  return createHmac('sha256', key).update('nuanting backup check').digest('hex').slice(0, CHECK_CHARS)
}

function masterKey(key: Buffer, from: BackupKey['from']): BackupKey {
  const forFile = async (salt: string) =>
    Buffer.from(hkdfSync('sha256', key, Buffer.from(salt, 'hex'), 'nuanting backup', KEY_BYTES))
  return { sealedWith: 'data-key', from, forFile }
}

function passphraseKey(passphrase = ''): BackupKey {
  if ([...passphrase].length < PASSPHRASE_CHARS_MIN)
    throw new Error(`Set BACKUP_PASSPHRASE to the passphrase of the backup, at least ${PASSPHRASE_CHARS_MIN} letters.`)
  const derive = promisify<string, Buffer, number, typeof SCRYPT, Buffer>(scrypt)
  const forFile = (salt: string) => derive(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), KEY_BYTES, SCRYPT)
  return { sealedWith: 'passphrase', from: 'BACKUP_PASSPHRASE', forFile }
}

function ifMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return ''
  throw error
}
