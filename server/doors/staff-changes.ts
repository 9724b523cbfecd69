// Changing a member of staff: what is refused, what ends with it, and how it stands in the audit log.
import type { Role } from '#contract/people.ts'
import { hashPassword } from '../auth/passwords.ts'
import { freshPassword } from '../auth/secrets.ts'
import type { House } from './app.ts'
import { refuse } from './refuse.ts'

export type StaffRow = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly roles: string
  readonly active: boolean
  readonly mustChange: boolean
  readonly version: number
}
export type StaffChange = {
  readonly name?: string | undefined
  readonly roles?: readonly Role[] | undefined
  readonly active?: boolean | undefined
  readonly newPassword?: true | undefined
}
type By = { readonly id: string; readonly cookie: string | undefined }

/**
 * Changes them as they were read in `row`. Refuses to take away the last administrator, and from an administrator their
 * own rights; whoever changed them meanwhile was first. Returns them as they are now, with the new password if one was
 * made: it is kept nowhere.
 */
export async function changeStaff(house: House, row: StaffRow, change: StaffChange, by: By) {
  const { db } = house.database
  await refuseLostAdmin(house, row, change, by)
  const { name, roles, active, newPassword } = change
  const oneTime = newPassword ? freshPassword() : undefined
  const { count } = await db.staff.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      ...(name !== undefined && { name }),
      ...(roles && { roles: JSON.stringify(roles) }),
      ...(active !== undefined && { active }),
      ...(oneTime && { passwordHash: await hashPassword(oneTime), mustChange: true }),
      version: { increment: 1 },
    },
  })
  if (count === 0) return refuse('changed-meanwhile', 'Read it again.')
  if (roles || active !== undefined || newPassword) await endSessions(house, row.id, by)
  house.sessions.lookAgain()
  await writeDown(house, row, change, by.id)
  return { now: await db.staff.findUniqueOrThrow({ where: { id: row.id } }), oneTime }
}

async function refuseLostAdmin(house: House, row: StaffRow, { roles, active }: StaffChange, by: By): Promise<void> {
  const isAdmin = rolesOf(row).includes('admin') && row.active
  const staysAdmin = (roles ?? rolesOf(row)).includes('admin') && (active ?? row.active)
  if (!isAdmin || staysAdmin) return
  const where = { active: true, roles: { contains: '"admin"' }, id: { not: row.id } }
  if ((await house.database.db.staff.count({ where })) === 0) refuse('last-admin', 'One administrator must remain.')
  if (row.id === by.id) refuse('own-admin', 'Another administrator has to take your rights from you.')
}

// New rights begin with a new session; what was open under the old ones ends. Who changes themselves goes on.
async function endSessions(house: House, staff: string, by: By): Promise<void> {
  await house.sessions.endAll({ staff }, staff === by.id ? by.cookie : undefined)
  house.dropSockets(({ kind, id }) => kind === 'staff' && id === staff)
  await house.onDuty.refresh()
}

async function writeDown(house: House, row: StaffRow, change: StaffChange, who: string): Promise<void> {
  const line = { who, subject: row.id }
  if (change.roles) await house.audit({ ...line, what: 'staff-changed', reason: change.roles.join(' ') })
  else if (change.name !== undefined) await house.audit({ ...line, what: 'staff-changed' })
  if (change.newPassword) await house.audit({ ...line, what: 'password-reset' })
  if (change.active !== undefined && change.active !== row.active) {
    await house.audit({ ...line, what: change.active ? 'staff-started' : 'staff-stopped' })
  }
}

export function rolesOf({ roles }: Pick<StaffRow, 'roles'>): readonly Role[] {
  return JSON.parse(roles) as Role[]
}
