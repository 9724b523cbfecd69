// How the voice is doing, for whoever sets it: the synthesiser, the boards, the lines of the day, and what came of an
// announcement.
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import { AnnouncementId } from '#contract/wire.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const tags = ['speech']

/** contract.md, HTTP: `…/speech/lines` and `…/announcements/:call`, for administrators and managers. */
export function addVoiceNowRoutes(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/speech/lines',
    {
      schema: {
        tags,
        summary: 'The voice now: engine, boards, and what was said, shortened, merged and dropped today',
        params: z.strictObject({ hall: HallId }),
      },
    },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      return house.voiceWatch.now(await requireHall(house, request.params.hall))
    },
  )

  app.get(
    '/api/halls/:hall/announcements/:call',
    {
      schema: {
        tags,
        summary: 'What came of an announcement that a manager typed',
        params: z.strictObject({ hall: HallId, call: AnnouncementId }),
      },
    },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const { call } = request.params
      if (!house.announcements.find(hall.id, call)) return refuse('unknown-call', 'It is forgotten, or never was.')
      return house.voiceWatch.fateOf(hall, call)
    },
  )
}
