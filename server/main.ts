// Opens everything in order, wires it together, closes it with grace. It reads like a list of what the house has.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { readConfig } from './config.ts'
import { openHouse } from './house.ts'
import { openLog } from './log.ts'
import { printAddresses } from './print-addresses.ts'

/** A server that does not close by itself within this time is ended. */
const CLOSE_WAIT_MS = 10_000

const read = readConfig(process.env)
if ('wrong' in read) {
  console.error(read.wrong)
  process.exit(2)
}
const { config } = read
const log = openLog(config.logLevel)
await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
const distDir = path.join(import.meta.dirname, '..', 'dist')

const house = await openHouse(config, { log, distDir, onBroken: (error) => void end(1, error) }).catch(
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    log.debug('The start failed', { cause: error instanceof Error ? (error.stack ?? '') : '' })
    return process.exit(1)
  },
)
printAddresses(config, house)

let isEnding = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
process.on('uncaughtException', (error) => void end(1, error))
process.on('unhandledRejection', (error) => void end(1, error))

async function end(code: number, error?: unknown): Promise<void> {
  if (isEnding) return
  isEnding = true
  if (error) log.error('The server ends: it cannot go on as it is', error)
  setTimeout(() => process.exit(code || 1), CLOSE_WAIT_MS).unref()
  await house.close().catch((trouble: unknown) => log.error('The server did not close with grace', trouble))
  process.exit(code)
}
