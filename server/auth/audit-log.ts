// Reading the audit log: newest first, a page at a time, with the names that are still known put beside the ids.
import { AUDIT_GROUPS, type AuditAbout, type AuditEntry, type AuditParty } from '#contract/audit.ts'
import type { Db } from '../database/open-database.ts'

/** Who is meant when nobody is known: a sign-in under a name that is not there. */
export const NOBODY = 'nobody'
const KNOWN_KINDS: readonly string[] = Object.values(AUDIT_GROUPS).flat()

export type AuditQuery = {
  readonly about?: AuditAbout | undefined
  /** The id of somebody: what they did, and what was done to them. */
  readonly person?: string | undefined
  readonly fromMs?: number | undefined
  readonly beforeMs?: number | undefined
  /** Only what was written before this entry. */
  readonly before?: number | undefined
  readonly limit: number
}

/** What was done, newest first. */
export async function readAudit(db: Db, query: AuditQuery): Promise<readonly AuditEntry[]> {
  const rows = await db.auditLog.findMany({ where: whereOf(query), orderBy: { id: 'desc' }, take: query.limit })
  const partyOf = await parties(
    db,
    rows.flatMap(({ who, subject }) => [who, subject ?? who]),
  )
  return rows.map(({ id, at, who, what, hall, subject, reason, address }) => ({
    id,
    at: at.toISOString(),
    who: partyOf(who),
    what,
    ...(hall !== null && { hall }),
    // Who signs in is not told twice.
    ...(subject !== null && subject !== who && { subject: partyOf(subject) }),
    ...(reason !== null && { reason }),
    ...(address !== null && { address }),
  }))
}

function whereOf({ about, person, fromMs, beforeMs, before }: AuditQuery) {
  return {
    ...(about && { what: about === 'registers' ? { notIn: [...KNOWN_KINDS] } : { in: [...AUDIT_GROUPS[about]] } }),
    ...(person && { OR: [{ who: person }, { subject: person }] }),
    ...((fromMs !== undefined || beforeMs !== undefined) && {
      at: {
        ...(fromMs !== undefined && { gte: new Date(fromMs) }),
        ...(beforeMs !== undefined && { lt: new Date(beforeMs) }),
      },
    }),
    ...(before !== undefined && { id: { lt: before } }),
  }
}

async function parties(db: Db, ids: readonly string[]): Promise<(id: string) => AuditParty> {
  const where = { id: { in: [...new Set(ids)] } }
  const select = { id: true, name: true }
  const known = new Map<string, AuditParty>()
  for (const row of await db.device.findMany({ where, select })) known.set(row.id, { kind: 'device', ...row })
  for (const row of await db.apiToken.findMany({ where, select })) known.set(row.id, { kind: 'program', ...row })
  for (const row of await db.staff.findMany({ where, select })) known.set(row.id, { kind: 'staff', ...row })
  return (id) => known.get(id) ?? { kind: id === NOBODY ? 'nobody' : 'thing', id }
}
