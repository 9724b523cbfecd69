// The audit log over HTTP, page by page. An answer to a question that nobody asks any more is let go.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditEntry, AuditPage } from '#contract/audit.ts'
import { askServer } from '#ui/api.ts'
import type { No } from '../settings/use-settings.ts'

export type AuditLog = {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly AuditEntry[] | undefined
  readonly keptDays: number | undefined
  readonly trouble: No | undefined
  /** Reads further back; undefined at the beginning. */
  readonly readMore: (() => Promise<void>) | undefined
}

/** `query`: what to look for, as the address takes it. */
export function useAudit(query: string): AuditLog {
  const [entries, setEntries] = useState<readonly AuditEntry[]>()
  const [page, setPage] = useState<Omit<AuditPage, 'items'>>()
  const [trouble, setTrouble] = useState<No>()
  const newest = useRef(query)

  const read = useCallback(
    async (before?: number) => {
      newest.current = query
      const path = `/api/audit?${query}`
      const answer = await askServer<AuditPage>('GET', before === undefined ? path : `${path}&before=${before}`)
      if (newest.current !== query) return
      if (answer === 'no-answer') return setTrouble(answer)
      if ('refused' in answer) return setTrouble(answer.refused)
      const { items, ...rest } = answer.given
      setTrouble(undefined)
      setPage(rest)
      setEntries((known = []) => (before === undefined ? items : [...known, ...items]))
    },
    [query],
  )
  useEffect(() => void read(), [read])

  const next = page?.next
  return {
    entries,
    keptDays: page?.keptDays,
    trouble,
    readMore: next === undefined ? undefined : () => read(next),
  }
}
