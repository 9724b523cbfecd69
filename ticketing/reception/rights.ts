// Which buttons somebody sees: a mirror of the server's own table (server/auth/permissions.ts), which decides.
import type { Role } from '#contract/people.ts'

export type Right = 'manage-tickets' | 'keep-register' | 'read-register' | 'export-register' | 'type-reviews'

const holders: Readonly<Record<Right, readonly Role[]>> = {
  'manage-tickets': ['admin', 'manager', 'counter', 'guide'],
  'keep-register': ['admin', 'manager', 'guide', 'volunteer'],
  'read-register': ['admin', 'manager', 'guide'],
  'export-register': ['admin', 'manager'],
  'type-reviews': ['admin', 'manager', 'guide'],
}

/** May one of these roles? A button that the server would refuse is not shown. */
export function mayDo(roles: readonly Role[], right: Right): boolean {
  return roles.some((role) => holders[right].includes(role))
}
