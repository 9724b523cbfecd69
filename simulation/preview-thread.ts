// The thread that plays a rule preview: no press waits for it. It is handed one task, tells how far it is, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { PreviewTask } from '#contract/rule-preview.ts'
import { previewRule } from './preview-rule.ts'

const task: PreviewTask = workerData
const figures = previewRule(task, (progress) => parentPort?.postMessage({ progress }))
parentPort?.postMessage({ figures })
