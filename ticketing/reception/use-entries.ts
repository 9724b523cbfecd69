// The entry register over HTTP: today's list, masked; a new entry; a second measurement; one in full with a reason.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Day } from '#contract/ids.ts'
import type { EntryDraft, ShownEntry } from '#contract/registers.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

const LIST_MAX = 50
const LOOK_EVERY_MS = 15_000

export type Entries = {
  /** Undefined until the first answer; kept while the server is away. */
  readonly list: readonly ShownEntry[] | undefined
  readonly trouble: Problem | 'no-answer' | undefined
  readonly look: () => Promise<void>
  /** `key`: a UUID of this entry, so that a second try makes no second entry. */
  readonly save: (draft: EntryDraft, key: string) => Promise<Fetched<Partial<ShownEntry>>>
  readonly measure: (id: string, temperature: number) => Promise<Fetched<ShownEntry>>
  readonly read: (id: string, reason: string) => Promise<Fetched<ShownEntry>>
}

/** Looks every 15 s, because colleagues write in the same register. */
export function useEntries(day: Day): Entries {
  const hall = useHall()
  const path = `/api/halls/${encodeURIComponent(hall)}/entries`
  const [list, setList] = useState<readonly ShownEntry[]>()
  const [trouble, setTrouble] = useState<Problem | 'no-answer'>()

  const look = useCallback(async () => {
    const query = new URLSearchParams({ day, limit: String(LIST_MAX) })
    const answer = await askServer<{ readonly items: readonly ShownEntry[] }>('GET', `${path}?${query}`)
    if (answer !== 'no-answer' && 'given' in answer) setList(answer.given.items)
    setTrouble(answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined)
  }, [path, day])

  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look])

  return {
    list,
    trouble,
    look,
    save: async (draft, key) => {
      const answer = await askServer<Partial<ShownEntry>>('POST', path, draft, { 'idempotency-key': key })
      await look()
      return answer
    },
    measure: async (id, temperature) => {
      const answer = await askServer<ShownEntry>('POST', `${path}/${id}/readings`, { temperature })
      await look()
      return answer
    },
    read: (id, reason) => askServer('GET', `${path}/${id}?${new URLSearchParams({ reason })}`),
  }
}
