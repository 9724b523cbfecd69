// The sound of a call or an announcement, sentences read aloud, phrases for whoever sets the voice, and the announcement
// that a manager types.
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { HallId, TicketNumber, WORD_CHARS_MAX, ZoneId } from '#contract/ids.ts'
import { SpokenVoice, VOICES_MAX, VoiceSettings } from '#contract/settings.ts'
import { SayingId, SPOKEN_CHARS_MAX, takeoverOf } from '#contract/wire.ts'
import type { Hall } from '../hall.ts'
import type { Said, Sample } from '../speech.ts'
import { type App, type House, identityOf, requireHall, requireRole } from './app.ts'
import { malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'

const KEPT = 'private, max-age=86400'
/** Settings change, and whoever changes them wants to hear it. */
const NOT_KEPT = 'no-store'
const ANNOUNCEMENTS_PER_MINUTE_MAX = 20
const HallPath = z.strictObject({ hall: HallId })
const Text = z.string().trim().min(1).max(SPOKEN_CHARS_MAX)
const SampleQuery = z
  .strictObject({
    /** One voice, or several in their order. */
    voice: z.union([SpokenVoice, z.array(SpokenVoice).min(1).max(VOICES_MAX)]),
    number: TicketNumber.optional(),
    /** Its id, or any name. */
    counter: z.string().trim().min(1).max(WORD_CHARS_MAX).optional(),
    /** Instead of a number and a counter. */
    text: Text.optional(),
    charsPerMinute: z.coerce.number().int().min(120).max(200).optional(),
    one: VoiceSettings.shape.one.optional(),
    engine: VoiceSettings.shape.engine,
  })
  .refine(({ number, counter, text }) => (text === undefined) !== (number === undefined || counter === undefined), {
    message: 'either a number and a counter, or a text',
  })

/** SAY-2: a call as it is said while somebody is being helped. */
const QuietQuery = z.strictObject({ quiet: z.literal('true').optional() })

/** contract.md, HTTP: `…/speech/:call`; `…/speech/phrase` for paired devices and staff. */
export function addSpeechRoutes(app: App, house: House): void {
  addListening(app, house)
  addAnnouncing(app, house)

  app.get(
    '/api/halls/:hall/speech/:call',
    {
      schema: {
        tags: ['speech'],
        summary: 'The sound of a call, an announcement or an emergency notice, audio/wav',
        params: z.strictObject({ hall: HallId, call: SayingId }),
        querystring: QuietQuery,
      },
    },
    async (request, reply) => {
      const hall = await requireHall(house, request.params.hall)
      const { call } = request.params
      const said = await soundOf(house, hall, call, request.query.quiet === 'true')
      if (!said) return refuse('unknown-call', 'There is no such call today.')
      return sendSound(reply, said, KEPT)
    },
  )
}

async function soundOf({ announcements, speech }: House, hall: Hall, call: SayingId, isQuiet: boolean) {
  const state = hall.state()
  const typed = announcements.find(hall.id, call)
  if (typed) return speech.announcement(state, typed)
  const takeover = state.takeovers.get(takeoverOf(call) ?? '')
  return takeover ? speech.takeover(state, takeover) : speech.call(state, call, isQuiet)
}

function addListening(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/speech/phrase',
    {
      schema: {
        tags: ['speech'],
        summary: 'A sentence as sound',
        params: HallPath,
        querystring: z.strictObject({ language: SpokenVoice, text: Text }),
      },
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      if (!(await identityOf(house, request))) return refuse('not-signed-in')
      const hall = await requireHall(house, request.params.hall)
      const { text, language } = request.query
      return sendSound(reply, await house.speech.phrase(hall.state(), text, language), KEPT)
    },
  )

  app.get(
    '/api/halls/:hall/speech/sample',
    {
      schema: {
        tags: ['speech'],
        summary: 'Any call in any voice, with settings that are not kept yet',
        params: HallPath,
        querystring: SampleQuery,
      },
    },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const { sample, voices } = wishIn(request.query)
      return sendSound(reply, await house.speech.sample(hall.state(), sample, voices), NOT_KEPT)
    },
  )

  app.get(
    '/api/halls/:hall/speech/words',
    {
      schema: {
        tags: ['speech'],
        summary: 'What a sample says, in words, voice by voice',
        params: HallPath,
        querystring: SampleQuery,
      },
    },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const { sample, voices } = wishIn(request.query)
      return { items: house.speech.sampleWords(hall.state(), sample, voices) }
    },
  )
}

function addAnnouncing(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/announcements',
    {
      schema: {
        tags: ['speech'],
        summary: 'Says a sentence in the hall, in its turn',
        params: HallPath,
        body: z.strictObject({ text: Text, language: SpokenVoice, zone: ZoneId.optional() }),
      },
      config: { rateLimit: { max: ANNOUNCEMENTS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const { id: hall, state } = await requireHall(house, request.params.hall)
      const { text, language, zone } = request.body
      if (zone !== undefined && state().settings.zones.every(({ id }) => id !== zone)) {
        return refuseWith(malformedAt([{ path: 'zone', message: `there is no zone «${zone}»` }]))
      }
      const announcement = house.announcements.make({ hall, text, language, ...(zone !== undefined && { zone }) })
      house.announce(announcement)
      await house.audit({ who: identity.id, what: 'announcement-made', hall, subject: announcement.id })
      return reply.status(202).send({ call: announcement.id })
    },
  )
}

function wishIn({ voice, number = '', counter = '', text, charsPerMinute, one, engine }: z.infer<typeof SampleQuery>): {
  readonly sample: Sample
  readonly voices: readonly SpokenVoice[]
} {
  const trial = { ...(charsPerMinute && { charsPerMinute }), ...(one && { one }), ...(engine && { engine }) }
  const voices = typeof voice === 'string' ? [voice] : voice
  return { sample: text === undefined ? { ...trial, number, counter } : { ...trial, text }, voices }
}

/** The bytes of a sound, or 404 with the trouble of the voice: that is not to be kept for a day. */
function sendSound(reply: FastifyReply, said: Said, cacheControl: string) {
  if (!said.ok) return refuse('no-voice', `The machine has no voice for this: ${said.trouble}.`)
  return reply.headers({ 'content-type': 'audio/wav', 'cache-control': cacheControl }).send(said.wav)
}
