// A hall from outside: what it is, how it is set up, what its screens see, its tickets, its journal, its estimate.
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ClassId, CounterId, Day, HallId, ServiceId, TicketCode, TicketName } from '#contract/ids.ts'
import { HallSettings, type PublicHall } from '#contract/settings.ts'
import { VIEW_NAMES } from '#contract/views.ts'
import { toTicket } from '#queue/answer.ts'
import { callingFromMs } from '#queue/day-phase.ts'
import { findClass, findService, findTicket } from '#queue/hall-state.ts'
import { estimateForNewcomer } from '#queue/waiting-time.ts'
import { hasRole, type Identity, toAsker, whyShut } from '../auth/identity.ts'
import { mayWatch } from '../auth/permissions.ts'
import type { Hall } from '../hall.ts'
import { hallProblem } from '../problems.ts'
import { makeView, viewKey } from '../view-maker.ts'
import { type App, type House, identityOf, requireHall, requireRole } from './app.ts'
import { stateOn } from './day-state.ts'
import { refuse, refuseWith } from './refuse.ts'

const EVENTS_PER_ANSWER_MAX = 5_000

const HallPath = z.strictObject({ hall: HallId })
const ViewPath = z.strictObject({ hall: HallId, view: z.enum(VIEW_NAMES) })
const ViewQuery = z.strictObject({ counter: CounterId.optional(), code: TicketCode.optional() })
const TicketPath = z.strictObject({ hall: HallId, number: TicketName })
const TicketQuery = z.strictObject({ day: Day.optional() })
const EventsQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0), day: Day.optional() })
const EstimateQuery = z.strictObject({ service: ServiceId, class: ClassId })

