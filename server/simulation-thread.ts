// Plays of the simulator, one at a time: each in a thread of its own, which ends with it. The simulator is a program beside
// the server, and not a part of it: it is started, not imported.
import { Worker } from 'node:worker_threads'

const MEMORY_MB_MAX = 256

export type Played<Figures> =
  | { readonly figures: Figures }
  | { readonly trouble: 'busy' }
  | { readonly trouble: 'failed'; readonly why: string }

export type SimulationThread<Task, Figures, Progress> = {
  /** Plays, unless another play runs already. Never throws. */
  readonly play: (task: Task) => Promise<Played<Figures>>
  /** How far the running play is; undefined when none runs, or before it told. */
  readonly progress: () => Progress | undefined
  readonly close: () => Promise<void>
}

type Told<Figures, Progress> = { readonly progress: Progress } | { readonly figures: Figures }

/** `program` is handed the task as `workerData` and posts `{ progress }` or `{ figures }`; stuck after `waitMs`. */
export function openSimulationThread<Task, Figures, Progress = never>(
  program: URL,
  waitMs: number,
): SimulationThread<Task, Figures, Progress> {
  let thread: Worker | undefined
  let progress: Progress | undefined
  return { play, progress: () => progress, close: async () => void (await thread?.terminate()) }

  async function play(task: Task): Promise<Played<Figures>> {
    if (thread) return { trouble: 'busy' }
    thread = new Worker(program, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX } })
    const played = await figuresFrom(thread)
    await thread.terminate()
    thread = undefined
    progress = undefined
    return played
  }

  function figuresFrom(from: Worker): Promise<Played<Figures>> {
    const { promise, resolve } = Promise.withResolvers<Played<Figures>>()
    const fail = (why: string) => resolve({ trouble: 'failed', why })
    const timer = setTimeout(() => fail('it took too long'), waitMs)
    from.on('message', (told: Told<Figures, Progress>) => {
      if ('figures' in told) resolve(told)
      else progress = told.progress
    })
    from.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
    from.on('exit', () => fail('the thread ended'))
    return promise.finally(() => clearTimeout(timer))
  }
}
