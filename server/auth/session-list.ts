// The one place that knows who is signed in where.
import type { OpenSession, SessionLimits } from '#contract/accounts.ts'
import type { Db } from '../database/open-database.ts'
import { STAFF_IDLE_MS, STAFF_SESSION_MS } from './holders.ts'
import { tokenHash } from './secrets.ts'
import { stillOpen } from './sessions.ts'

const SESSIONS_MAX = 1_000

export const SESSION_LIMITS: SessionLimits = {
  idleMinutes: STAFF_IDLE_MS / 60_000,
  lastsHours: STAFF_SESSION_MS / 3_600_000,
}

/**
 * The open sessions of one member of staff, or of all; who was here last stands first. The id of a session is what the
 * database keeps of its cookie: it opens nothing.
 */
export async function openSessionsOf(
  db: Db,
  nowMs: number,
  { staff, cookie }: { readonly staff?: string; readonly cookie?: string | undefined },
): Promise<readonly OpenSession[]> {
  const where = { ...stillOpen(nowMs), ...(staff !== undefined && { staff }) }
  const rows = await db.session.findMany({ where, orderBy: { seenAt: 'desc' }, take: SESSIONS_MAX })
  const people = await db.staff.findMany({ where: { id: { in: rows.flatMap((row) => row.staff ?? []) } } })
  const own = cookie === undefined ? undefined : tokenHash(cookie)
  return rows.flatMap(({ idHash, staff: of, address, browser, createdAt, seenAt, expiresAt }) => {
    const person = people.find(({ id, active }) => id === of && active)
    if (!person) return []
    const idleAt = new Date(seenAt.getTime() + STAFF_IDLE_MS)
    return {
      id: idHash,
      staff: { id: person.id, name: person.name, username: person.username },
      ...(address !== null && { address }),
      ...(browser !== null && { browser }),
      since: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      endsAt: (idleAt < expiresAt ? idleAt : expiresAt).toISOString(),
      isThis: idHash === own,
    }
  })
}

/** The ids of everybody who is signed in now. */
export async function signedInNow(db: Db, nowMs: number): Promise<ReadonlySet<string>> {
  const rows = await db.session.findMany({ where: stillOpen(nowMs), distinct: ['staff'], select: { staff: true } })
  return new Set(rows.flatMap(({ staff }) => staff ?? []))
}
