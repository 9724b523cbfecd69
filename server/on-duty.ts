// Who is on duty: the members of staff that are signed in now. The queue knows ids only; names stand in views of the staff.
import { z } from 'zod'
import type { StaffOnDuty } from '#contract/entrance-views.ts'
import { Role } from '#contract/people.ts'
import { stillOpen } from './auth/sessions.ts'
import type { Db } from './database/open-database.ts'

const ON_DUTY_MAX = 500
const Roles = z.array(Role)

export type OnDuty = {
  /** By name, as they were read last. */
  readonly list: () => readonly StaffOnDuty[]
  /** Reads who is signed in; after a sign-in, a sign-out, and now and then. */
  readonly refresh: () => Promise<void>
  /** Is there such a member of staff, signed in or not? Volunteers may share a tablet. */
  readonly isStaff: (id: string) => Promise<boolean>
  /** What somebody is called; empty when nobody of this id works here. */
  readonly nameOf: (id: string) => Promise<string>
}

/** The staff of this database; `onChange` hears when somebody came or went. */
export async function openOnDuty(db: Db, nowMs: () => number, onChange: () => void): Promise<OnDuty> {
  let present: readonly StaffOnDuty[] = await read()
  return { list: () => present, refresh, isStaff, nameOf }

  async function refresh(): Promise<void> {
    const now = await read()
    const isSame = JSON.stringify(now) === JSON.stringify(present)
    present = now
    if (!isSame) onChange()
  }

  async function read(): Promise<readonly StaffOnDuty[]> {
    const sessions = await db.session.findMany({
      where: stillOpen(nowMs()),
      distinct: ['staff'],
      select: { staff: true },
      take: ON_DUTY_MAX,
    })
    const ids = sessions.flatMap(({ staff }) => (staff ? [staff] : []))
    const rows = await db.staff.findMany({ where: { id: { in: ids }, active: true }, orderBy: { name: 'asc' } })
    return rows.map(({ id, name, roles }) => ({ staff: id, name, roles: Roles.parse(JSON.parse(roles)) }))
  }

  async function isStaff(id: string): Promise<boolean> {
    return (await db.staff.count({ where: { id, active: true } })) > 0
  }

  async function nameOf(id: string): Promise<string> {
    return (await db.staff.findUnique({ where: { id }, select: { name: true } }))?.name ?? ''
  }
}
