// `npm run restore -- FILE`: a backup back into an empty DATA_DIR. `--check` only reads it and proves it.
import { parseArgs } from 'node:util'
import { backupKey } from './backup-key.ts'
import { callerPath, runProgram } from './command-line.ts'
import { headerOf } from './read-sealed.ts'
import { checkBackup, restoreBackup } from './restore-backup.ts'
import { showProgress } from './show-progress.ts'

const HELP = `npm run restore -- [--check] FILE
Needs what the backup was sealed with: BACKUP_PASSPHRASE, or DATA_KEY (or DATA_DIR/keys/data.key).`

await runProgram(HELP, async (config) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
  const [given, ...more] = positionals
  if (given === undefined || more.length > 0) throw new Error('Which file? npm run restore -- FILE')
  const file = callerPath(given)
  const key = await backupKey(process.env, config, (await headerOf(file)).sealedWith)
  const { onProgress, end } = showProgress(values.check ? 'Check' : 'Restore')
  const work = values.check ? checkBackup(file, key, onProgress) : restoreBackup(config, file, key, onProgress)
  const { header, rows, files } = await work.finally(end)
  console.log(`Made ${header.madeAt}: halls: ${header.halls}, rows: ${rows}, files: ${files}. The backup is whole.`)
  if (values.check) return
  console.log(`Restored into ${config.dataDir}. Start the server with the same DATA_KEY.`)
  console.log('Personal data is readable where its keys are: put the mirror of the keys folder there, if there is one.')
})
