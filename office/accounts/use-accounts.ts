// A list of the accounts pages over HTTP: read again after each change and now and then; whoever is thrown out meanwhile
// comes to the door.
import { useCallback, useEffect, useState } from 'react'
import { askServer, type Fetched } from '#ui/api.ts'
import { useSession } from '#ui/use-session.ts'
import type { No } from '../settings/use-settings.ts'

const LOOK_EVERY_MS = 10_000

export type Change = <T>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  etag?: string,
) => Promise<{ readonly given: T } | { readonly no: No }>

export type Asked<T> = {
  /** Undefined until the first answer; kept while the server is away. */
  readonly read: T | undefined
  readonly trouble: No | undefined
  readonly change: Change
}

/** Asks for `path` every 10 s; undefined asks for nothing. */
export function useAsked<T>(path: string | undefined): Asked<T> {
  const { refresh } = useSession()
  const [read, setRead] = useState<T>()
  const [trouble, setTrouble] = useState<No>()

  const heard = useCallback(
    async <A>(answer: Fetched<A>): Promise<{ readonly given: A } | { readonly no: No }> => {
      if (answer === 'no-answer') return { no: answer }
      if ('given' in answer) return answer
      // The door asks who is here, and lets in again.
      if (answer.refused.status === 401 && answer.refused.code === 'not-signed-in') await refresh()
      return { no: answer.refused }
    },
    [refresh],
  )
  const look = useCallback(async () => {
    if (path === undefined) return
    const answer = await heard(await askServer<T>('GET', path))
    if ('given' in answer) setRead(answer.given)
    setTrouble('no' in answer ? answer.no : undefined)
  }, [path, heard])

  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look])

  const change: Change = async <A>(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    at: string,
    body?: unknown,
    etag?: string,
  ) => {
    const answer = await heard(await askServer<A>(method, at, body, etag === undefined ? {} : { 'if-match': etag }))
    await look()
    return answer
  }
  return { read, trouble, change }
}

/** Is an administrator signed in here? The page mirrors it; the server decides. */
export function useIsAdmin(): boolean {
  return useOwnStaff()?.roles.includes('admin') ?? false
}

/** Who of the staff is signed in here. */
export function useOwnStaff() {
  const { session } = useSession()
  return typeof session === 'string' ? undefined : session.staff
}
