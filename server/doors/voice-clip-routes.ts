// The recordings of a clip pack, one by one: each is the body of its request, as it came from the recorder.
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import { PackId } from '#contract/settings.ts'
import { isClipKey } from '#voice/clip-keys.ts'
import { CLIP_BYTES_MAX } from '#voice/examine-pack.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const WAV_TYPES = ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave']
/** A pack has a hundred clips, and a page sends them one after the other. */
const CLIPS_PER_MINUTE_MAX = 600
const tags = ['voice packs']
const ClipPath = z.strictObject({
  hall: HallId,
  pack: PackId,
  key: z.string().refine(isClipKey, 'no such clip: GET …/voice-packs/:pack lists them'),
})

/** contract.md, HTTP: `…/voice-packs/:pack/clips/:key`. */
export function addVoiceClipRoutes(app: App, house: House): void {
  app.addContentTypeParser(WAV_TYPES, { parseAs: 'buffer' }, (_request, wav, done) => done(null, wav))
  const url = '/api/halls/:hall/voice-packs/:pack/clips/:key'
  app.get(url, { schema: { tags, summary: 'A recording, audio/wav', params: ClipPath } }, async (request, reply) => {
    await requireRole(house, request, 'admin', 'manager')
    const { id: hall } = await requireHall(house, request.params.hall)
    const clip = await house.voicePacks.clip(hall, request.params.pack, request.params.key)
    if (!clip) return refuse('unknown-clip', 'This clip is not recorded yet.')
    return reply.headers({ 'content-type': 'audio/wav', 'cache-control': 'no-store' }).send(clip)
  })

  app.put(
    url,
    {
      schema: { tags, summary: 'A recording: the body is a WAV file', params: ClipPath, consumes: WAV_TYPES },
      bodyLimit: CLIP_BYTES_MAX,
      config: { rateLimit: { max: CLIPS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager')
      const { id: hall } = await requireHall(house, request.params.hall)
      const { pack, key } = request.params
      if (!Buffer.isBuffer(request.body)) return refuse('malformed', 'Send the WAV file itself, as audio/wav.')
      const kept = await house.voicePacks.keepClip(hall, pack, key, request.body)
      if (kept === 'gone') return refuse('unknown-pack', 'There is no such pack: make it first.')
      if (kept === 'too-many') return refuse('too-many', 'No more clips fit in a pack.')
      return reply.status(204).send()
    },
  )

  app.delete(url, { schema: { tags, summary: 'Remove a recording', params: ClipPath } }, async (request, reply) => {
    await requireRole(house, request, 'admin', 'manager')
    const { id: hall } = await requireHall(house, request.params.hall)
    const { pack, key } = request.params
    if (!(await house.voicePacks.dropClip(hall, pack, key))) return refuse('unknown-clip')
    return reply.status(204).send()
  })
}
