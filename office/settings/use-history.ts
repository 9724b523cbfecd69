// The history of the settings over HTTP, page by page, and the settings of one edition.
import { useCallback, useEffect, useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import type { SettingsEdition, SettingsHistory, SettingsOfEdition } from '#contract/settings-history.ts'
import { askServer } from '#ui/api.ts'
import { type No, useHallPath } from './use-settings.ts'

export type History = {
  /** Newest first; undefined until the first answer. */
  readonly editions: readonly SettingsEdition[] | undefined
  readonly trouble: No | undefined
  /** Reads further back; undefined at the hall's beginning. */
  readonly readMore: (() => Promise<void>) | undefined
  readonly readAgain: () => Promise<void>
  readonly settingsOf: (edition: string) => Promise<HallSettings | { readonly no: No }>
}

export function useHistory(): History {
  const path = `${useHallPath()}/settings/history`
  const [editions, setEditions] = useState<readonly SettingsEdition[]>()
  const [next, setNext] = useState<string>()
  const [trouble, setTrouble] = useState<No>()

  const read = useCallback(
    async (before?: string) => {
      const answer = await askServer<SettingsHistory>('GET', before ? `${path}?before=${before}` : path)
      if (answer === 'no-answer') return setTrouble(answer)
      if ('refused' in answer) return setTrouble(answer.refused)
      setTrouble(undefined)
      setNext(answer.given.next)
      setEditions((known = []) => (before ? [...known, ...answer.given.items] : answer.given.items))
    },
    [path],
  )
  useEffect(() => void read(), [read])

  return {
    editions,
    trouble,
    readMore: next === undefined ? undefined : () => read(next),
    readAgain: () => read(),
    settingsOf: async (edition) => {
      const answer = await askServer<SettingsOfEdition>('GET', `${path}/${edition}`)
      if (answer === 'no-answer') return { no: answer }
      return 'given' in answer ? answer.given.settings : { no: answer.refused }
    },
  }
}
