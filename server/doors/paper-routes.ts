// Papers of the entrance as PDF: the register's form and notice for anybody, the tracker card and the result slip of one
// visitor for the staff.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HallId, Language, TicketName } from '#contract/ids.ts'
import { elderSheet } from '#printers/elder-sheet.ts'
import { entryFormSheet, entryNoticeSheet } from '#printers/entry-sheets.ts'
import { type LanePaper, resultSheet, trackerSheet } from '#printers/lane-sheets.ts'
import type { Sheet } from '#printers/pdf.ts'
import { wallNoticeSheet } from '#printers/wall-notice.ts'
import { elderCare, elderServices } from '#queue/elder-services.ts'
import { findTicket } from '#queue/hall-state.ts'
import { companionOf } from '#queue/lane.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'
import { lanePaper } from '../lane-paper.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const PAPERS_PER_MINUTE_MAX = 120
const STAFF = ['admin', 'manager', 'counter', 'guide', 'volunteer'] as const
const tags = ['papers']
const limited = { rateLimit: { max: PAPERS_PER_MINUTE_MAX, timeWindow: '1 minute' } }

const HallPath = z.strictObject({ hall: HallId })
const PaperQuery = z.strictObject({ language: Language.default('zh') })
const WallQuery = z.strictObject({ language: Language.default('zh'), paper: z.enum(['A4', 'A3']).default('A4') })
const TicketQuery = z.strictObject({ language: Language.default('zh'), ticket: TicketName })

type OfTicket = FastifyRequest<{ Params: z.output<typeof HallPath>; Querystring: z.output<typeof TicketQuery> }>

/** `…/papers/entry-form`, `…/papers/entry-notice`, `…/papers/elder-services`, `…/papers/wall-notice`, `…/papers/tracker-card?ticket=`, `…/papers/result-slip?ticket=`. */
export function addPaperRoutes(app: App, house: House): void {
  const open = { params: HallPath, querystring: PaperQuery }
  app.get(
    '/api/halls/:hall/papers/entry-form',
    { schema: { tags, summary: 'The register, to be filled in by hand', ...open }, config: limited },
    async (request, reply) => {
      const { settings } = (await requireHall(house, request.params.hall)).state()
      return sendSheet(reply, entryFormSheet(settings, request.query.language))
    },
  )

  app.get(
    '/api/halls/:hall/papers/entry-notice',
    { schema: { tags, summary: 'How one comes in without a health code', ...open }, config: limited },
    async (request, reply) => {
      const { settings } = (await requireHall(house, request.params.hall)).state()
      return sendSheet(reply, entryNoticeSheet(settings, request.query.language))
    },
  )

  app.get(
    '/api/halls/:hall/papers/elder-services',
    { schema: { tags, summary: 'What the hall does for elders (敬老服务清单)', ...open }, config: limited },
    async (request, reply) => {
      const hall = await requireHall(house, request.params.hall)
      const { settings } = hall.state()
      const sentences = elderServices(settings, house.guides.shelf(hall.id).plan.elderSentences)
      return sendSheet(reply, elderSheet(sentences, settings, request.query.language))
    },
  )

  app.get(
    '/api/halls/:hall/papers/wall-notice',
    {
      schema: { tags, summary: 'The notice for the wall, A4 or A3', params: HallPath, querystring: WallQuery },
      config: limited,
    },
    async (request, reply) => {
      const hall = await requireHall(house, request.params.hall)
      const { settings } = hall.state()
      const ahead = settings.classes.filter(({ headStart }) => headStart).map(({ name }) => name)
      const rule = ruleSentence(settings.callRule, ahead)
      const care = elderCare(settings, house.guides.shelf(hall.id).plan.elderSentences)
      const { language, paper } = request.query
      return sendSheet(reply, wallNoticeSheet({ settings, rule, care }, language, paper))
    },
  )

  const ofTicket = { params: HallPath, querystring: TicketQuery }
  app.get(
    '/api/halls/:hall/papers/tracker-card',
    { schema: { tags, summary: 'The card of a green lane (跟踪卡)', ...ofTicket }, config: limited },
    async (request, reply) => {
      const lane = await requireLane(request)
      return sendSheet(reply, trackerSheet(lane, request.query.language))
    },
  )

  app.get(
    '/api/halls/:hall/papers/result-slip',
    { schema: { tags, summary: 'What the visitor was told, in large type', ...ofTicket }, config: limited },
    async (request, reply) => {
      const lane = await requireLane(request)
      const { told } = lane
      if (!told) return refuse('unknown-entry', 'The visitor has not been told anything yet.')
      return sendSheet(reply, resultSheet({ ...lane, told }, request.query.language))
    },
  )

  async function requireLane(request: OfTicket): Promise<LanePaper> {
    await requireRole(house, request, ...STAFF)
    const hall = await requireHall(house, request.params.hall)
    const state = hall.state()
    const ticket = findTicket(state, request.query.ticket)
    if (!ticket) return refuse('unknown-ticket', 'There is no such ticket today.')
    const { companion = '' } = companionOf(state, ticket)
    return lanePaper(state, ticket, await house.onDuty.nameOf(companion))
  }

  async function sendSheet(reply: FastifyReply, sheet: Sheet) {
    const made = await house.pdfMaker.make(sheet)
    if (!made.ok) {
      house.log.warn('A paper could not be made', { trouble: made.trouble, why: made.why ?? '' })
      return refuse('not-ready', 'The paper could not be made now: try again.')
    }
    const file = encodeURIComponent(`${sheet.title}.pdf`)
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${file}`,
        'cache-control': 'no-store',
      })
      .send(made.pdf)
  }
}
