// The HTTP endpoints, typed: who is here, and which halls there are. Everything that moves comes over the socket.
import type { Problem } from '#contract/answers.ts'
import type { Words } from '#contract/ids.ts'
import type { Session } from './session-slice.ts'

const ANSWER_WAIT_MS = 10_000

/** Yes, no, or nothing heard within 10 s. `etag` is the version that was read, for `If-Match`. */
export type Fetched<T> = { readonly given: T; readonly etag?: string } | { readonly refused: Problem } | 'no-answer'

/** A hall in the list of halls. */
export type HallName = { readonly id: string; readonly name: Words }

/** Who is here, by the cookie; a refusal with status 401 when nobody is. */
export const getSession = () => askServer<Session>('GET', '/api/session')

/** Signs in: the server sets the cookie. */
export const signIn = (who: { readonly username: string; readonly password: string }) =>
  askServer<Session>('POST', '/api/session', who)

/** Changes one's own password; the server sets a new cookie. */
export const changePassword = (passwords: { readonly old: string; readonly fresh: string }) =>
  askServer<Session>('PUT', '/api/session/password', passwords)

export const signOut = () => askServer<unknown>('DELETE', '/api/session')

/** This device becomes the one for which a manager made the 6 digits of `code`. */
export const claimPairing = (code: string) => askServer<Session>('POST', '/api/pairings/claim', { code })

/** All halls of this server. */
export const getHalls = () => askServer<{ readonly items: readonly HallName[] }>('GET', '/api/halls')

/**
 * One question over HTTP with the page's own cookie. Never throws: what is not an answer of the server is
 * `no-answer`. `headers` may carry `If-Match`; `signal` ends what may take longer than 10 s.
 */
export async function askServer<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
  signal: AbortSignal = AbortSignal.timeout(ANSWER_WAIT_MS),
): Promise<Fetched<T>> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch(() => undefined)
  if (!response) return 'no-answer'

  if (!response.ok) return { refused: await refusalOf(response) }
  const etag = response.headers.get('etag')
  return { given: (await read(response)) as T, ...(etag !== null && { etag }) }
}

/** The «no» of a response that is not ok. */
export async function refusalOf(response: Response): Promise<Problem> {
  const answer = await read(response)
  return isProblem(answer) ? answer : plainProblem(response)
}

// A proxy in between may answer with HTML, and a 204 has no body: then there is nothing to read.
function read(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}

function isProblem(answer: unknown): answer is Problem {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer
}

// A «no» without our own words (a proxy's 502): still a code that has a text.
function plainProblem({ status, statusText }: Response): Problem {
  const code =
    status === 401 ? 'not-signed-in' : status === 403 ? 'not-allowed' : status === 429 ? 'too-many' : 'not-ready'
  return { type: 'about:blank', title: statusText, status, code }
}