/** contract.md, HTTP: everything below `/api/halls`, but commands, devices and sounds. */
export function addHallRoutes(app: App, house: House): void {
  app.get('/api/halls', { schema: { tags: ['halls'], summary: 'The halls' } }, async () => {
    const items = []
    for (const id of await house.halls.ids()) {
      const hall = await house.halls.find(id)
      if (hall) items.push({ id, name: hall.state().settings.name })
    }
    return { items }
  })

  app.post(
    '/api/halls',
    { schema: { tags: ['halls'], summary: 'A new hall', body: z.strictObject({ id: HallId }) } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin')
      const added = await house.halls.add(request.body.id)
      if (added === 'there-already') return refuse('hall-there-already')
      if (added === 'too-many') return refuse('too-many', 'No more halls fit on this server.')
      await house.audit({ who: identity.id, what: 'hall-added', hall: request.body.id })
      return reply.status(201).send(publicHall(await requireHall(house, request.body.id)))
    },
  )

  app.get(
    '/api/halls/:hall',
    { schema: { tags: ['halls'], summary: 'What anybody may know of a hall', params: HallPath } },
    async (request) => publicHall(await requireHall(house, request.params.hall)),
  )

  app.get(
    '/api/halls/:hall/settings',
    { schema: { tags: ['settings'], summary: 'The whole settings', params: HallPath } },
    async (request, reply) => {
      await requireRole(house, request, 'admin', 'manager')
      const { settings } = (await requireHall(house, request.params.hall)).state()
      return reply.header('etag', etagOf(settings)).send(settings)
    },
  )

  app.put(
    '/api/halls/:hall/settings',
    {
      schema: { tags: ['settings'], summary: 'New settings, checked as a whole', params: HallPath, body: HallSettings },
    },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const wanted = request.headers['if-match']
      if (wanted && wanted !== etagOf(hall.state().settings)) {
        return refuse('changed-meanwhile', 'Somebody else changed the settings since you read them: read them again.')
      }
      const settings = await changeSettings(hall, request.body, identity)
      await house.audit({ who: identity.id, what: 'settings-changed', hall: hall.id })
      return reply.header('etag', etagOf(settings)).send(settings)
    },
  )

  app.get(
    '/api/halls/:hall/views/:view',
    { schema: { tags: ['views'], summary: 'The whole view of a screen', params: ViewPath, querystring: ViewQuery } },
    async (request) => {
      const { hall: id, view } = request.params
      const identity = await identityOf(house, request)
      if (!mayWatch(identity, view, id)) return refuse(whyShut(identity))
      const hall = await requireHall(house, id)
      const made = makeView(hall, viewKey({ view, ...request.query }, identity), house.facts)
      return made ?? refuse('unknown-view', 'There is no such counter, ticket or page.')
    },
  )

  app.get(
    '/api/halls/:hall/tickets/:number',
    { schema: { tags: ['halls'], summary: 'One ticket of a day', params: TicketPath, querystring: TicketQuery } },
    async (request) => {
      requireTicketReader(request.params.hall, await identityOf(house, request))
      const hall = await requireHall(house, request.params.hall)
      const state = await stateOn(house, hall, request.query.day)
      const ticket = findTicket(state, request.params.number)
      if (!ticket) return refuse('unknown-ticket', 'There is no such ticket on that day.')
      return toTicket(state, ticket, hall.moment().nowMs, callingFromMs(state, hall.moment()))
    },
  )

  app.get(
    '/api/halls/:hall/events',
    {
      schema: {
        tags: ['halls'],
        summary: "The day's journal from a position",
        params: HallPath,
        querystring: EventsQuery,
      },
    },
    async (request) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const day = request.query.day ?? hall.state().day
      const entries = await house.journal.read(hall.id, day, request.query.after)
      const shown = entries.slice(0, EVENTS_PER_ANSWER_MAX)
      const next = entries.length > shown.length ? shown.at(-1)?.position : undefined
      // What stands aside is somebody's need or reason: whoever reads it is written down.
      if (shown.some(({ event }) => 'aside' in event && event.aside)) {
        await house.audit({ who: identity.id, what: 'journal-read', hall: hall.id, subject: day })
      }
      return {
        day,
        items: shown.map(({ position, event }) => ({ position, ...event })),
        ...(next !== undefined && { next }),
      }
    },
  )

  app.get(
    '/api/halls/:hall/estimate',
    {
      schema: {
        tags: ['halls'],
        summary: 'For one who would take a number now',
        params: HallPath,
        querystring: EstimateQuery,
      },
    },
    async (request) => {
      const hall = await requireHall(house, request.params.hall)
      const state = hall.state()
      const { service, class: classId } = request.query
      const ticketClass = findClass(state, classId)
      if (!findService(state, service)) return refuseWith(hallProblem({ code: 'unknown-service', service }))
      if (!ticketClass) return refuseWith(hallProblem({ code: 'unknown-class', class: classId }))
      const moment = hall.moment()
      const newcomer = { service, headStart: ticketClass.headStart }
      return estimateForNewcomer(state, newcomer, moment.nowMs, callingFromMs(state, moment))
    },
  )
}

async function changeSettings(hall: Hall, settings: HallSettings, identity: Identity): Promise<HallSettings> {
  const command = { type: 'change-settings', press: randomUUID(), settings } as const
  const answered = await hall.ask(command, toAsker(identity))
  if ('rejected' in answered) return refuseWith(hallProblem(answered.rejected))
  return hall.state().settings
}

function publicHall(hall: Hall): PublicHall {
  const { settings } = hall.state()
  // Named one by one: what is added to the settings later is not public until somebody says so here.
  const { name, timeZone, languages, phone, services, classes } = settings
  const { callRule, zones, counters, hours, entryRegister } = settings
  const what = { name, timeZone, languages, phone, services, classes }
  return { id: hall.id, ...what, callRule, zones, counters, hours, entryRegister }
}

// A ticket has a secret code and, for the staff, reasons: its number alone is no key to it.
function requireTicketReader(hall: string, identity: Identity | undefined): void {
  if (!identity) return refuse('not-signed-in')
  const isOwnDispenser = identity.kind === 'device' && identity.device === 'dispenser' && identity.hall === hall
  if (!isOwnDispenser && !hasRole(identity, 'admin', 'manager', 'counter', 'guide', 'volunteer')) refuse('not-allowed')
  if (identity.kind === 'staff' && identity.mustChange) refuse('password-must-change')
}

function etagOf(settings: HallSettings): string {
  return `"${createHash('sha256').update(JSON.stringify(settings)).digest('base64url').slice(0, 22)}"`
}
