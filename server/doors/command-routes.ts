// One door for everything that changes the queue.
import { z } from 'zod'
import { Answer } from '#contract/answers.ts'
import { Command } from '#contract/commands.ts'
import { HallId } from '#contract/ids.ts'
import { type App, type House, identityOf, requireHall } from './app.ts'
import { refuse, refuseWith } from './refuse.ts'

/** contract.md, Commands: `POST /api/halls/:hall/commands`. */
export function addCommandRoutes(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/commands',
    {
      schema: {
        tags: ['commands'],
        summary: 'One command; the same press again does nothing again and gets the same answer',
        params: z.strictObject({ hall: HallId }),
        body: Command,
        response: { 200: Answer },
      },
      // The press door checks the command itself, so that socket and HTTP say the same.
      validatorCompiler: () => (value: unknown) => ({ value }),
      config: { rateLimit: false },
    },
    async (request) => {
      const identity = await identityOf(house, request)
      if (!identity) return refuse('not-signed-in')
      const id = HallId.safeParse(request.params.hall)
      if (!id.success) return refuse('unknown-hall')
      const hall = await requireHall(house, id.data)
      const answered = await house.press(hall, request.body, identity)
      return 'answer' in answered ? answered.answer : refuseWith(answered.problem)
    },
  )
}
