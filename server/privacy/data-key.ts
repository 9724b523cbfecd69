// The master key of personal data: given by DATA_KEY, or made on the first start beside the database, for the owner only.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config.ts'

const KEY_BYTES = 32

/** 32 bytes. Throws when the key file is damaged: a new key would make everything sealed unreadable. */
export async function dataKey({ dataKey: given, dataDir }: Pick<Config, 'dataKey' | 'dataDir'>): Promise<Buffer> {
  if (given) return Buffer.from(given, 'hex')
  const folder = path.join(dataDir, 'keys')
  const file = path.join(folder, 'data.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // wx: two first starts at once must not end with two keys.
  await writeFile(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' }).catch(ifThere)
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex')
  if (key.length !== KEY_BYTES)
    throw new Error(`The key file keys/data.key is damaged: it must hold ${KEY_BYTES * 2} hexadecimal digits.`)
  return key
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
