// The clip packs of a hall: what is to be recorded, the check, and the use.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import { PackId, VOICES_MAX } from '#contract/settings.ts'
import { ClipManifest } from '#voice/clip-manifest.ts'
import { type Identity, toAsker } from '../auth/identity.ts'
import type { Hall } from '../hall.ts'
import { hallProblem } from '../problems.ts'
import { type KnownPack, PACKS_PER_HALL_MAX } from '../registers/voice-packs.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse, refuseWith } from './refuse.ts'
import { clipsNeeded, inFull, inShort } from './voice-pack-shown.ts'

const CHECKS_PER_MINUTE_MAX = 20
const tags = ['voice packs']
const HallPath = z.strictObject({ hall: HallId })
const PackPath = z.strictObject({ hall: HallId, pack: PackId })
const About = ClipManifest.pick({ language: true, name: true, dialect: true, speaker: true, call: true })

/** contract.md, HTTP: `…/voice-packs`; their clips are in voice-clip-routes.ts. */
export function addVoicePackRoutes(app: App, house: House): void {
  addPacks(app, house)
  addUse(app, house)
}

function addPacks(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/voice-packs',
    { schema: { tags, summary: 'The clip packs of a hall', params: HallPath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      return { items: (await house.voicePacks.list(hall.id)).map(inShort) }
    },
  )

  app.get(
    '/api/halls/:hall/voice-packs/:pack',
    { schema: { tags, summary: 'One pack: what is to be said in each clip, and which are there', params: PackPath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      return inFull(hall, await requirePack(house, hall, request.params.pack))
    },
  )

  app.put(
    '/api/halls/:hall/voice-packs/:pack',
    { schema: { tags, summary: 'A new pack, or other words about one', params: PackPath, body: About } },
    async (request) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const { pack: id } = request.params
      if ((await house.voicePacks.describe(hall.id, id, request.body)) === 'too-many') {
        return refuse('too-many', `A hall has at most ${PACKS_PER_HALL_MAX} packs.`)
      }
      await house.audit({ who: identity.id, what: 'voice-pack-described', hall: hall.id, subject: id })
      return inFull(hall, await requirePack(house, hall, id))
    },
  )

  app.delete(
    '/api/halls/:hall/voice-packs/:pack',
    { schema: { tags, summary: 'Remove a pack with its recordings', params: PackPath } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { id: hall, state } = await requireHall(house, request.params.hall)
      const { pack: id } = request.params
      if (state().settings.voice.order?.some((voice) => voice === `pack:${id}`)) {
        return refuse('pack-in-use', 'The hall speaks with it: take it out of voice.order first.')
      }
      if (!(await house.voicePacks.drop(hall, id))) return refuse('unknown-pack')
      await house.audit({ who: identity.id, what: 'voice-pack-removed', hall, subject: id })
      return reply.status(204).send()
    },
  )
}

function addUse(app: App, house: House): void {
  const config = { rateLimit: { max: CHECKS_PER_MINUTE_MAX, timeWindow: '1 minute' } }
  app.post(
    '/api/halls/:hall/voice-packs/:pack/check',
    { schema: { tags, summary: 'What is missing, and what cannot be used', params: PackPath }, config },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const known = await requirePack(house, hall, request.params.pack)
      const problems = await house.voicePacks.check(hall.id, known.manifest.id, clipsNeeded(hall, known))
      return { isUsable: problems.every(({ weight }) => weight !== 'stops'), problems }
    },
  )

  app.post(
    '/api/halls/:hall/voice-packs/:pack/use',
    { schema: { tags, summary: 'Evens the recordings and speaks with them in this hall', params: PackPath }, config },
    async (request) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const known = await requirePack(house, hall, request.params.pack)
      const { id } = known.manifest
      const { manifest, problems } = await house.voicePacks.use(hall.id, id, clipsNeeded(hall, known))
      if (!manifest) {
        const errors = problems
          .filter(({ weight }) => weight === 'stops')
          .map(({ clip, file, field, code }) => ({ path: clip ?? field ?? file ?? '', message: code }))
        return refuse('pack-not-usable', 'Clips without which no call can be said are missing or broken.', errors)
      }
      await speakWith(hall, id, identity)
      await house.audit({ who: identity.id, what: 'voice-pack-used', hall: hall.id, subject: id })
      return { isUsable: true, problems }
    },
  )
}

/** A pack that the hall does not speak with yet comes after its other voices; the office may change the order. */
async function speakWith(hall: Hall, id: PackId, identity: Identity): Promise<void> {
  const { settings } = hall.state()
  const order = settings.voice.order ?? settings.voice.languages
  const name = `pack:${id}` as const
  if (order.some((voice) => voice === name)) return
  if (order.length >= VOICES_MAX) return refuse('too-many', `A call is said in at most ${VOICES_MAX} voices.`)
  const voice = { ...settings.voice, order: [...order, name] }
  const command = { type: 'change-settings', press: randomUUID(), settings: { ...settings, voice } } as const
  const answered = await hall.ask(command, toAsker(identity))
  if ('rejected' in answered) return refuseWith(hallProblem(answered.rejected))
}

async function requirePack(house: House, hall: Hall, id: PackId): Promise<KnownPack> {
  return (await house.voicePacks.find(hall.id, id)) ?? refuse('unknown-pack', 'The hall has no such pack.')
}
