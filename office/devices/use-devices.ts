// The devices of this hall over HTTP: the list, and everything that changes it.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Device, DeviceDraft, Trouble } from '#contract/devices.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import type { DeviceChange } from './screen-draft.ts'

const LOOK_EVERY_MS = 5_000

export type ListedDevice = Device & {
  /** Goes back when it is saved: whoever was faster is not overwritten. */
  readonly version: number
  readonly paired: boolean
  readonly state?: 'ready' | 'near-end' | Trouble
  readonly jobs?: { readonly queued: number; readonly sending: number }
}
export type TestResult = { readonly outcome: 'printed' | 'sent' | 'not-sent' | 'unknown'; readonly trouble?: Trouble }
/** What became of «which screen is this?». */
export type Identified = 'shown' | 'sent' | 'gone' | { readonly problem: Problem | 'no-answer' }
/** Why not, or nothing when it was done. */
export type Done = Problem | 'no-answer' | undefined
export type SaveDevice = (draft: DeviceDraft | DeviceChange) => Promise<Done>

export type Devices = {
  /** Undefined until the first answer; kept while the server is away. */
  readonly list: readonly ListedDevice[] | undefined
  readonly trouble: Problem | 'no-answer' | undefined
  readonly readAgain: () => Promise<void>
  /** Adds, or changes this one as it was read. */
  readonly save: (draft: DeviceDraft | DeviceChange, known?: Pick<ListedDevice, 'id' | 'version'>) => Promise<Done>
  readonly remove: (id: string) => Promise<Done>
  readonly test: (id: string) => Promise<TestResult | { readonly problem: Problem | 'no-answer' }>
  /** Lets a screen show its name. */
  readonly identify: (id: string) => Promise<Identified>
  readonly makeCode: (
    device: Pick<ListedDevice, 'id' | 'kind' | 'name'>,
  ) => Promise<{ readonly code: string } | { readonly problem: Problem | 'no-answer' }>
}

/** Looks every 5 s: a printer that ran out of paper shows it here without a touch. */
export function useDevices(): Devices {
  const hall = useHall()
  const path = `/api/halls/${encodeURIComponent(hall)}/devices`
  const [list, setList] = useState<readonly ListedDevice[]>()
  const [trouble, setTrouble] = useState<Problem | 'no-answer'>()

  const look = useCallback(async () => {
    const answer = await askServer<{ readonly items: readonly ListedDevice[] }>('GET', path)
    if (answer !== 'no-answer' && 'given' in answer) setList(answer.given.items)
    setTrouble(answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined)
  }, [path])

  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look])

  const change = async (
    method: 'POST' | 'PATCH' | 'DELETE',
    at: string,
    body?: unknown,
    version?: number,
  ): Promise<Done> => {
    const answer = await askServer<unknown>(
      method,
      at,
      body,
      version === undefined ? {} : { 'if-match': `"${version}"` },
    )
    await look()
    return answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined
  }

  return {
    list,
    trouble,
    readAgain: look,
    save: (draft, known) =>
      known ? change('PATCH', `${path}/${known.id}`, draft, known.version) : change('POST', path, draft),
    remove: (id) => change('DELETE', `${path}/${id}`),
    test: async (id) => {
      const answer = await askServer<TestResult>('POST', `${path}/${id}/test`)
      await look()
      if (answer === 'no-answer') return { problem: answer }
      return 'given' in answer ? answer.given : { problem: answer.refused }
    },
    identify: async (id) => {
      const answer = await askServer<{ readonly outcome: 'shown' | 'sent' | 'not-sent' }>('POST', `${path}/${id}/test`)
      if (answer === 'no-answer') return { problem: answer }
      if ('refused' in answer) return { problem: answer.refused }
      return answer.given.outcome === 'not-sent' ? 'gone' : answer.given.outcome
    },
    makeCode: async ({ id, kind, name }) => {
      const answer = await askServer<{ readonly code: string }>('POST', '/api/pairings', {
        hall,
        kind,
        name,
        device: id,
      })
      if (answer === 'no-answer') return { problem: answer }
      return 'given' in answer ? answer.given : { problem: answer.refused }
    },
  }
}
