// Rule previews, one at a time: each in a thread of its own, which ends with it.
import { Worker } from 'node:worker_threads'
import type { PreviewFigures, PreviewProgress, PreviewTask } from '#contract/rule-preview.ts'

/** The thread stops by itself after 5 s of play; one that does not is stuck. */
const PREVIEW_WAIT_MS = 9_000
const MEMORY_MB_MAX = 256
// The simulator is a program beside the server, and not a part of it: it is started, not imported.
const THREAD = new URL('../simulation/preview-thread.ts', import.meta.url)

export type Previewed =
  | { readonly figures: PreviewFigures }
  | { readonly trouble: 'busy' }
  | { readonly trouble: 'failed'; readonly why: string }

export type RulePreviews = {
  /** Plays, unless somebody else's preview runs already. Never throws. */
  readonly play: (task: PreviewTask) => Promise<Previewed>
  /** How far the running preview is; undefined when none runs. */
  readonly progress: () => PreviewProgress | undefined
  readonly close: () => Promise<void>
}

type Told = { readonly progress: PreviewProgress } | { readonly figures: PreviewFigures }

/** Nothing runs until somebody asks. */
export function openRulePreviews(): RulePreviews {
  let thread: Worker | undefined
  let progress: PreviewProgress | undefined
  return { play, progress: () => progress, close: async () => void (await thread?.terminate()) }

  async function play(task: PreviewTask): Promise<Previewed> {
    if (thread) return { trouble: 'busy' }
    thread = new Worker(THREAD, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX } })
    progress = { done: 0, of: 0 }
    const previewed = await figuresFrom(thread, (told) => {
      progress = told
    })
    await thread.terminate()
    thread = undefined
    progress = undefined
    return previewed
  }
}

function figuresFrom(thread: Worker, onProgress: (progress: PreviewProgress) => void): Promise<Previewed> {
  const { promise, resolve } = Promise.withResolvers<Previewed>()
  const fail = (why: string) => resolve({ trouble: 'failed', why })
  const timer = setTimeout(() => fail('it took too long'), PREVIEW_WAIT_MS)
  thread.on('message', (told: Told) => ('figures' in told ? resolve(told) : onProgress(told.progress)))
  thread.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
  thread.on('exit', () => fail('the thread ended'))
  return promise.finally(() => clearTimeout(timer))
}
