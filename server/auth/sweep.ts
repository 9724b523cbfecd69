// What accounts leave behind goes by itself: old lines of the audit log, and sessions that have ended.
import type { Clock } from '../clock.ts'
import type { Db } from '../database/open-database.ts'
import type { Log } from '../log.ts'
import { STAFF_IDLE_MS } from './holders.ts'

const DAY_MS = 86_400_000
const SWEEP_EVERY_MS = 3_600_000
/** A year. The law wants at least six months: 网络安全法, art. 21 (3); numbers.md, B8. */
export const AUDIT_KEPT_DAYS = 365

/** Sweeps now and from then on every hour. Returns how it stops. */
export async function keepSweeping(db: Db, clock: Clock, log: Log): Promise<() => Promise<void>> {
  await sweep(db, clock.nowMs())
  let sweeping: Promise<void> | undefined
  const stop = clock.every(SWEEP_EVERY_MS, () => {
    sweeping ??= sweep(db, clock.nowMs())
      // What is old stays old: the next hour tries again.
      .catch((error: unknown) => log.error('The audit log and the sessions could not be swept', error))
      .finally(() => {
        sweeping = undefined
      })
  })
  return async () => {
    stop()
    await sweeping
  }
}

async function sweep(db: Db, nowMs: number): Promise<void> {
  await db.auditLog.deleteMany({ where: { at: { lt: new Date(nowMs - AUDIT_KEPT_DAYS * DAY_MS) } } })
  await db.session.deleteMany({ where: { expiresAt: { lte: new Date(nowMs) } } })
  const idleSince = new Date(nowMs - STAFF_IDLE_MS)
  await db.session.deleteMany({ where: { staff: { not: null }, seenAt: { lte: idleSince } } })
}
