// Recordings on their way to the server, a few at a time, each the body of a request of its own.
import type { Problem } from '#contract/answers.ts'
import type { ChosenClip } from './pack-folder.ts'
import type { No } from './use-voice-settings.ts'

const CLIP_WAIT_MS = 60_000
/** Of uploads at once: a recorder’s files are small, and a tablet’s radio is shared. */
const UPLOADS_AT_ONCE = 3

export type FileTrouble = { readonly file: string; readonly problem: No }

/** Sends all; what did not arrive is told by its file. `hear` is told how many are through, whatever became of them. */
export async function sendClips(
  clips: readonly ChosenClip<File>[],
  urlOf: (key: string) => string,
  hear: (done: number) => void,
): Promise<readonly FileTrouble[]> {
  const troubles: FileTrouble[] = []
  const left = [...clips]
  let done = 0
  const sendSome = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const problem = await sendClip(urlOf(next.key), next.file)
      if (problem) troubles.push({ file: next.file.name, problem })
      done += 1
      hear(done)
    }
  }
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, sendSome))
  return troubles
}

async function sendClip(url: string, file: File): Promise<No | undefined> {
  const response = await fetch(url, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'audio/wav' },
    body: file,
    signal: AbortSignal.timeout(CLIP_WAIT_MS),
  }).catch(() => undefined)
  if (!response) return 'no-answer'
  return response.ok ? undefined : problemIn(response)
}

/** The no in an answer that is none. */
export async function problemIn(response: Response): Promise<No> {
  const problem: unknown = await response.json().catch(() => undefined)
  return typeof problem === 'object' && problem !== null && 'code' in problem ? (problem as Problem) : 'no-answer'
}
