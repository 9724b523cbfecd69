// The people who work here: who they are, what they may, and that they may no longer.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ListedStaff } from '#contract/accounts.ts'
import { HallId, StaffId } from '#contract/ids.ts'
import { Role } from '#contract/people.ts'
import { hashPassword } from '../auth/passwords.ts'
import { freshPassword } from '../auth/secrets.ts'
import { signedInNow } from '../auth/session-list.ts'
import { type App, COOKIE, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'
import { changeStaff, rolesOf, type StaffRow } from './staff-changes.ts'

const NAME_CHARS_MAX = 40
const STAFF_MAX = 1_000

const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '2 to 40 small letters, digits, dots or hyphens')
const name = z.string().trim().min(1).max(NAME_CHARS_MAX)
const roles = z.array(Role).min(1).max(Role.options.length)
const HallPath = z.strictObject({ hall: HallId })
const StaffPath = z.strictObject({ hall: HallId, staff: StaffId })
const NewStaff = z.strictObject({
  username,
  name,
  roles,
  /** Without one, a random password is made, shown once, and must be changed at the first sign-in. */
  password: z.string().min(8).max(200).optional(),
})
const ChangedStaff = z.strictObject({
  name: name.optional(),
  roles: roles.optional(),
  active: z.boolean().optional(),
  /** A new random password, shown once in the answer. */
  newPassword: z.literal(true).optional(),
})

/** contract.md, Registers: `…/staff`. Staff belong to the whole house; the address names the hall they are seen from. */
export function addStaffRoutes(app: App, house: House): void {
  const { db } = house.database

  app.get(
    '/api/halls/:hall/staff',
    { schema: { tags: ['staff'], summary: 'The staff', params: HallPath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      await requireHall(house, request.params.hall)
      const rows = await db.staff.findMany({ orderBy: { username: 'asc' }, take: STAFF_MAX })
      const present = await signedInNow(db, house.nowMs())
      const items: ListedStaff[] = rows.map((row) => {
        return {
          ...toStaff(row),
          mustChange: row.mustChange,
          version: row.version,
          signedIn: row.active && present.has(row.id),
        }
      })
      return { items }
    },
  )

  app.post(
    '/api/halls/:hall/staff',
    { schema: { tags: ['staff'], summary: 'A new member of staff', params: HallPath, body: NewStaff } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin')
      await requireHall(house, request.params.hall)
      const { username: wanted, name: called, roles: may, password } = request.body
      if (await db.staff.findUnique({ where: { username: wanted } })) return refuse('username-taken')
      const oneTime = password === undefined ? freshPassword() : undefined
      const row = await db.staff.create({
        data: {
          id: randomUUID(),
          username: wanted,
          name: called,
          roles: JSON.stringify(may),
          passwordHash: await hashPassword(password ?? oneTime ?? ''),
          mustChange: oneTime !== undefined,
          active: true,
          version: 1,
          createdAt: new Date(house.nowMs()),
        },
      })
      await house.audit({ who: identity.id, what: 'staff-added', subject: row.id, reason: may.join(' ') })
      return reply
        .status(201)
        .header('etag', `"${row.version}"`)
        .send({ ...toStaff(row), ...(oneTime && { oneTimePassword: oneTime }) })
    },
  )

  app.get(
    '/api/halls/:hall/staff/:staff',
    { schema: { tags: ['staff'], summary: 'One member of staff', params: StaffPath } },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager')
      const row = await db.staff.findUnique({ where: { id: request.params.staff } })
      return row ? reply.header('etag', `"${row.version}"`).send(toStaff(row)) : refuse('unknown-staff')
    },
  )

  app.patch(
    '/api/halls/:hall/staff/:staff',
    {
      schema: {
        tags: ['staff'],
        summary: 'Change name, roles or rights; with If-Match only the version that was read',
        params: StaffPath,
        body: ChangedStaff,
      },
    },
    async (request, reply) => {
      const { id } = await requireRole(house, request, 'admin')
      const row = await db.staff.findUnique({ where: { id: request.params.staff } })
      if (!row) return refuse('unknown-staff')
      const wanted = request.headers['if-match']
      if (wanted && wanted !== `"${row.version}"`) return refuse('changed-meanwhile', 'Read it again.')
      const by = { id, cookie: request.cookies[COOKIE] }
      const { now, oneTime } = await changeStaff(house, row, request.body, by)
      return reply
        .header('etag', `"${now.version}"`)
        .send({ ...toStaff(now), ...(oneTime && { oneTimePassword: oneTime }) })
    },
  )
}

function toStaff({ id, username: login, name: called, roles, active }: StaffRow) {
  return { id, username: login, name: called, roles: rolesOf({ roles }), active }
}
