// The sound of an announcement, and short sentences read aloud at the dispenser.
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { CallId, HallId, Language } from '#contract/ids.ts'
import { SPOKEN_CHARS_MAX } from '#contract/wire.ts'
import type { Said } from '../speech.ts'
import { type App, type House, identityOf, requireHall } from './app.ts'
import { refuse } from './refuse.ts'

const CACHE_SECONDS = 86_400
const SOUND_HEADERS = { 'content-type': 'audio/wav', 'cache-control': `private, max-age=${CACHE_SECONDS}` }

/** contract.md, HTTP: `…/speech/:call`; `…/speech/phrase` for paired devices and staff. */
export function addSpeechRoutes(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/speech/phrase',
    {
      schema: {
        tags: ['speech'],
        summary: 'A sentence as sound',
        params: z.strictObject({ hall: HallId }),
        querystring: z.strictObject({ language: Language, text: z.string().trim().min(1).max(SPOKEN_CHARS_MAX) }),
      },
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      if (!(await identityOf(house, request))) return refuse('not-signed-in')
      const hall = await requireHall(house, request.params.hall)
      const { text, language } = request.query
      return sendSound(reply, await house.speech.phrase(hall.state(), text, language))
    },
  )

  app.get(
    '/api/halls/:hall/speech/:call',
    {
      schema: {
        tags: ['speech'],
        summary: 'The sound of a call, audio/wav',
        params: z.strictObject({ hall: HallId, call: CallId }),
      },
    },
    async (request, reply) => {
      const hall = await requireHall(house, request.params.hall)
      const said = await house.speech.call(hall.state(), request.params.call)
      if (!said) return refuse('unknown-call', 'There is no such call today.')
      return sendSound(reply, said)
    },
  )
}

/** The bytes of a sound, or 404 with the trouble of the voice: that is not to be kept for a day. */
function sendSound(reply: FastifyReply, said: Said) {
  if (!said.ok) return refuse('no-voice', `The machine has no voice for this: ${said.trouble}.`)
  return reply.headers(SOUND_HEADERS).send(said.wav)
}
