// The one place to see and end sessions: one's own for everybody who works here, everybody's for the administrator.
import { z } from 'zod'
import { HallId, StaffId } from '#contract/ids.ts'
import { openSessionsOf, SESSION_LIMITS } from '../auth/session-list.ts'
import { type App, COOKIE, type House, requireHall, requireRole, requireStaff } from './app.ts'
import { refuse } from './refuse.ts'

const SessionPath = z.strictObject({ session: z.string().regex(/^[\w-]{1,64}$/) })
const StaffPath = z.strictObject({ hall: HallId, staff: StaffId })

/** The sessions of the staff. A device's session ends with the device. */
export function addOpenSessionRoutes(app: App, house: House): void {
  const { db } = house.database

  app.get(
    '/api/sessions',
    { schema: { tags: ['session'], summary: 'Who is signed in, where and since when' } },
    async (request) => {
      await requireRole(house, request, 'admin')
      const items = await openSessionsOf(db, house.nowMs(), { cookie: request.cookies[COOKIE] })
      return { items, limits: SESSION_LIMITS }
    },
  )

  app.get('/api/sessions/own', { schema: { tags: ['session'], summary: 'Where I am signed in' } }, async (request) => {
    const { id } = await requireStaff(house, request)
    const items = await openSessionsOf(db, house.nowMs(), { staff: id, cookie: request.cookies[COOKIE] })
    return { items, limits: SESSION_LIMITS }
  })

  app.delete(
    '/api/sessions/own',
    { schema: { tags: ['session'], summary: 'End all my sessions but this one' } },
    async (request) => {
      const { id } = await requireStaff(house, request)
      const ended = await house.sessions.endAll({ staff: id }, request.cookies[COOKIE])
      await house.dropStale()
      await house.audit({ who: id, what: 'sessions-ended', subject: id })
      return { ended }
    },
  )

  app.delete(
    '/api/sessions/:session',
    {
      schema: {
        tags: ['session'],
        summary: 'End one session: one of my own, or as an administrator anybody’s',
        params: SessionPath,
      },
    },
    async (request, reply) => {
      const identity = await requireStaff(house, request)
      const whose = identity.roles.includes('admin') ? undefined : identity.id
      const staff = await house.sessions.endOne(request.params.session, whose)
      if (!staff) return refuse('unknown-session', 'There is no such session, or it has ended.')
      await house.dropStale()
      await house.onDuty.refresh()
      await house.audit({ who: identity.id, what: 'session-ended', subject: staff })
      return reply.status(204).send()
    },
  )

  app.delete(
    '/api/halls/:hall/staff/:staff/sessions',
    { schema: { tags: ['staff'], summary: 'End all sessions of a member of staff', params: StaffPath } },
    async (request) => {
      const identity = await requireRole(house, request, 'admin')
      await requireHall(house, request.params.hall)
      const { staff } = request.params
      if (!(await db.staff.findUnique({ where: { id: staff } }))) return refuse('unknown-staff')
      const ended = await house.sessions.endAll({ staff })
      await house.dropStale()
      await house.onDuty.refresh()
      await house.audit({ who: identity.id, what: 'sessions-ended', subject: staff })
      return { ended }
    },
  )
}
