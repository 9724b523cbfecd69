// The entry register over HTTP: today's list, masked; a new entry; a second measurement; one in full with a reason,
// corrected or deleted by the version that was read.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Day } from '#contract/ids.ts'
import type { EntryDraft, ShownEntry } from '#contract/registers.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import type { EntryChanges } from './entry-changes.ts'

const LIST_MAX = 100
const LOOK_EVERY_MS = 15_000

/** What was read, and its version. */
export type Version = { readonly entry: ShownEntry; readonly etag: string }

export type Entries = {
  /** Where the register stands on the server. */
  readonly path: string
  /** Undefined until the first answer; kept while the server is away. */
  readonly list: readonly ShownEntry[] | undefined
  /** More of the day than the list shows. */
  readonly hasMore: boolean
  readonly trouble: Problem | 'no-answer' | undefined
  readonly look: () => Promise<void>
  /** `key`: a UUID of this entry, so that a second try makes no second entry. */
  readonly save: (draft: EntryDraft, key: string) => Promise<Fetched<Partial<ShownEntry>>>
  readonly measure: (id: string, temperature: number) => Promise<Fetched<ShownEntry>>
  readonly search: (typed: string) => Promise<Fetched<List>>
  readonly read: (id: string, reason: string) => Promise<Fetched<ShownEntry>>
  /** Refused with `changed-meanwhile` when a colleague was faster: nothing of theirs is lost. */
  readonly change: (version: Version, changes: EntryChanges, reason: string) => Promise<Fetched<ShownEntry>>
  readonly remove: (version: Version, reason: string) => Promise<Fetched<unknown>>
}

type List = { readonly items: readonly ShownEntry[]; readonly next?: string }

/** Looks every 15 s while the register is `isOn`, because colleagues write in the same one. */
export function useEntries(day: Day, isOn: boolean): Entries {
  const hall = useHall()
  const path = `/api/halls/${encodeURIComponent(hall)}/entries`
  const [list, setList] = useState<List>()
  const [trouble, setTrouble] = useState<Problem | 'no-answer'>()

  const look = useCallback(async () => {
    const query = new URLSearchParams({ day, limit: String(LIST_MAX) })
    const answer = await askServer<List>('GET', `${path}?${query}`)
    if (answer !== 'no-answer' && 'given' in answer) setList(answer.given)
    setTrouble(answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined)
  }, [path, day])

  useEffect(() => {
    if (!isOn) return
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look, isOn])

  const withLook = async <T>(asked: Promise<Fetched<T>>) => {
    const answer = await asked
    await look()
    return answer
  }
  const one = (id: string, reason: string) => `${path}/${id}?${new URLSearchParams({ reason })}`
  return {
    path,
    list: list?.items,
    hasMore: list?.next !== undefined,
    trouble,
    look,
    save: (draft, key) => withLook(askServer('POST', path, draft, { 'idempotency-key': key })),
    measure: (id, temperature) => withLook(askServer('POST', `${path}/${id}/readings`, { temperature })),
    // Posted, so that the name of a visitor stands in no address and in no log of one.
    search: (typed) => askServer('POST', `${path}/search`, { text: typed }),
    read: (id, reason) => askServer('GET', one(id, reason)),
    change: ({ entry, etag }, changes, reason) =>
      withLook(askServer('PATCH', one(entry.id, reason), changes, { 'if-match': etag })),
    remove: ({ entry, etag }, reason) =>
      withLook(askServer('DELETE', one(entry.id, reason), undefined, { 'if-match': etag })),
  }
}
