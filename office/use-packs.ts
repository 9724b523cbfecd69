// The clip packs of this hall over HTTP: the list, one pack with its script, and everything that changes one.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { askServer } from '#ui/api.ts'
import type { ChosenClip, PackAbout } from './pack-folder.ts'
import { type No, useHallPath } from './use-voice-settings.ts'

const CLIP_WAIT_MS = 60_000
const CHECK_WAIT_MS = 130_000
/** Of uploads at once: a recorder’s files are small, and a tablet’s radio is shared. */
const UPLOADS_AT_ONCE = 3

export type ListedPack = PackAbout & { readonly id: string; readonly recorded: number; readonly isUsed: boolean }
export type PackClip = {
  readonly key: string
  readonly text: string
  readonly isRequired: boolean
  readonly isNeeded: boolean
  readonly isRecorded: boolean
}
export type WholePack = ListedPack & { readonly clips: readonly PackClip[] }

/** voice/pack-problem.ts, as the check tells it. */
export type PackProblemCode =
  | 'no-manifest'
  | 'manifest-wrong'
  | 'too-many-files'
  | 'too-many-bytes'
  | 'clip-missing'
  | 'file-missing'
  | 'file-too-large'
  | 'file-changed'
  | 'no-wav'
  | 'wrong-format'
  | 'wrong-rate'
  | 'too-long'
  | 'too-short'
  | 'silent'
  | 'too-quiet'
  | 'clipped'
  | 'uneven'
export type PackProblem = {
  readonly code: PackProblemCode
  readonly weight: 'stops' | 'warns' | 'could'
  readonly clip?: string
  readonly file?: string
  readonly found?: string
  readonly wanted?: string
}
export type Checked = { readonly isUsable: boolean; readonly problems: readonly PackProblem[] }
export type FileTrouble = { readonly file: string; readonly problem: No }
export type Told<T> = { readonly given: T } | { readonly problem: No }

export type Packs = {
  readonly list: readonly ListedPack[] | undefined
  readonly trouble: No | undefined
  readonly look: () => Promise<void>
  readonly read: (id: string) => Promise<Told<WholePack>>
  readonly describe: (id: string, about: PackAbout) => Promise<Told<WholePack>>
  /** Sends the clips, a few at a time; `told` hears how many are through. */
  readonly upload: (
    id: string,
    clips: readonly ChosenClip<File>[],
    told: (done: number) => void,
  ) => Promise<readonly FileTrouble[]>
  readonly check: (id: string) => Promise<Told<Checked>>
  /** Evens the recordings and speaks with them. */
  readonly use: (id: string) => Promise<Told<Checked>>
  readonly remove: (id: string) => Promise<No | undefined>
  readonly clipUrl: (id: string, key: string) => string
}

/** Looks once, and after every change. */
export function usePacks(): Packs {
  const path = `${useHallPath()}/voice-packs`
  const [list, setList] = useState<readonly ListedPack[]>()
  const [trouble, setTrouble] = useState<No>()
  const at = (id: string, more = '') => `${path}/${encodeURIComponent(id)}${more}`

  const look = useCallback(async () => {
    const answer = told(await askServer<{ readonly items: readonly ListedPack[] }>('GET', path))
    if ('given' in answer) setList(answer.given.items)
    setTrouble('problem' in answer ? answer.problem : undefined)
  }, [path])
  useEffect(() => void look(), [look])

  const clipUrl = (id: string, key: string) => at(id, `/clips/${encodeURIComponent(key)}`)
  const afterLook = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work
    await look()
    return done
  }

  return {
    list,
    trouble,
    look,
    read: async (id) => told(await askServer<WholePack>('GET', at(id))),
    describe: (id, about) => afterLook(askServer<WholePack>('PUT', at(id), about).then(told)),
    upload: (id, clips, hear) => afterLook(uploadAll(clips, (key) => clipUrl(id, key), hear)),
    check: (id) => slow<Checked>(at(id, '/check')),
    use: (id) => afterLook(slow<Checked>(at(id, '/use'))),
    remove: async (id) => {
      const answer = await afterLook(askServer<unknown>('DELETE', at(id)).then(told))
      return 'problem' in answer ? answer.problem : undefined
    },
    clipUrl,
  }
}

async function uploadAll(
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

/** Looking through a hundred recordings takes seconds. */
async function slow<T>(url: string): Promise<Told<T>> {
  const signal = AbortSignal.timeout(CHECK_WAIT_MS)
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin', signal }).catch(() => undefined)
  if (!response) return { problem: 'no-answer' }
  if (!response.ok) return { problem: await problemIn(response) }
  const given = (await response.json().catch(() => undefined)) as T | undefined
  return given === undefined ? { problem: 'no-answer' } : { given }
}

async function problemIn(response: Response): Promise<No> {
  const problem: unknown = await response.json().catch(() => undefined)
  return typeof problem === 'object' && problem !== null && 'code' in problem ? (problem as Problem) : 'no-answer'
}

function told<T>(answer: Awaited<ReturnType<typeof askServer<T>>>): Told<T> {
  if (answer === 'no-answer') return { problem: answer }
  return 'given' in answer ? { given: answer.given } : { problem: answer.refused }
}
