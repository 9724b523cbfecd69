// The entry register (入厅登记) from outside: who may do what with it, what the hall refuses, and the second measurement.
import { z } from 'zod'
import { HallId, type Instant, toInstant, toMs } from '#contract/ids.ts'
import { ChangedEntry, EntryDraft, NewReading } from '#contract/registers.ts'
import { addDays, dayIn } from '../calendar.ts'
import type { Hall } from '../hall.ts'
import { doorProblem } from '../problems.ts'
import {
  admission,
  changedBody,
  countOf,
  type EntryBody,
  entryBody,
  fullEntry,
  isBornAfter,
  maskedEntry,
  namesIn,
  withReading,
} from '../registers/entries.ts'
import { entryTable } from '../registers/entry-table.ts'
import type { Draft, Register } from '../registers/register.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'
import { type Asking, type RegisterDoor, refuseLost, sendEntry } from './register-door.ts'
import { addRegisterRoutes } from './register-routes.ts'

/** The clock of a tablet may be a little ahead of ours. */
const AHEAD_MS_MAX = 5 * 60_000
/** S0:14, S2:1: 一般不查验; one tap, and nothing is kept. */
const NONE_NEEDED = 'none-needed'

const OFFICE = ['admin', 'manager'] as const
const GUIDES = [...OFFICE, 'guide'] as const
const ENTRANCE = [...GUIDES, 'volunteer'] as const

const EntryPath = z.strictObject({ hall: HallId, id: z.string().regex(/^[a-z0-9-]{1,40}$/) })

/** contract.md, Registers: `…/entries`, and `POST …/entries/:id/readings`. */
export function addEntryRoutes(app: App, house: House): void {
  const { entries } = house
  addRegisterRoutes(app, house, entryDoor(entries))

  app.post(
    '/api/halls/:hall/entries/:id/readings',
    {
      schema: {
        tags: ['entries'],
        summary: 'Measured again, five minutes after a temperature over the threshold',
        params: EntryPath,
        body: NewReading,
      },
    },
    async (request, reply) => {
      const identity = await requireRole(house, request, ...ENTRANCE)
      const hall = await requireHall(house, request.params.hall)
      requireOn(hall)
      const { entryRegister } = hall.state().settings
      const at = request.body.at ?? toInstant(house.nowMs())
      // Strictly: a clock that is five minutes ahead would take away the rest before the second measurement.
      requirePast(at, house.nowMs() - AHEAD_MS_MAX)
      const kept = await entries.amend(hall.id, request.params.id, ({ body }) => {
        if (body === undefined) return refuse('entry-unreadable', 'The key of this entry is not here.')
        requireDue(body, at)
        return withReading(body, request.body.temperature, at, entryRegister)
      })
      if (kept === 'gone') return refuseLost(kept)
      await house.audit({ who: identity.id, what: 'entries-measured', hall: hall.id, subject: kept.id })
      return sendEntry(reply.status(201), kept, maskedEntry(kept, entryRegister))
    },
  )
}

function entryDoor(register: Register<EntryBody>): RegisterDoor<EntryBody, EntryDraft, ChangedEntry> {
  const settingsOf = (hall: Hall) => hall.state().settings.entryRegister
  return {
    register,
    title: 'Entry register',
    roles: {
      add: ENTRANCE,
      list: ENTRANCE,
      count: ENTRANCE,
      search: GUIDES,
      read: GUIDES,
      change: GUIDES,
      remove: GUIDES,
      export: OFFICE,
    },
    draft: EntryDraft,
    changed: ChangedEntry,
    requireOn,
    make,
    remake,
    masked: (kept, hall) => maskedEntry(kept, settingsOf(hall)),
    full: (kept, hall) => fullEntry(kept, settingsOf(hall)),
    namesIn,
    table: (language, hall) => entryTable(language, hall.state().settings),
    countOf,
  }
}

function make(draft: EntryDraft, { hall, identity, nowMs }: Asking): Draft<EntryBody> | undefined {
  const { entryRegister } = hall.state().settings
  requirePassKind(draft, hall)
  if (draft.pass === NONE_NEEDED) return undefined
  const at = draft.at ?? toInstant(nowMs)
  return { ...timesOf(draft, at, hall, nowMs), body: entryBody(draft, at, identity.id, entryRegister) }
}

function remake(
  before: { readonly at: Instant; readonly day: string; readonly forgetOn: string; readonly body: EntryBody },
  changed: ChangedEntry,
  { hall, nowMs }: Asking,
): Draft<EntryBody> {
  const { entryRegister } = hall.state().settings
  // A kind that the hall has taken off its list since then stays what it was.
  if (changed.pass !== before.body.pass) requirePassKind(changed, hall)
  const at = changed.at ?? before.at
  const times = timesOf(changed, at, hall, nowMs)
  const forgetOn = times.day === before.day ? before.forgetOn : times.forgetOn
  return { ...times, forgetOn, body: changedBody(before.body, changed, at, entryRegister) }
}

function timesOf(draft: Pick<EntryDraft, 'document'>, at: Instant, hall: Hall, nowMs: number) {
  const { timeZone, entryRegister } = hall.state().settings
  const day = dayIn(timeZone, toMs(at))
  const forgetOn = addDays(day, entryRegister.keepDays)
  requirePast(at, nowMs)
  if (forgetOn <= dayIn(timeZone, nowMs)) refuse('already-forgotten', 'The keeping time of that day is over.')
  if (isBornAfter(draft, day)) {
    const message = 'the holder of this number would still have to be born: please look again'
    refuseWith(malformedAt([{ path: 'document.number', message }]))
  }
  return { at, day, forgetOn }
}

function requirePast(at: Instant, nowMs: number): void {
  if (toMs(at) > nowMs + AHEAD_MS_MAX) refuseWith(malformedAt([{ path: 'at', message: 'this is still to come' }]))
}

function requireOn(hall: Hall): void {
  if (!hall.state().settings.entryRegister.on) refuse('register-off', 'The entry register of this hall is off.')
}

function requirePassKind({ pass }: Pick<EntryDraft, 'pass'>, hall: Hall): void {
  const { passKinds } = hall.state().settings.entryRegister
  if (passKinds.includes(pass)) return
  refuse('unknown-pass-kind', `Nobody passes by «${pass}» here: ${passKinds.join(', ')}.`)
}

function requireDue(body: EntryBody, at: Instant): void {
  const state = admission(body)
  if (typeof state !== 'object') refuse('reading-not-needed', 'This visitor need not be measured again.')
  else if (at < state.from) {
    const waitSeconds = Math.ceil((toMs(state.from) - toMs(at)) / 1000)
    refuseWith({ ...doorProblem('reading-too-soon', `Measure again in ${waitSeconds} seconds.`), waitSeconds })
  }
}
