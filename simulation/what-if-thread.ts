// The thread that plays «one more counter now»: no press waits for it. It is handed one task, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { WhatIfTask } from '#contract/what-if.ts'
import { whatIf } from './what-if.ts'

const task: WhatIfTask = workerData
parentPort?.postMessage({ figures: whatIf(task) })
