// The server of the soak, in a process of its own: a whole house whose clock the benchmark moves on, so that a month of
// days passes in minutes. It hears { aheadMs } to move and 'measure' to tell its memory.
import path from 'node:path'
import { realClock } from '#server/clock.ts'
import { openHouseOn } from '#test/support/running-house.ts'

export type SoakOrder = { readonly aheadMs: number } | 'measure' | 'close'
export type SoakWord = { readonly url: string } | { readonly rssMb: number; readonly heapMb: number }

const BYTES_PER_MB = 1_048_576
let aheadMs = 0
const clock = { ...realClock, nowMs: () => realClock.nowMs() + aheadMs }
const distDir = path.join(import.meta.dirname, '..', 'dist')
const house = await openHouseOn(clock, { distDir, logLevel: 'error' })

process.on('message', (order: SoakOrder) => {
  if (order === 'measure') return tell(memory())
  if (order === 'close') return void house.close().then(() => process.exit(0))
  aheadMs = order.aheadMs
})
tell({ url: house.url() })

function memory(): SoakWord {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { rssMb: rss / BYTES_PER_MB, heapMb: heapUsed / BYTES_PER_MB }
}

function tell(word: SoakWord): void {
  process.send?.(word)
}
