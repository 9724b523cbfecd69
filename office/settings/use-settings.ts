// The settings of this hall over HTTP, whole and in the version that was read. Whoever saves says which version that
// was; when a colleague was faster, both changes are laid upon each other and nothing is saved until somebody looked.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { HallSettings } from '#contract/settings.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

export type No = Problem | 'no-answer'
/** The settings as they were read: whoever saves says which version that was. */
export type ReadSettings = { readonly settings: HallSettings; readonly etag: string }

export type Settings = {
  /** Undefined until the first answer; kept while the server is away. */
  readonly read: ReadSettings | undefined
  readonly trouble: No | undefined
  readonly readAgain: () => Promise<ReadSettings | { readonly no: No }>
  /** All of it, checked by the server as a whole: as it stands now, or why not. */
  readonly put: (settings: HallSettings) => Promise<ReadSettings | { readonly no: No }>
}

/** `/api/halls/main`: where everything of this hall lives. */
export function useHallPath(): string {
  return `/api/halls/${encodeURIComponent(useHall())}`
}

/** Reads them once, and when asked to. */
export function useSettings(): Settings {
  const path = `${useHallPath()}/settings`
  const [read, setRead] = useState<ReadSettings>()
  const [trouble, setTrouble] = useState<No>()

  const readAgain = useCallback(async () => {
    const answer = toRead(await askServer<HallSettings>('GET', path))
    setTrouble('no' in answer ? answer.no : undefined)
    if ('settings' in answer) setRead(answer)
    return answer
  }, [path])

  useEffect(() => void readAgain(), [readAgain])

  const put = async (settings: HallSettings) => {
    if (!read) return { no: 'no-answer' } as const
    const answer = toRead(await askServer<HallSettings>('PUT', path, settings, { 'if-match': read.etag }))
    if ('settings' in answer) setRead(answer)
    return answer
  }
  return { read, trouble, readAgain, put }
}

function toRead(answer: Fetched<HallSettings>): ReadSettings | { readonly no: No } {
  if (answer === 'no-answer') return { no: answer }
  if ('refused' in answer) return { no: answer.refused }
  return { settings: answer.given, etag: answer.etag ?? '' }
}
