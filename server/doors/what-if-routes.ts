// «One more counter now»: the hall as it stands, played on by the simulator with and without.
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import { type WhatIf, WhatIfDraft, type WhatIfTask } from '#contract/what-if.ts'
import { whatIfTask } from '#queue/what-if-task.ts'
import { openSimulationThread } from '../simulation-thread.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const HallPath = z.strictObject({ hall: HallId })
const BUSY_SECONDS = '3'
/** The program stops by itself after 3 s of play; one that does not is stuck. */
const PLAY_WAIT_MS = 7_000
const PROGRAM = new URL('../../simulation/what-if-thread.ts', import.meta.url)

/** `POST …/what-if`: waits of those who are here and of those who come, now and with `more` counters. */
export function addWhatIfRoutes(app: App, house: House): void {
  const plays = openSimulationThread<WhatIfTask, WhatIf>(PROGRAM, PLAY_WAIT_MS)
  app.addHook('onClose', plays.close)

  app.post(
    '/api/halls/:hall/what-if',
    { schema: { tags: ['halls'], summary: 'What more counters would do now', params: HallPath, body: WhatIfDraft } },
    async (request, reply): Promise<WhatIf> => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const played = await plays.play(whatIfTask(hall.state(), hall.moment(), request.body.more))
      if ('figures' in played) return played.figures
      reply.header('retry-after', BUSY_SECONDS)
      if (played.trouble === 'busy') return refuse('not-ready', 'Another question is being played: ask again soon.')
      house.log.warn('What-if could not be played', { why: played.why })
      return refuse('not-ready', 'It could not be played now: try again.')
    },
  )
}
