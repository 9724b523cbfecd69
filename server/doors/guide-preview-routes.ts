// What a zone would show with a plan that is not kept yet, on any weekday at any time: asked while the office edits it.
import { z } from 'zod'
import { GuidePlan, Weekday } from '#contract/guides.ts'
import { HallId, ZoneId } from '#contract/ids.ts'
import { playingAt } from '#queue/views/guides-view.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'

const HallPath = z.strictObject({ hall: HallId })
const Question = z.strictObject({
  plan: GuidePlan,
  zone: ZoneId,
  weekday: Weekday,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time looks like 09:00'),
  isHoliday: z.boolean(),
})

/** `POST …/guide-plan/preview` answers `{ playlist?, items }`: the playlist that would play, and what it shows. */
export function addGuidePreviewRoutes(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/guide-plan/preview',
    { schema: { tags: ['guides'], summary: 'What a zone would show then', params: HallPath, body: Question } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const { id, state } = await requireHall(house, request.params.hall)
      const { plan, zone, ...wall } = request.body
      return playingAt(state(), { guides: house.guides.shelf(id).guides, plan }, zone, wall)
    },
  )
}
