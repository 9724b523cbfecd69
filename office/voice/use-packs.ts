// The clip packs of this hall over HTTP: the list, one pack with its script, and everything that changes one.
import { useCallback, useEffect, useState } from 'react'
import { askServer } from '#ui/api.ts'
import type { ChosenClip, PackAbout } from './pack-folder.ts'
import { type FileTrouble, problemIn, sendClips } from './send-clips.ts'
import { type No, useHallPath } from './use-voice-settings.ts'

const CHECK_WAIT_MS = 130_000

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
    upload: (id, clips, hear) => afterLook(sendClips(clips, (key) => clipUrl(id, key), hear)),
    check: (id) => slow<Checked>(at(id, '/check')),
    use: (id) => afterLook(slow<Checked>(at(id, '/use'))),
    remove: async (id) => {
      const answer = await afterLook(askServer<unknown>('DELETE', at(id)).then(told))
      return 'problem' in answer ? answer.problem : undefined
    },
    clipUrl,
  }
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

function told<T>(answer: Awaited<ReturnType<typeof askServer<T>>>): Told<T> {
  if (answer === 'no-answer') return { problem: answer }
  return 'given' in answer ? { given: answer.given } : { problem: answer.refused }
}
