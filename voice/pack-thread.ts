// The thread that looks through the recordings of one pack and ends with the answer.
import { parentPort, workerData } from 'node:worker_threads'
import { checkPack, type EvenedPack, evenPack } from './even-pack.ts'
import type { PackTask } from './pack-apart.ts'

const { folder, into, needed } = workerData as PackTask
const done: EvenedPack =
  into === undefined ? { problems: await checkPack(folder, needed) } : await evenPack(folder, into, needed)
parentPort?.postMessage(done)
