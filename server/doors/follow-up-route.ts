// Everything that is to be followed up, in one answer: what is open (the overdue first), what a month closed, its figures.
import { z } from 'zod'
import { HallId } from '#contract/ids.ts'
import type { CaseFigures, ShownCase } from '#contract/review-cases.ts'
import type { Kept } from '../registers/register.ts'
import { type CaseBody, isOverdue, maskedCase } from '../registers/review-cases.ts'
import { type CountedCase, caseFigures } from '../reports/case-figures.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'

/** Two years of a hall with seven low reviews on each working day. */
const CASES_READ_MAX = 4_000
const FollowUpQuery = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month looks like 2026-11')
    .optional(),
})

/** `figures` and `closed` are of the reviews of the month, `open` of all. */
export type FollowUp = {
  readonly figures: CaseFigures
  readonly open: readonly ShownCase[]
  readonly closed: readonly ShownCase[]
}

/** `GET …/review-cases/follow-up?month=2026-11`; without a word the present month. */
export function addFollowUpRoute(app: App, house: House): void {
  app.get(
    '/api/halls/:hall/review-cases/follow-up',
    {
      schema: {
        tags: ['review-cases'],
        summary: 'What is open, masked, and the figures of a month',
        params: z.strictObject({ hall: HallId }),
        querystring: FollowUpQuery,
      },
    },
    async (request, reply): Promise<FollowUp> => {
      await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      await house.catchUpCases(hall.id)
      const { day: today } = hall.state()
      const month = request.query.month ?? today.slice(0, 'YYYY-MM'.length)
      const all = await house.cases.list(hall.id, { limit: CASES_READ_MAX })
      const ofMonth = all.filter(({ day }) => day.startsWith(month))
      const shown = (list: readonly Kept<CaseBody>[]) => list.map((kept) => maskedCase(kept, today))
      reply.header('cache-control', 'no-store')
      return {
        figures: caseFigures(
          month,
          ofMonth.flatMap((kept) => counted(kept, today)),
        ),
        open: shown(all.filter(isOpen).toSorted(byDue)),
        closed: shown(ofMonth.filter((kept) => !isOpen(kept))),
      }
    },
  )
}

function isOpen({ body }: Kept<CaseBody>): boolean {
  return body === undefined || body.state === 'open' || body.state === 'contacted'
}

function byDue(a: Kept<CaseBody>, b: Kept<CaseBody>): number {
  return (a.body?.dueOn ?? '').localeCompare(b.body?.dueOn ?? '') || a.at.localeCompare(b.at)
}

function counted({ day, body }: Kept<CaseBody>, today: string): readonly CountedCase[] {
  if (!body) return []
  const { state, dueOn, closedOn, named, contactedAt } = body
  const isContacted = contactedAt !== undefined
  return [{ day, state, dueOn, ...(closedOn && { closedOn }), named, isContacted, isOverdue: isOverdue(body, today) }]
}
