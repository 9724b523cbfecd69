// The audit log for the administrator: page by page, and as a table.
import { z } from 'zod'
import { AUDIT_ABOUT, type AuditEntry, type AuditPage } from '#contract/audit.ts'
import { Day, HallId } from '#contract/ids.ts'
import { type AuditQuery as Query, readAudit } from '../auth/audit-log.ts'
import { AUDIT_KEPT_DAYS } from '../auth/sweep.ts'
import { nextDay, toLocalMs, wallClock } from '../calendar.ts'
import { toCsv } from '../csv.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const PAGE_ENTRIES = 50
const PAGE_ENTRIES_MAX = 200
const EXPORT_ENTRIES_MAX = 100_000
const HEAD = ['time', 'who', 'who-id', 'what', 'hall', 'subject', 'subject-id', 'reason', 'address']

const which = {
  /** Whose calendar the days are of. */
  hall: HallId.default('main'),
  from: Day.optional(),
  to: Day.optional(),
  about: z.enum(AUDIT_ABOUT).optional(),
  /** The id of somebody: what they did, and what was done to them. */
  person: z.string().min(1).max(80).optional(),
}
const PageQuery = z.strictObject({
  ...which,
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_ENTRIES_MAX).default(PAGE_ENTRIES),
})
const ExportQuery = z.strictObject(which)

/** `/api/audit`: nobody but the administrator reads it, and that the table was taken is written down too. */
export function addAuditRoutes(app: App, house: House): void {
  const { db } = house.database

  app.get(
    '/api/audit',
    { schema: { tags: ['audit'], summary: 'Who did what, when and from where; newest first', querystring: PageQuery } },
    async (request): Promise<AuditPage> => {
      await requireRole(house, request, 'admin')
      const { before, limit } = request.query
      const { query } = await asked(request.query)
      const found = await readAudit(db, { ...query, before, limit: limit + 1 })
      const items = found.slice(0, limit)
      const next = found.length > limit ? items.at(-1)?.id : undefined
      return { items, ...(next !== undefined && { next }), keptDays: AUDIT_KEPT_DAYS }
    },
  )

  app.get(
    '/api/audit/export.csv',
    { schema: { tags: ['audit'], summary: 'The same as a table; logged', querystring: ExportQuery } },
    async (request, reply) => {
      const { id } = await requireRole(house, request, 'admin')
      const { query, timeZone } = await asked(request.query)
      const found = await readAudit(db, { ...query, limit: EXPORT_ENTRIES_MAX + 1 })
      if (found.length > EXPORT_ENTRIES_MAX) return refuse('too-large', 'Take fewer days.')
      await house.audit({ who: id, what: 'audit-exported', reason: `${found.length} lines` })
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit.csv"')
        .header('cache-control', 'no-store')
        .send(toCsv([HEAD, ...found.map((entry) => rowOf(entry, timeZone))]))
    },
  )

  async function asked({ hall, from, to, about, person }: z.infer<typeof ExportQuery>) {
    const { timeZone } = (await requireHall(house, hall)).state().settings
    const query: Omit<Query, 'limit'> = {
      about,
      person,
      fromMs: from === undefined ? undefined : toLocalMs(from, '00:00', timeZone),
      beforeMs: to === undefined ? undefined : toLocalMs(nextDay(to), '00:00', timeZone),
    }
    return { query, timeZone }
  }
}

function rowOf({ at, who, what, hall, subject, reason, address }: AuditEntry, timeZone: string): readonly string[] {
  const time = wallClock(timeZone, Date.parse(at)).replace('T', ' ')
  const about = [hall ?? '', subject?.name ?? '', subject?.id ?? '', reason ?? '', address ?? '']
  return [time, who.name ?? '', who.id, what, ...about]
}
