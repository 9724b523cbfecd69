// The green lane as a register: who accompanied whom, step by step, and what the visitors were told. Read only; commands
// change it. Which papers were missing is forgotten with the day.
import { z } from 'zod'
import { Day, HallId, TicketId } from '#contract/ids.ts'
import { allLanes } from '#queue/views/reception-view.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { stateOn } from './day-state.ts'
import { refuse } from './refuse.ts'

const STAFF = ['admin', 'manager', 'counter', 'guide', 'volunteer'] as const
const tags = ['green-lane']
const DayQuery = z.strictObject({ day: Day.optional() })

/** contract.md, Registers: `…/green-lane`; `?day=` another day. A lane has the id of its ticket. */
export function addGreenLaneRoutes(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/green-lane',
    {
      schema: {
        tags,
        summary: 'Those under way first, then those that ended',
        params: z.strictObject({ hall: HallId }),
        querystring: DayQuery,
      },
    },
    async (request) => {
      await requireRole(house, request, ...STAFF)
      return { items: await lanesOn(request.params.hall, request.query.day) }
    },
  )

  app.get(
    '/api/halls/:hall/green-lane/:id',
    { schema: { tags, summary: 'One green lane', params: z.strictObject({ hall: HallId, id: TicketId }) } },
    async (request) => {
      await requireRole(house, request, ...STAFF)
      const { hall, id } = request.params
      const lanes = await lanesOn(hall, id.slice(0, 'YYYY-MM-DD'.length))
      return lanes.find((lane) => lane.id === id) ?? refuse('unknown-entry', 'Nobody accompanied this visitor.')
    },
  )

  async function lanesOn(id: string, day: Day | undefined) {
    const hall = await requireHall(house, id)
    return allLanes(await stateOn(house, hall, day)).map((lane) => ({ id: lane.ticket, ...lane }))
  }
}
