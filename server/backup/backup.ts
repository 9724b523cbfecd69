// `npm run backup -- FILE`: a sealed copy of everything but the keys, while the server runs. Without FILE it goes into
// DATA_DIR/backups, where the newest fourteen stay.
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { realClock } from '../clock.ts'
import { backupKey } from './backup-key.ts'
import { callerPath, runProgram } from './command-line.ts'
import { makeBackup } from './make-backup.ts'
import { nextNightly, removeOldNightlies } from './nightly.ts'
import { showProgress } from './show-progress.ts'
import { partOf } from './write-sealed.ts'

const HELP = `npm run backup -- [FILE]
Sealed with BACKUP_PASSPHRASE if it is set, otherwise with the key of the hall (DATA_KEY or keys/data.key).`
const KILOBYTE = 1024

await runProgram(HELP, async (config) => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [given, ...more] = positionals
  if (more.length > 0) throw new Error('One file at a time: npm run backup -- FILE')
  const key = await backupKey(process.env, config)
  const nowMs = realClock.nowMs()
  const file = given === undefined ? await nextNightly(config.dataDir, nowMs) : callerPath(given)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      rmSync(partOf(file), { force: true })
      process.exit(1)
    })
  }
  const { onProgress, end } = showProgress('Backup')
  const made = await makeBackup(config, file, key, { nowMs, onProgress }).finally(end)
  const removed = given === undefined ? await removeOldNightlies(config.dataDir) : 0
  console.log(`${file}\nrows: ${made.rows}, files: ${made.files}, KB: ${Math.ceil(made.bytes / KILOBYTE)}.`)
  if (removed > 0) console.log(`${removed} older ones were deleted.`)
  if (key.from === 'keys/data.key')
    console.log(
      'Sealed with keys/data.key: keep a copy of that file somewhere else, or this backup opens nowhere else.',
    )
})
