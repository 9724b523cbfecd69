// The doors of a register of personal data, the same for every register: masked lists, searching, one entry in full with
// a reason, changing and deleting by version, export. Every look at a person is written down before it is granted.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Day, HallId, Language } from '#contract/ids.ts'
import { SEARCH_CHARS_MAX } from '#contract/registers.ts'
import { toCsv } from '../csv.ts'
import type { Hall } from '../hall.ts'
import { ENTRIES_PER_PAGE_MAX, type Kept, type Lost } from '../registers/register.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { malformed } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'
import {
  type Asking,
  entryIdOf,
  type Readable,
  Reason,
  type RegisterAction,
  type RegisterDoor,
  refuseLost,
  refuseNames,
  requireMatch,
  sendEntry,
} from './register-door.ts'

const PAGE_ENTRIES = 50
const EXPORT_ENTRIES_MAX = 20_000
const COUNTS_MAX = 10_000

const HallPath = z.strictObject({ hall: HallId })
const EntryPath = z.strictObject({ hall: HallId, id: z.string().regex(/^[a-z0-9-]{1,40}$/) })
const Search = z.string().trim().min(2).max(SEARCH_CHARS_MAX)
/** Where a page ends: `next` of one answer is `before` of the next question. */
const Place = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z~[a-z0-9-]{1,40}$/, 'take the `next` of the page before')
  .transform((place) => {
    const [at = '', id = ''] = place.split('~')
    return { at, id }
  })
const ListQuery = z.strictObject({
  day: Day.optional(),
  search: Search.optional(),
  before: Place.optional(),
  limit: z.coerce.number().int().min(1).max(ENTRIES_PER_PAGE_MAX).default(PAGE_ENTRIES),
})
const ReasonQuery = z.strictObject({ reason: Reason })
const MaybeReasonQuery = z.strictObject({ reason: Reason.optional() })
const DaysQuery = z.strictObject({ from: Day, to: Day })
const ExportQuery = z.strictObject({ reason: Reason, from: Day, to: Day, language: Language.default('zh') })

type InHall = FastifyRequest<{ Params: { readonly hall: string } }>
type WithReason = FastifyRequest<{ Querystring: z.output<typeof MaybeReasonQuery> }>

