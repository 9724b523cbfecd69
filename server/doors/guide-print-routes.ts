// A guide on the paper of a dispenser: asked for by whoever stands before it, or by the staff at any printer of the hall.
import { z } from 'zod'
import { GuideId } from '#contract/guides.ts'
import { DeviceId, HallId, Language } from '#contract/ids.ts'
import { guideSlip } from '#printers/guide-slip.ts'
import type { PrintResult } from '#printers/printer.ts'
import type { Identity } from '../auth/identity.ts'
import { hallProblem } from '../problems.ts'
import { type App, type House, identityOf, requireHall, requireRole } from './app.ts'
import { refuse, refuseWith } from './refuse.ts'

/** A guide is a metre of paper: one visitor needs one or two. */
const PRINTS_PER_MINUTE_MAX = 20
/** Who asked hears by then how it went, or that it is still under way. */
const ANSWER_AFTER_MS = 7_000
const STAFF = ['admin', 'manager', 'counter', 'guide', 'volunteer'] as const

const GuidePath = z.strictObject({ hall: HallId, guide: GuideId })
const Wish = z.strictObject({ language: Language.default('zh'), printer: DeviceId.optional() })

/** `POST …/guides/:guide/print` answers `{ outcome, trouble? }`; `printing` when it takes longer than a moment. */
export function addGuidePrintRoutes(app: App, house: House): void {
  app.post(
    '/api/halls/:hall/guides/:guide/print',
    {
      schema: { tags: ['guides'], summary: 'A guide on slip paper', params: GuidePath, body: Wish },
      config: { rateLimit: { max: PRINTS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request) => {
      const { id } = await requireHall(house, request.params.hall)
      const { language, printer: wanted } = request.body
      const identity = await identityOf(house, request)
      const isDispenser = identity?.kind === 'device' && identity.device === 'dispenser' && identity.hall === id
      if (!isDispenser) await requireRole(house, request, ...STAFF)
      const guide = house.guides.find(id, request.params.guide)
      if (!guide) return refuse('unknown-guide', 'The hall has no such guide.')
      const printer = printerFor(house, id, identity, wanted)
      if (!printer) return refuseWith(hallProblem({ code: 'no-printer' }))
      const lines = (paper: 58 | 80) => guideSlip(guide.body, paper, language)
      return soon(house.printers.print(id, printer, lines, { ticket: `guide-${guide.body.id}` }))
    },
  )
}

// A paired dispenser prints on its own printer, whatever the page says.
function printerFor({ printers }: House, hall: string, identity: Identity | undefined, wanted: string | undefined) {
  if (identity?.kind === 'device') return printers.ofDispenser(hall, identity.id)
  return wanted !== undefined && printers.has(hall, wanted) ? wanted : undefined
}

type Told = Pick<PrintResult, 'trouble'> & { readonly outcome: PrintResult['outcome'] | 'printing' }

async function soon(printing: Promise<PrintResult>): Promise<Told> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Told>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'printing' }), ANSWER_AFTER_MS)
  })
  const told = printing.then(({ outcome, trouble }): Told => ({ outcome, ...(trouble && { trouble }) }))
  return Promise.race([told, late]).finally(() => clearTimeout(timer))
}
