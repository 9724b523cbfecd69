// Would these guides and this plan be taken? Asked before a file is laid over those of a hall.
import { z } from 'zod'
import { GuideCheck } from '#contract/guide-file.ts'
import { GUIDES_PER_HALL_MAX } from '#contract/guide-limits.ts'
import { HallId } from '#contract/ids.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { checkFiles, checkPlaylists, checkService, wrongAt } from './guide-faults.ts'
import { refuse } from './refuse.ts'

const HallPath = z.strictObject({ hall: HallId })

/** `POST …/guides/check` answers 204, or names the first fault by its path; nothing changes. */
export function addGuideCheckRoutes(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/guides/check',
    {
      schema: {
        tags: ['guides'],
        summary: 'Would these guides be taken? Nothing changes',
        params: HallPath,
        body: GuideCheck,
      },
    },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager')
      const { id: hall } = await requireHall(house, request.params.hall)
      const { guides, plan, services, zones } = request.body
      const ids = new Set<string>()
      guides.forEach(({ id, service }, at) => {
        if (ids.has(id)) wrongAt(`guides.${at}.id`, `«${id}» is there twice`)
        ids.add(id)
        checkService(new Set(services), service, `guides.${at}.`)
      })
      // Guides that are not in the file stay.
      for (const { body } of house.guides.list(hall)) ids.add(body.id)
      if (ids.size > GUIDES_PER_HALL_MAX) refuse('too-many', 'No more guides fit in this hall.')
      checkPlaylists(plan, { zones: new Set(zones), guides: ids }, 'plan.')
      await checkFiles(house, hall, plan, 'plan.')
      return reply.status(204).send()
    },
  )
}
