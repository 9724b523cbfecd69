// The procedure guides of this hall over HTTP: the list, one of them in the version that is being changed, and changing.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Guide, GuideDraft } from '#contract/guides.ts'
import type { PublicHall } from '#contract/settings.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

/** A guide as it was read: whoever saves it says which version that was. */
export type ReadGuide = { readonly guide: Guide; readonly etag: string }
/** Why not, or nothing when it was done. */
export type Done = Problem | 'no-answer' | undefined

export type Guides = {
  /** Undefined until the first answer; kept while the server is away. */
  readonly list: readonly Guide[] | undefined
  readonly services: PublicHall['services']
  /** What is known of the hall; undefined until the first answer. */
  readonly hall: PublicHall | undefined
  readonly trouble: Problem | 'no-answer' | undefined
  readonly read: (id: string) => Promise<ReadGuide | { readonly problem: Problem | 'no-answer' }>
  /** Adds a new one, or changes the one that was read. */
  readonly save: (draft: GuideDraft, known: ReadGuide | undefined) => Promise<Done>
  readonly remove: (known: ReadGuide) => Promise<Done>
  /** The address of a guide on paper. */
  readonly paperOf: (id: string, language: 'zh' | 'en') => string
}

/** Reads them once, and again after every change. */
export function useGuides(): Guides {
  const hall = `/api/halls/${encodeURIComponent(useHall())}`
  const path = `${hall}/guides`
  const [list, setList] = useState<readonly Guide[]>()
  const [known, setKnown] = useState<PublicHall>()
  const [trouble, setTrouble] = useState<Problem | 'no-answer'>()

  const look = useCallback(async () => {
    const [guides, facts] = await Promise.all([
      askServer<{ readonly items: readonly Guide[] }>('GET', path),
      askServer<PublicHall>('GET', hall),
    ])
    if (guides !== 'no-answer' && 'given' in guides) setList(guides.given.items)
    if (facts !== 'no-answer' && 'given' in facts) setKnown(facts.given)
    setTrouble(problemOf(guides))
  }, [path, hall])

  useEffect(() => void look(), [look])

  const change = async (
    method: 'POST' | 'PUT' | 'DELETE',
    at: string,
    body?: unknown,
    etag?: string,
  ): Promise<Done> => {
    const problem = problemOf(await askServer<unknown>(method, at, body, etag ? { 'if-match': etag } : {}))
    await look()
    return problem
  }

  return {
    list,
    services: known?.services ?? [],
    hall: known,
    trouble,
    read: async (id) => {
      const answer = await askServer<Guide>('GET', `${path}/${id}`)
      if (answer === 'no-answer') return { problem: answer }
      return 'given' in answer ? { guide: answer.given, etag: answer.etag ?? '' } : { problem: answer.refused }
    },
    save: (draft, known) =>
      known ? change('PUT', `${path}/${known.guide.id}`, draft, known.etag) : change('POST', path, draft),
    remove: ({ guide, etag }) => change('DELETE', `${path}/${guide.id}`, undefined, etag),
    paperOf: (id, language) => `${path}/${id}/pdf?language=${language}`,
  }
}

function problemOf(answer: Fetched<unknown>): Done {
  if (answer === 'no-answer') return answer
  return 'refused' in answer ? answer.refused : undefined
}
