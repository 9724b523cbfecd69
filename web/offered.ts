// Which pages the directories offer to whom: a page that the server would refuse is not offered. The server decides.
import type { SessionState, StaffSession } from '#ui/session-slice.ts'

type Role = StaffSession['roles'][number]

const OFFICE: readonly Role[] = ['admin', 'manager']

/** Pages that are not for every member of the staff; of the settings all the others are the office's. */
const HOLDERS: Readonly<Record<string, readonly Role[]>> = {
  '/desk': [...OFFICE, 'counter'],
  '/dashboard': OFFICE,
  '/takeover': OFFICE,
  '/reports': OFFICE,
  '/reviews': OFFICE,
  '/settings': OFFICE,
  '/settings/tokens': ['admin'],
  '/settings/audit': ['admin'],
}
/** One's own sign-ins and password are everybody's. */
const EVERYBODYS = '/settings/sessions'

/** Before anybody has signed in all pages are named: each asks at its own door. */
export function isOffered(path: string, session: SessionState): boolean {
  const roles = typeof session === 'string' ? undefined : session.staff?.roles
  if (!roles || path === EVERYBODYS) return true
  const holders = HOLDERS[path] ?? (path.startsWith('/settings/') ? OFFICE : undefined)
  return holders === undefined || roles.some((role) => holders.includes(role))
}
