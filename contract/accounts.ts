// Accounts as the office sees them: who is signed in where, and which programs hold a token.
import type { Instant } from './ids.ts'
import type { Role } from './people.ts'

/** A member of staff in the list: the register's fields, and what the office wants to see beside them. */
export type ListedStaff = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  /** The first password was not changed yet. */
  readonly mustChange: boolean
  readonly signedIn: boolean
  /** Goes back as `If-Match: "3"`: whoever was faster is not overwritten. */
  readonly version: number
}

/** One browser in which somebody is signed in. It ends by itself at `endsAt`, or when nothing was asked for a while. */
export type OpenSession = {
  readonly id: string
  readonly staff: { readonly id: string; readonly name: string; readonly username: string }
  readonly address?: string
  /** `Chrome 131, Windows`. */
  readonly browser?: string
  readonly since: Instant
  readonly seenAt: Instant
  readonly endsAt: Instant
  /** The one that asks. */
  readonly isThis: boolean
}

/** When a session of the staff ends by itself. */
export type SessionLimits = { readonly idleMinutes: number; readonly lastsHours: number }
export type OpenSessions = { readonly items: readonly OpenSession[]; readonly limits: SessionLimits }

/** A token of another program or of a printer's agent; the token itself is known to nobody but its holder. */
export type ListedToken = {
  readonly id: string
  readonly name: string
  readonly roles: readonly (Role | 'agent')[]
  /** Who made it; only the id is left of somebody who is unknown. */
  readonly madeBy: { readonly id: string; readonly name?: string }
  readonly madeAt: Instant
  /** None for a token from before tokens ended. */
  readonly expiresAt?: Instant
  readonly lastUsedAt?: Instant
}
