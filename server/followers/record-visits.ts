// Every event: a row for the reports. Rows are never the truth: they are made from the hall's state and can be made
// again; the follower keeps its own place in the journal, so nothing is skipped.
import type { Entry, HallEvent } from '#contract/events.ts'
import type { Day, TicketId } from '#contract/ids.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState, type TicketRecord } from '#queue/hall-state.ts'
import type { Db } from '../database/open-database.ts'
import type { Hall } from '../hall.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../log.ts'

const FOLLOWER = 'record-visits'
/** Rows are gathered for a moment: reports need not be newer than that. */
const GATHER_MS = 1_000
const ROWS_PER_WRITE_MAX = 40

export type RecordParts = {
  readonly hall: Hall
  readonly db: Db
  readonly journal: Pick<Journal, 'days' | 'read'>
  readonly log: Log
}

/** Records the visits of a hall from where it left off. Returns how it stops: with everything written. */
export async function recordVisits({ hall, db, journal, log }: RecordParts): Promise<() => Promise<void>> {
  /** Whose row is old, with the state of the day it belongs to: after midnight the hall shows the next one. */
  const touched = new Map<TicketId, HallState>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let isStopped = false
  await catchUp()
  const unfollow = hall.follow(note)
  return async () => {
    isStopped = true
    unfollow()
    clearTimeout(timer)
    await flush()
  }

  // What an earlier run did not get round to, on whatever day: a row may be written twice, it is the same row.
  async function catchUp(): Promise<void> {
    const today = hall.state()
    const newest = await db.followerPlace.findFirst({
      where: { follower: FOLLOWER, hall: hall.id },
      orderBy: { day: 'desc' },
    })
    for (const day of await journal.days(hall.id, newest?.day)) {
      const state = day === today.day ? today : await replay(day)
      if (day === newest?.day && newest.position >= state.position) continue
      for (const id of state.tickets.keys()) touched.set(id, state)
    }
    await flush()
  }

  async function replay(day: Day): Promise<HallState> {
    const state = beginState(hall.id, day, hall.state().settings)
    for (const { event } of await journal.read(hall.id, day, 0)) evolve(state, event)
    return state
  }

  function note(state: HallState, entries: readonly Entry[]): void {
    for (const { event } of entries) {
      const ticket = ticketOf(event)
      if (ticket) touched.set(ticket, state)
    }
    if (touched.size > 0 && !timer && !isStopped) timer = setTimeout(() => void flush(), GATHER_MS)
  }

  function flush(): Promise<void> {
    timer = undefined
    writing = writing.then(writeTouched).catch((error: unknown) => log.error('Visits could not be recorded', error))
    return writing
  }

  async function writeTouched(): Promise<void> {
    const positionByDay = new Map<Day, number>()
    while (touched.size > 0) {
      const some = [...touched].slice(0, ROWS_PER_WRITE_MAX)
      const rows = some.flatMap(([id, state]) => {
        const ticket = state.tickets.get(id)
        return ticket ? [visitRow(state, ticket)] : []
      })
      // Forgotten before the write: what is touched again meanwhile is written again.
      for (const [id, { day, position }] of some) {
        touched.delete(id)
        positionByDay.set(day, position)
      }
      await db.$transaction([
        db.visit.deleteMany({ where: { hall: hall.id, ticket: { in: rows.map(({ ticket }) => ticket) } } }),
        db.visit.createMany({ data: rows }),
      ])
    }
    for (const [day, position] of positionByDay) await keepPlace(day, position)
  }

  async function keepPlace(day: Day, position: number): Promise<void> {
    const key = { follower: FOLLOWER, hall: hall.id, day }
    await db.followerPlace.upsert({
      where: { follower_hall_day: key },
      create: { ...key, position },
      update: { position },
    })
  }
}

function ticketOf(event: HallEvent): string | undefined {
  return 'ticket' in event ? event.ticket : undefined
}

function visitRow(state: HallState, ticket: TicketRecord) {
  const { stage } = ticket
  return {
    hall: state.hall,
    ticket: ticket.id,
    day: state.day,
    number: ticket.number,
    class: ticket.class,
    service: ticket.service,
    counter: 'counter' in stage ? stage.counter : null,
    staff: 'counter' in stage ? (state.counters.get(stage.counter)?.staff ?? null) : null,
    state: stage.state,
    issuedAt: new Date(ticket.issuedAt),
    firstCalledAt: dateOf(ticket.calledAt),
    calledAt: dateOf(ticket.calledAt),
    startedAt: dateOf(ticket.startedAt),
    finishedAt: dateOf(ticket.finishedAt),
    heldMs: 0,
    calls: ticket.calls,
    gaveWay: ticket.gaveWay,
    overtook: ticket.why?.rule === 'turn' ? ticket.why.aheadOf : null,
    greenLane: ticket.greenLane,
    proxy: ticket.proxy,
    outcome: stage.state === 'finished' ? (stage.outcome ?? null) : null,
    chosenReason: ticket.why?.rule === 'chosen' ? ticket.why.reason : null,
    level: ticket.level ?? null,
    reasons: null,
    ratedFrom: null,
    early: false,
    position: state.position,
  }
}

function dateOf(instant: string | undefined): Date | null {
  return instant ? new Date(instant) : null
}
