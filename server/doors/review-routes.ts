// Reviews (好差评) from outside: the register of the cases, what a visitor adds on the pad, and ratings that are typed in.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { CounterId, HallId, TicketId, toInstant } from '#contract/ids.ts'
import { ReviewWords, TYPED_DAYS_MAX, TypedReview, type TypedReviewAnswer } from '#contract/review-cases.ts'
import { LOW_LEVEL_MAX } from '#queue/decisions/rate-visit.ts'
import { findTicket } from '#queue/hall-state.ts'
import { lastFinishedAt } from '#queue/views/desk-view.ts'
import type { Identity } from '../auth/identity.ts'
import { addDays } from '../calendar.ts'
import type { Hall } from '../hall.ts'
import { hallProblem } from '../problems.ts'
import { CASE_KEEP_DAYS, newCase, withWords } from '../registers/review-cases.ts'
import { bookOf, caseVisit } from '../reports/case-visit.ts'
import { type App, type House, identityOf, requireHall, requireRole } from './app.ts'
import { caseDoor } from './case-door.ts'
import { addFollowUpRoute } from './follow-up-route.ts'
import { malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'
import { entryIdOf, refuseLost } from './register-door.ts'
import { addRegisterRoutes } from './register-routes.ts'

/** Nobody says more about more visits than this from one address. */
const WORDS_PER_MINUTE_MAX = 30
const TYPISTS = ['admin', 'manager', 'guide'] as const

/** contract.md, Registers: `…/review-cases`; `POST …/review-cases/:id/words`; `POST …/reviews` for paper and guides. */
export function addReviewRoutes(app: App, house: House): void {
  addRegisterRoutes(app, house, caseDoor(house.cases))
  addFollowUpRoute(app, house)

  app.post(
    '/api/halls/:hall/review-cases/:id/words',
    {
      schema: {
        tags: ['review-cases'],
        summary: 'What the visitor adds to a low level: a comment, a phone; once',
        params: z.strictObject({ hall: HallId, id: TicketId }),
        body: ReviewWords,
      },
      config: { rateLimit: { max: WORDS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const identity = await identityOf(house, request)
      if (!identity) return refuse('not-signed-in')
      const { hall: hallId, id } = request.params
      const isPad = identity.kind === 'device' && identity.device === 'review' && identity.hall === hallId
      if (!isPad) await requireRole(house, request, ...TYPISTS)
      const hall = await requireHall(house, hallId)
      if (isPad) requireOwnVisit(house, hall, identity, id)
      await addWords(house, hall, id, request.body)
      await house.audit({ who: identity.id, what: 'review-cases-words', hall: hall.id, subject: id })
      return reply.status(204).send()
    },
  )

  app.post(
    '/api/halls/:hall/reviews',
    {
      schema: {
        tags: ['review-cases'],
        summary: 'A rating on paper, or asked by a guide',
        params: z.strictObject({ hall: HallId }),
        body: TypedReview,
      },
    },
    async (request, reply): Promise<TypedReviewAnswer> => {
      const identity = await requireRole(house, request, ...TYPISTS)
      const hall = await requireHall(house, request.params.hall)
      const press = entryIdOf(request) ?? randomUUID()
      const { day = hall.state().day } = request.body
      const isToday = day === hall.state().day
      reply.status(201)
      const answer = isToday
        ? await typeToday(house, hall, identity, request.body, press)
        : await typeEarlier(house, hall, day, request.body)
      const subject = answer.case ?? day
      await house.audit({ who: identity.id, what: 'reviews-typed', hall: hall.id, subject })
      return answer
    },
  )
}

// A pad speaks for the last visit of its own counter only.
function requireOwnVisit(house: House, hall: Hall, { id }: Identity, ticket: string): void {
  const device = house.printers.devicesOf(hall.id).find((one) => one.id === id)
  const own = device && 'counter' in device ? device.counter : undefined
  const state = hall.state()
  const record = findTicket(state, ticket)
  const at = record?.stage.state === 'finished' ? CounterId.safeParse(record.stage.counter).data : undefined
  const isOwn = at !== undefined && (own === undefined || own === at) && lastFinishedAt(state, at)?.id === ticket
  if (!isOwn) refuse('not-allowed', 'A pad speaks for the last visit of its own counter.')
}

async function addWords(house: House, hall: Hall, id: string, words: ReviewWords): Promise<void> {
  // The case is opened by a follower, who may be a moment behind.
  await house.catchUpCases(hall.id)
  let isSaid = false
  const kept = await house.cases.amend(hall.id, id, ({ body }) => {
    if (body === undefined) return refuse('entry-unreadable', 'The key of this entry is not here.')
    const said = withWords(body, words)
    isSaid = said === undefined
    return said
  })
  if (kept === 'gone') refuseLost(kept)
  if (isSaid) refuseWith(hallProblem({ code: 'already-rated' }))
}

async function typeToday(
  house: House,
  hall: Hall,
  identity: Identity,
  typed: TypedReview,
  press: string,
): Promise<TypedReviewAnswer> {
  const { day } = hall.state()
  const { number, level, reasons, by, comment, wantsCall, phone } = typed
  const command = { type: 'rate-visit', press, ticket: number, level, ...(reasons && { reasons }), by }
  const answered = await house.press(hall, command, identity)
  if ('problem' in answered) return refuseWith(answered.problem)
  if (level > LOW_LEVEL_MAX) return { counted: true, day }
  const id = findTicket(hall.state(), number)?.id
  if (id === undefined) return { counted: true, day }
  const said = comment !== undefined || wantsCall === true || phone !== undefined
  if (said) await addWords(house, hall, id, typed)
  else await house.catchUpCases(hall.id)
  return { counted: true, day, case: id }
}

// A day that is over keeps its figures: nothing is counted after it. What was not good is followed up all the same.
async function typeEarlier(house: House, hall: Hall, day: string, typed: TypedReview): Promise<TypedReviewAnswer> {
  const { day: today, settings } = hall.state()
  if (day > today || day < addDays(today, -TYPED_DAYS_MAX)) {
    refuseWith(malformedAt([{ path: 'day', message: `today, or one of the last ${TYPED_DAYS_MAX} days` }]))
  }
  const book = await bookOf(house.journal, { hall: hall.id, day }, settings)
  const ticket = findTicket(book.state, typed.number)
  const visit = ticket && book.visits.get(ticket.id)
  if (!ticket || !visit) return refuseWith(hallProblem({ code: 'unknown-ticket', ticket: typed.number }))
  if (ticket.stage.state !== 'finished') {
    return refuseWith(hallProblem({ code: 'not-finished', state: ticket.stage.state }))
  }
  const isThere = ticket.level !== undefined || (await house.cases.find(hall.id, ticket.id)) !== undefined
  if (isThere) return refuseWith(hallProblem({ code: 'already-rated' }))
  if (typed.level > LOW_LEVEL_MAX) {
    return refuse('day-is-over', 'The figures of a day close with it: only a low paper of an earlier day is taken.')
  }
  const { level, reasons = [], by: from } = typed
  const review = { ticket: ticket.id, number: visit.number, level, reasons, from, visit: caseVisit(visit) }
  const begun = newCase(review, today, settings)
  const body = withWords(begun, typed) ?? begun
  const at = toInstant(house.nowMs())
  await house.cases.add(hall.id, { at, day: today, forgetOn: addDays(today, CASE_KEEP_DAYS), body }, ticket.id)
  return { counted: false, day, case: ticket.id }
}
