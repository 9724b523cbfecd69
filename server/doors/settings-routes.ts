// The history of the settings and the way back into it; and whether settings would be taken, before they are.
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import { HallSettings } from '#contract/settings.ts'
import { changesBetween } from '#contract/settings-changes.ts'
import type { SettingsOfEdition } from '#contract/settings-history.ts'
import { partInUse } from '#queue/settings-in-use.ts'
import { hallProblem } from '../problems.ts'
import { placeOf, readSettingsHistory, settingsAt } from '../settings-history.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse, refuseWith } from './refuse.ts'

const EDITIONS_USUAL = 20
const EDITIONS_MAX = 100
const tags = ['settings']

const EditionId = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{1,7}$/, 'an edition looks like 2026-11-22-31')
const HallPath = z.strictObject({ hall: HallId })
const EditionPath = z.strictObject({ hall: HallId, edition: EditionId })
const HistoryQuery = z.strictObject({
  before: EditionId.optional(),
  limit: z.coerce.number().int().min(1).max(EDITIONS_MAX).default(EDITIONS_USUAL),
})

/** `…/settings/history`: who changed what and when, over all days; `…/settings/check`: a PUT that changes nothing. */
export function addSettingsRoutes(app: App, house: House): void {
  const { journal } = house

  app.get(
    '/api/halls/:hall/settings/history',
    {
      schema: {
        tags,
        summary: 'Every change of the settings, newest first',
        params: HallPath,
        querystring: HistoryQuery,
      },
    },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const { id } = await requireHall(house, request.params.hall)
      const { before, limit } = request.query
      return readSettingsHistory(
        { journal, db: house.database.db, hall: id },
        limit,
        before === undefined ? undefined : placeOf(before),
      )
    },
  )

  app.get(
    '/api/halls/:hall/settings/history/:edition',
    { schema: { tags, summary: 'The whole settings as they once were', params: EditionPath } },
    async (request): Promise<SettingsOfEdition> => {
      await requireRole(house, request, 'admin', 'manager')
      const { id } = await requireHall(house, request.params.hall)
      const { edition } = request.params
      const settings = await settingsAt({ journal, hall: id }, placeOf(edition))
      return settings ? { id: edition, settings } : refuse('unknown-edition', 'No settings were saved there.')
    },
  )

  app.post(
    '/api/halls/:hall/settings/check',
    {
      schema: {
        tags,
        summary: 'Would these settings be taken? What would change; nothing does',
        params: HallPath,
        body: HallSettings,
      },
    },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const state = (await requireHall(house, request.params.hall)).state()
      const inUse = partInUse(state, request.body)
      if (inUse) return refuseWith(hallProblem({ code: 'settings-in-use', ...inUse }))
      return { changes: changesBetween(state.settings, request.body) }
    },
  )
}
