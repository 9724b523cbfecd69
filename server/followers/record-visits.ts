// Every event: a row for the reports. Rows are never the truth: they are made from the hall's state and can be made
// again; the follower keeps its own place in the journal, so nothing is skipped.
import type { Entry, HallEvent } from '#contract/events.ts'
import type { HallState, TicketRecord } from '#queue/hall-state.ts'
import type { Db } from '../database/open-database.ts'
import type { Hall } from '../hall.ts'
import type { Log } from '../log.ts'

const FOLLOWER = 'record-visits'
/** Rows are gathered for a moment: reports need not be newer than that. */
const GATHER_MS = 1_000
const ROWS_PER_WRITE_MAX = 40

/** Records the visits of a hall from where it left off. Returns how it stops: with everything written. */
export async function recordVisits(hall: Hall, db: Db, log: Log): Promise<() => Promise<void>> {
  const touched = new Set<string>()
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

  // What an earlier run did not get round to: a row may be written twice, it is the same row.
  async function catchUp(): Promise<void> {
    const { day, tickets } = hall.state()
    const place = await db.followerPlace.findUnique({
      where: { follower_hall_day: { follower: FOLLOWER, hall: hall.id, day } },
    })
    if ((place?.position ?? 0) >= hall.state().position) return
    for (const id of tickets.keys()) touched.add(id)
    await flush()
  }

  function note(_state: HallState, entries: readonly Entry[]): void {
    for (const { event } of entries) {
      const ticket = ticketOf(event)
      if (ticket) touched.add(ticket)
    }
    if (touched.size > 0 && !timer && !isStopped) timer = setTimeout(() => void flush(), GATHER_MS)
  }

  function flush(): Promise<void> {
    timer = undefined
    writing = writing.then(writeTouched).catch((error: unknown) => log.error('Visits could not be recorded', error))
    return writing
  }

  async function writeTouched(): Promise<void> {
    const state = hall.state()
    const { position, day } = state
    const ids = [...touched].filter((id) => state.tickets.has(id))
    for (let from = 0; from < ids.length; from += ROWS_PER_WRITE_MAX) {
      const rows = ids.slice(from, from + ROWS_PER_WRITE_MAX).flatMap((id) => {
        const ticket = state.tickets.get(id)
        return ticket ? [visitRow(state, ticket)] : []
      })
      await db.$transaction([
        db.visit.deleteMany({ where: { hall: hall.id, ticket: { in: rows.map(({ ticket }) => ticket) } } }),
        db.visit.createMany({ data: rows }),
      ])
    }
    for (const id of ids) touched.delete(id)
    await keepPlace(day, position)
  }

  async function keepPlace(day: string, position: number): Promise<void> {
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
