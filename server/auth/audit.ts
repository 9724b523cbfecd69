// Who signed in, who changed or looked at what. No names and no values: ids, kinds and reasons.
import type { Db } from '../database/open-database.ts'

export type AuditLine = {
  readonly who: string
  readonly what: string
  readonly hall?: string
  readonly subject?: string
  readonly reason?: string
}
export type Audit = (line: AuditLine) => Promise<void>

/** The audit log of this database. */
export function openAudit(db: Db, nowMs: () => number): Audit {
  return async ({ who, what, hall, subject, reason }) => {
    await db.auditLog.create({
      data: { at: new Date(nowMs()), who, what, hall: hall ?? null, subject: subject ?? null, reason: reason ?? null },
    })
  }
}
