// Runs a program of someone else's with a text on its input and takes the bytes of its output: never through a
// shell, never for longer than allowed, never more at once than the machine bears.

import { execFile } from 'node:child_process'
import type { VoiceTrouble } from '../trouble.ts'

export const SPEAK_WAIT_MS = 10_000
export const PROCESSES_MAX = 2
export const WAITING_TEXTS_MAX = 64
const OUTPUT_BYTES_MAX = 32 * 1024 * 1024

export type Ran =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly trouble: VoiceTrouble }

export type Processes = {
  readonly run: (program: string, args: readonly string[], input: string) => Promise<Ran>
  /** Ends what is running and refuses what is waiting. */
  readonly close: () => void
}

/** Opens a queue for at most PROCESSES_MAX programs at once; at most WAITING_TEXTS_MAX more may wait. */
export function openProcesses({ waitMs = SPEAK_WAIT_MS } = {}): Processes {
  const closing = new AbortController()
  const waiting: (() => void)[] = []
  let running = 0

  return {
    async run(program, args, input) {
      if (closing.signal.aborted) return { ok: false, trouble: 'no-voice' }
      if (running >= PROCESSES_MAX) {
        if (waiting.length >= WAITING_TEXTS_MAX) return { ok: false, trouble: 'too-busy' }
        await new Promise<void>((resolve) => waiting.push(resolve))
      } else running += 1
      const ran = await runOnce({ program, args, input, waitMs, signal: closing.signal })
      // The place goes to the one who waits longest; only without one it becomes free.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
      return ran
    },
    close: () => closing.abort(),
  }
}

type Run = {
  readonly program: string
  readonly args: readonly string[]
  readonly input: string
  readonly waitMs: number
  readonly signal: AbortSignal
}

function runOnce({ program, args, input, waitMs, signal }: Run): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      {
        encoding: 'buffer',
        timeout: waitMs,
        killSignal: 'SIGKILL',
        maxBuffer: OUTPUT_BYTES_MAX,
        signal,
        env: voiceEnv(),
      },
      (error, output) => resolve(error ? { ok: false, trouble: troubleFrom(error) } : { ok: true, output }),
    )
    // A program that ends before it has read everything breaks the pipe; its exit tells the story.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** The program is shown where programs and its voices are, and nothing of what the server knows. */
function voiceEnv(): NodeJS.ProcessEnv {
  const { PATH, ESPEAK_DATA_PATH, SystemRoot } = process.env
  return { ...(PATH && { PATH }), ...(ESPEAK_DATA_PATH && { ESPEAK_DATA_PATH }), ...(SystemRoot && { SystemRoot }) }
}

function troubleFrom(error: Error & { code?: number | string | null; killed?: boolean }): VoiceTrouble {
  if (error.code === 'ENOENT' || error.code === 'EACCES') return 'no-voice'
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'too-long'
  return error.killed ? 'timed-out' : 'engine-failed'
}
