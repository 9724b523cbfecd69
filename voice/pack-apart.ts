// Looking through a hundred recordings takes seconds, a tenth of a second at a time in which no press could be answered: a
// thread of its own does it.

import { Worker } from 'node:worker_threads'
import type { ClipKey } from './clip-keys.ts'
import type { EvenedPack } from './even-pack.ts'

export const PACK_WAIT_MS = 120_000
const MEMORY_MB_MAX = 512

/** Without `into` the pack is only checked. */
export type PackTask = { readonly folder: string; readonly into?: string; readonly needed: readonly ClipKey[] }

/** checkPack or evenPack (even-pack.ts) in a thread. Rejects when the thread breaks or takes longer than `waitMs`. */
export function packApart(task: PackTask, waitMs = PACK_WAIT_MS): Promise<EvenedPack> {
  const thread = new Worker(new URL('./pack-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX },
  })
  return new Promise<EvenedPack>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The recordings of a pack took too long')), waitMs)
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread of a pack ended without an answer'))
    })
  }).finally(() => void thread.terminate())
}
