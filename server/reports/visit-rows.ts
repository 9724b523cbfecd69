// The rows of the reports' tables, from the book of a day. Pure: the same events make the same rows.
import type { Entry } from '#contract/events.ts'
import type { Day, HallId, TicketId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { beginBook, type DayBook, hourOf, note, nothingTouched, type Touched } from './day-book.ts'
import type { VisitRecord } from './visit-record.ts'

/** Every row of a day, folded from its events. */
export function dayRows(hall: HallId, day: Day, settings: HallSettings, entries: readonly Entry[]) {
  const book = beginBook(hall, day, settings)
  const touched = nothingTouched()
  for (const entry of entries) note(book, entry, touched)
  return rowsOf(book, touched)
}

export type DayRows = ReturnType<typeof rowsOf>

/** The rows of what was touched, as they are now. */
export function rowsOf(book: DayBook, touched: Touched) {
  const visits = found(touched.visits, book.visits)
  return {
    visits: visits.map((visit) => visitRow(book, visit)),
    rounds: visits.flatMap((visit) => roundRows(book, visit)),
    shifts: found(touched.shifts, book.shifts).map((shift) => shiftRow(book, shift)),
    exceptions: found(touched.exceptions, book.exceptions).map((exception) => exceptionRow(book, exception)),
    helps: found(touched.helps, book.helps).map((help) => helpRow(book, help)),
  }
}

function found<K, V>(keys: Iterable<K>, all: ReadonlyMap<K, V>): V[] {
  return [...keys].flatMap((key) => {
    const value = all.get(key)
    return value === undefined ? [] : [value]
  })
}

function visitRow(book: DayBook, visit: VisitRecord) {
  const first = visit.rounds[0]
  const last = visit.rounds.at(-1)
  return {
    ...placeOf(book),
    ticket: visit.ticket,
    number: visit.number,
    class: visit.class,
    takenClass: visit.takenClass,
    elder: visit.elder,
    service: visit.service,
    counter: last?.counter ?? null,
    staff: last?.staff ?? null,
    state: visit.stage,
    hour: hourOf(book, visit.issuedMs),
    issuedAt: new Date(visit.issuedMs),
    firstCalledAt: dateOf(first?.calledMs),
    calledAt: dateOf(last?.calledMs),
    startedAt: dateOf(last?.startedMs),
    finishedAt: dateOf(visit.finishedMs),
    waitMs: first ? visit.waitMs : null,
    openWaitMs: first ? Math.max(0, first.calledMs - Math.max(visit.issuedMs, visit.opensMs ?? 0)) : null,
    walkMs: visit.walkMs,
    serviceMs: visit.serviceMs,
    heldMs: visit.heldMs,
    idleMs: visit.idleMs,
    calls: visit.rounds.reduce((sum, { calls }) => sum + calls, 0),
    gaveWay: gaveWay(book, visit.ticket),
    overtook: visit.overtook ?? null,
    greenLane: visit.greenLane,
    proxy: visit.proxy,
    companions: visit.companions,
    outcome: visit.outcome ?? null,
    chosenReason: visit.chosenReason ?? null,
    level: visit.rating?.level ?? null,
    reasons: visit.rating ? JSON.stringify(visit.rating.reasons) : null,
    ratedFrom: visit.rating?.from ?? null,
    early: visit.opensMs !== undefined,
    position: book.state.position,
  }
}

function roundRows(book: DayBook, { ticket, class: classId, elder, rounds }: VisitRecord) {
  return rounds.map((round, at) => ({
    ...placeOf(book),
    ticket,
    round: at + 1,
    class: classId,
    elder,
    service: round.service,
    counter: round.counter,
    staff: round.staff ?? null,
    hour: hourOf(book, round.calledMs),
    calledAt: new Date(round.calledMs),
    calls: round.calls,
    walkMs: round.walkMs ?? null,
    serviceMs: round.serviceMs,
    ending: round.ending,
  }))
}

function shiftRow(book: DayBook, shift: NonNullable<ReturnType<DayBook['shifts']['get']>>) {
  const { position, counter, staff, openedMs, closedMs, busyMs, idleMs, pausedMs } = shift
  const times = { openedAt: new Date(openedMs), closedAt: dateOf(closedMs), busyMs, idleMs, pausedMs }
  return { ...placeOf(book), position, counter, staff, hour: hourOf(book, openedMs), ...times }
}

function exceptionRow(book: DayBook, exception: NonNullable<ReturnType<DayBook['exceptions']['get']>>) {
  const { position, kind, ticket, number, atMs, by } = exception
  return {
    ...placeOf(book),
    position,
    kind,
    ticket,
    number,
    at: new Date(atMs),
    counter: exception.counter ?? null,
    reason: exception.reason ?? null,
    fromClass: exception.fromClass ?? null,
    toClass: exception.toClass ?? null,
    byKind: by.kind,
    by: 'id' in by ? by.id : null,
  }
}

function helpRow(book: DayBook, help: NonNullable<ReturnType<DayBook['helps']['get']>>) {
  const { position, place, kind, askedMs, answeredMs } = help
  return {
    ...placeOf(book),
    position,
    place,
    kind: kind ?? null,
    hour: hourOf(book, askedMs),
    askedAt: new Date(askedMs),
    answeredAt: dateOf(answeredMs),
    waitMs: answeredMs === undefined ? null : answeredMs - askedMs,
  }
}

function placeOf({ state }: DayBook): { readonly hall: HallId; readonly day: Day } {
  return { hall: state.hall, day: state.day }
}

function gaveWay({ state }: DayBook, ticket: TicketId): number {
  return state.tickets.get(ticket)?.gaveWay ?? 0
}

function dateOf(ms: number | undefined): Date | null {
  return ms === undefined ? null : new Date(ms)
}
