// Pictures and films for the guide screens: the office sends the bytes, everybody may see them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { MEDIA_TYPES, type MediaType } from '#contract/guide-limits.ts'
import { MediaFile } from '#contract/guides.ts'
import { HallId } from '#contract/ids.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'

const HallPath = z.strictObject({ hall: HallId })
const MediaPath = z.strictObject({ hall: HallId, file: MediaFile })
const TYPES = Object.keys(MEDIA_TYPES) as MediaType[]
const tags = ['guides']

/** `POST …/media` takes the bytes with their content type and answers the name for the plan; `GET …/media/:file`. */
export function addMediaRoutes(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/media/:file',
    { schema: { tags, summary: 'A picture or a film', params: MediaPath } },
    async (request, reply) => {
      const { id } = await requireHall(house, request.params.hall)
      const { file } = request.params
      if (!(await house.media.has(id, file))) return refuse('unknown-address', 'There is no such picture or film.')
      return reply.sendFile(file, house.media.folderOf(id))
    },
  )

  // In a place of its own: no other route takes bytes.
  app.register(async (scope: FastifyInstance) => {
    scope.addContentTypeParser(TYPES, (_request, bytes, done) => done(null, bytes))
    addUpload(scope as unknown as App, house)
  })
}

function addUpload(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/media',
    { schema: { tags, summary: 'A new picture or film', params: HallPath } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { id } = await requireHall(house, request.params.hall)
      const type = TYPES.find((one) => one === request.headers['content-type']?.split(';')[0]?.trim())
      if (!type || !isStream(request.body)) return wrongKind()
      const kept = await house.media.add(id, type, request.body)
      if (kept === 'too-large') return refuse('too-large', 'The picture or film is too large.')
      if (kept === 'too-many') return refuse('too-many', 'No more pictures and films fit in this hall.')
      if (kept === 'not-this-kind') return wrongKind()
      await house.audit({ who: identity.id, what: 'media-added', hall: id, subject: kept.file })
      return reply.status(201).send(kept)
    },
  )
}

function wrongKind(): never {
  return refuseWith(malformedAt([{ path: 'content-type', message: `send bytes of ${TYPES.join(', ')}` }]))
}

function isStream(body: unknown): body is NodeJS.ReadableStream {
  return typeof body === 'object' && body !== null && 'pipe' in body
}
