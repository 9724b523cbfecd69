// Who signed in, who changed or looked at what, and from where. No names and no values: ids, kinds and reasons.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from '../database/open-database.ts'

export type AuditLine = {
  readonly who: string
  readonly what: string
  readonly hall?: string
  readonly subject?: string
  readonly reason?: string
}
export type Audit = (line: AuditLine) => Promise<void>

/** The network address of whoever asks, for as long as their question is being answered. */
export const askedFrom = new AsyncLocalStorage<string>()

/** The audit log of this database. */
export function openAudit(db: Db, nowMs: () => number): Audit {
  return async (line) => {
    await db.auditLog.create({ data: { at: new Date(nowMs()), address: askedFrom.getStore() ?? null, ...line } })
  }
}