/** contract.md, Registers: `…/entries` and whatever is one more of the same. */
export function addRegisterRoutes<B, N, C>(app: App, house: House, door: RegisterDoor<B, N, C>): void {
  const { register, roles, title } = door
  const { name } = register.ledger
  const all = `/api/halls/:hall/${name}` as const
  const one = `${all}/:id` as const
  const about = (summary: string) => ({ tags: [name], summary: `${title}: ${summary}` })

  app.get(
    all,
    { schema: { ...about('the newest first, masked'), params: HallPath, querystring: ListQuery } },
    async (request) => {
      const { search, day, before, limit } = request.query
      if (search !== undefined) return found(await enter(request, 'search'), search)
      const { hall } = await enter(request, 'list')
      const page = { limit: limit + 1, ...(before && { before }), ...(day && { from: day, to: day }) }
      const kept = await register.list(hall.id, page)
      const last = kept.length > limit ? kept[limit - 1] : undefined
      const next = last && `${last.at}~${last.id}`
      return { items: kept.slice(0, limit).map((entry) => door.masked(entry, hall)), ...(next && { next }) }
    },
  )

  const byText = z.strictObject({ text: Search })
  app.post(
    `${all}/search`,
    { schema: { ...about('like ?search=, without leaving it in an address'), params: HallPath, body: byText } },
    async (request) => found(await enter(request, 'search'), request.body.text),
  )

  app.post(all, { schema: { ...about('a new entry'), params: HallPath, body: door.draft } }, async (request, reply) => {
    const asking = await enter(request, 'add')
    const { hall, identity } = asking
    door.requireOn(hall)
    const draft = door.make(request.body as N, asking)
    if (!draft) return reply.status(201).send({ stored: false })
    const kept = await register.add(hall.id, draft, entryIdOf(request))
    await house.audit({ who: identity.id, what: `${name}-added`, hall: hall.id, subject: kept.id })
    return sendEntry(reply.status(201), kept, { stored: true, ...door.masked(kept, hall) })
  })

  app.get(
    `${all}/counts`,
    { schema: { ...about('how many on each day; names nobody'), params: HallPath, querystring: DaysQuery } },
    async (request) => {
      const { hall } = await enter(request, 'count')
      const counts = await register.counts(hall.id, request.query.from, request.query.to)
      if (counts.length > COUNTS_MAX) return refuse('too-large', 'Take fewer days.')
      return { items: counts.map(({ day, kind, count }) => ({ day, ...door.countOf(kind), count })) }
    },
  )

  app.get(
    `${all}/export.csv`,
    { schema: { ...about('all in full as a table; logged'), params: HallPath, querystring: ExportQuery } },
    async (request, reply) => {
      const { hall, identity } = await enter(request, 'export')
      const { from, to, language, reason } = request.query
      const kept = await register.list(hall.id, { from, to, limit: EXPORT_ENTRIES_MAX + 1 })
      if (kept.length > EXPORT_ENTRIES_MAX) return refuse('too-large', 'Take fewer days.')
      for (const { body } of kept) if (body !== undefined) refuseNames(door.namesIn(body), reason)
      await house.audit({ who: identity.id, what: `${name}-exported`, hall: hall.id, subject: `${from}/${to}`, reason })
      const { head, row } = door.table(language, hall)
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}-${from}-${to}.csv"`)
        .header('cache-control', 'no-store')
        .send(toCsv([head, ...kept.map(row)]))
    },
  )

  app.get(
    one,
    { schema: { ...about('one in full; logged'), params: EntryPath, querystring: ReasonQuery } },
    async (request, reply) => {
      const { hall, identity } = await enter(request, 'read')
      const { reason } = request.query
      const kept = await requireReadable(hall, request.params.id)
      refuseNames(door.namesIn(kept.body), reason)
      await house.audit({ who: identity.id, what: `${name}-read`, hall: hall.id, subject: kept.id, reason })
      return sendEntry(reply, kept, door.full(kept, hall))
    },
  )

  const changing = { params: EntryPath, querystring: MaybeReasonQuery }
  app.put(
    one,
    { schema: { ...about('correct one; If-Match is needed'), ...changing, body: door.changed } },
    async (request, reply) => {
      const asking = await enter(request, 'change')
      const kept = await requireChangeable(request, asking.hall, request.params.id)
      return change(request, reply, asking, kept, request.body as C)
    },
  )

  app.patch(
    one,
    { schema: { ...about('correct some fields; null empties one'), ...changing, body: z.looseObject({}) } },
    async (request, reply) => {
      const asking = await enter(request, 'change')
      const kept = await requireChangeable(request, asking.hall, request.params.id)
      const merged = Object.entries({ ...door.full(kept, asking.hall), ...request.body })
      const read = door.changed.safeParse(Object.fromEntries(merged.filter(([, value]) => value !== null)))
      if (!read.success) return refuseWith(malformed(read.error))
      return change(request, reply, asking, kept, read.data)
    },
  )

  app.delete(one, { schema: { ...about('delete one; If-Match is needed'), ...changing } }, async (request, reply) => {
    const { hall, identity } = await enter(request, 'remove')
    const { reason } = request.query
    const kept = (await register.find(hall.id, request.params.id)) ?? refuseLost('gone')
    requireMatch(request, kept)
    if (kept.body !== undefined) refuseNames(door.namesIn(kept.body), reason)
    const removed = await register.remove(hall.id, kept.id, kept.version)
    if (removed !== 'removed') return refuseLost(removed)
    const line = { who: identity.id, what: `${name}-deleted`, hall: hall.id, subject: kept.id }
    await house.audit({ ...line, ...(reason && { reason }) })
    return reply.status(204).send()
  })

  async function enter(request: InHall, action: RegisterAction): Promise<Asking> {
    const identity = await requireRole(house, request, ...roles[action])
    return { hall: await requireHall(house, request.params.hall), identity, nowMs: house.nowMs() }
  }

  // What was looked for stays unwritten; that somebody looked does not.
  async function found({ hall, identity }: Asking, text: string) {
    await house.audit({ who: identity.id, what: `${name}-searched`, hall: hall.id })
    return { items: (await register.search(hall.id, text)).map((entry) => door.masked(entry, hall)) }
  }

  async function requireReadable(hall: Hall, id: string): Promise<Readable<B>> {
    const kept = (await register.find(hall.id, id)) ?? refuseLost('gone')
    const { body } = kept
    return body === undefined ? refuse('entry-unreadable', 'The key of this entry is not here.') : { ...kept, body }
  }

  async function requireChangeable(request: WithReason, hall: Hall, id: string): Promise<Readable<B>> {
    door.requireOn(hall)
    const kept = await requireReadable(hall, id)
    requireMatch(request, kept)
    refuseNames(door.namesIn(kept.body), request.query.reason)
    return kept
  }

  async function change(request: WithReason, reply: FastifyReply, asking: Asking, before: Readable<B>, changed: C) {
    const { hall, identity } = asking
    const kept: Kept<B> | Lost = await register.change(
      hall.id,
      before.id,
      before.version,
      door.remake(before, changed, asking),
    )
    if (kept === 'gone' || kept === 'changed') return refuseLost(kept)
    const { reason } = request.query
    const line = { who: identity.id, what: `${name}-changed`, hall: hall.id, subject: kept.id }
    await house.audit({ ...line, ...(reason && { reason }) })
    return sendEntry(reply, kept, door.masked(kept, hall))
  }
}
