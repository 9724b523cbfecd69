// The register of procedure guides: everybody may read, the office may write, and every write needs the version that was
// read. What the guide screens show besides is one document, the plan.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { guideWordsIn } from '#contract/guide-text.ts'
import { type Guide, GuideDraft, GuideId, GuidePlan } from '#contract/guides.ts'
import { HallId, Language } from '#contract/ids.ts'
import type { Hall } from '../hall.ts'
import type { Kept } from '../registers/guides.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { checkFiles, checkPlaylists, checkService, wrongAt } from './guide-faults.ts'
import { refuse } from './refuse.ts'

const PAPERS_PER_MINUTE_MAX = 120
const HallPath = z.strictObject({ hall: HallId })
const GuidePath = z.strictObject({ hall: HallId, guide: GuideId })
const PaperQuery = z.strictObject({ language: Language.default('zh') })
const tags = ['guides']

/** contract.md, Registers: `…/guides`; `…/guides/:id/pdf` is the same on A4; `…/guide-plan` is what else is shown. */
export function addGuideRoutes(app: App, house: House): void {
  addReading(app, house)
  addWriting(app, house)
  addPlan(app, house)
}

function addReading(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/guides',
    { schema: { tags, summary: 'The procedure guides', params: HallPath } },
    async (request) => {
      const { id } = await requireHall(house, request.params.hall)
      return { items: house.guides.list(id).map(({ body }) => body) }
    },
  )

  app.get(
    '/api/halls/:hall/guides/:guide',
    { schema: { tags, summary: 'One guide', params: GuidePath } },
    async (request, reply) => {
      const { id } = await requireHall(house, request.params.hall)
      return sendKept(reply, requireGuide(house, id, request.params.guide))
    },
  )

  app.get(
    '/api/halls/:hall/guides/:guide/pdf',
    {
      schema: { tags, summary: 'A guide in large print on A4', params: GuidePath, querystring: PaperQuery },
      config: { rateLimit: { max: PAPERS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const hall = await requireHall(house, request.params.hall)
      const { body } = requireGuide(house, hall.id, request.params.guide)
      const { name, phone } = hall.state().settings
      const { etag, pdf } = house.papers(body, { name, phone }, request.query.language)
      reply.headers({ etag, 'cache-control': 'no-cache' })
      if (request.headers['if-none-match'] === etag) return reply.status(304).send()
      const made = await pdf()
      if (!made.ok) return noPaper(house, made)
      const title = encodeURIComponent(`${guideWordsIn(body.title, request.query.language)}.pdf`)
      return reply
        .headers({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename*=UTF-8''${title}` })
        .send(made.pdf)
    },
  )
}

function addWriting(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/guides',
    { schema: { tags, summary: 'A new guide', params: HallPath, body: GuideDraft } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const added = await house.guides.add(hall.id, toGuide(hall, request.body))
      if (added === 'too-many') return refuse('too-many', 'No more guides fit in this hall.')
      if (added === 'id-taken') return refuse('guide-there-already', 'The hall has a guide of this id.')
      await house.audit({ who: identity.id, what: 'guide-added', hall: hall.id, subject: added.body.id })
      return sendKept(reply.status(201), added)
    },
  )

  app.put(
    '/api/halls/:hall/guides/:guide',
    { schema: { tags, summary: 'A changed guide, as a whole', params: GuidePath, body: GuideDraft } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const id = request.params.guide
      if (request.body.id !== undefined && request.body.id !== id) wrongAt('id', 'the id of a guide does not change')
      const version = requireVersion(request, requireGuide(house, hall.id, id))
      const changed = await house.guides.change(hall.id, { ...toGuide(hall, request.body), id }, version)
      if (changed === 'gone') return refuse('unknown-guide')
      if (changed === 'changed') return refuseChanged()
      await house.audit({ who: identity.id, what: 'guide-changed', hall: hall.id, subject: id })
      return sendKept(reply, changed)
    },
  )

  app.delete(
    '/api/halls/:hall/guides/:guide',
    { schema: { tags, summary: 'Remove a guide', params: GuidePath } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { id: hall } = await requireHall(house, request.params.hall)
      const id = request.params.guide
      const removed = await house.guides.remove(hall, id, requireVersion(request, requireGuide(house, hall, id)))
      if (removed === 'gone') return refuse('unknown-guide')
      if (removed === 'changed') return refuseChanged()
      await house.audit({ who: identity.id, what: 'guide-removed', hall, subject: id })
      return reply.status(204).send()
    },
  )
}

function addPlan(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/guide-plan',
    { schema: { tags, summary: 'What the guide screens show besides, and when', params: HallPath } },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager')
      const { id } = await requireHall(house, request.params.hall)
      return sendKept(reply, house.guides.plan(id))
    },
  )

  app.put(
    '/api/halls/:hall/guide-plan',
    { schema: { tags, summary: 'A new plan, checked as a whole', params: HallPath, body: GuidePlan } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const version = requireVersion(request, house.guides.plan(hall.id))
      checkPlaylists(request.body, {
        zones: new Set(hall.state().settings.zones.map(({ id }) => id)),
        guides: new Set(house.guides.list(hall.id).map(({ body }) => body.id)),
      })
      await checkFiles(house, hall.id, request.body)
      const changed = await house.guides.changePlan(hall.id, request.body, version)
      if (changed === 'changed') return refuseChanged()
      await house.audit({ who: identity.id, what: 'guide-plan-changed', hall: hall.id })
      await house.media.tidy(
        hall.id,
        changed.body.media.map(({ file }) => file),
      )
      return sendKept(reply, changed)
    },
  )
}

// What no schema can know: the services of this hall, and its day of today.
function toGuide(hall: Hall, { service, updatedOn, ...draft }: GuideDraft) {
  const { day, settings } = hall.state()
  checkService(new Set(settings.services.map(({ id }) => id)), service)
  return { ...draft, ...(service !== undefined && { service }), updatedOn: updatedOn ?? day }
}

function requireGuide(house: House, hall: string, id: string): Kept<Guide> {
  return house.guides.find(hall, id) ?? refuse('unknown-guide', 'The hall has no such guide.')
}

/** contract.md, Registers: changing needs the version that was read, else 412. */
function requireVersion(request: FastifyRequest, kept: Kept<unknown>): number {
  if (request.headers['if-match'] !== etagOf(kept)) refuseChanged()
  return kept.version
}

function refuseChanged(): never {
  return refuse('changed-meanwhile', 'Read it again, and send If-Match with the ETag that you read.')
}

function sendKept<T>(reply: FastifyReply, kept: Kept<T>) {
  return reply.header('etag', etagOf(kept)).send(kept.body)
}

// The content stands in it as well: a guide that was removed and made again begins with the same version.
function etagOf({ body, version }: Kept<unknown>): string {
  return `"${version}-${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 10)}"`
}

function noPaper(house: House, made: { readonly trouble: string; readonly why?: string }): never {
  house.log.warn('A guide could not be put on paper', { trouble: made.trouble, why: made.why ?? '' })
  return refuse('not-ready', 'The paper could not be made now: try again.')
}
