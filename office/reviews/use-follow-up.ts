// The follow-up of low reviews over HTTP: what is open, what a month closed; one in full; and what was done about it.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { CaseFigures, CaseState, ShownCase } from '#contract/review-cases.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

const LOOK_EVERY_MS = 15_000

type FollowUpAnswer = {
  readonly figures: CaseFigures
  readonly open: readonly ShownCase[]
  readonly closed: readonly ShownCase[]
}
export type CaseChange = { readonly state?: CaseState; readonly note?: string }

export type FollowUp = {
  /** Undefined until the first answer of this month; kept while the server is away. */
  readonly given: FollowUpAnswer | undefined
  readonly trouble: Problem | 'no-answer' | undefined
  readonly look: () => Promise<void>
  readonly read: (id: string, reason: string) => Promise<Fetched<ShownCase>>
  /** By the version that was read. */
  readonly change: (id: string, etag: string, change: CaseChange) => Promise<Fetched<ShownCase>>
}

/** Looks every 15 s, because a visitor may rate at any moment and a colleague may settle the same case. */
export function useFollowUp(month: string): FollowUp {
  const hall = useHall()
  const path = `/api/halls/${encodeURIComponent(hall)}/review-cases`
  const [given, setGiven] = useState<FollowUpAnswer>()
  const [trouble, setTrouble] = useState<Problem | 'no-answer'>()

  const look = useCallback(async () => {
    const answer = await askServer<FollowUpAnswer>('GET', `${path}/follow-up?month=${month}`)
    if (answer !== 'no-answer' && 'given' in answer) setGiven(answer.given)
    setTrouble(answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined)
  }, [path, month])

  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look])

  return {
    given: given?.figures.month === month ? given : undefined,
    trouble,
    look,
    read: (id, reason) => askServer('GET', `${path}/${id}?${new URLSearchParams({ reason })}`),
    change: async (id, etag, change) => {
      const answer = await askServer<ShownCase>('PATCH', `${path}/${id}`, change, { 'if-match': etag })
      await look()
      return answer
    },
  }
}
