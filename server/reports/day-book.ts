// The book of one hall's day for the reports: events go in, rows come out. Pure, and made again from the journal at any
// time. Every millisecond of a visit stands in exactly one of wait, walk, service, held and idle; every millisecond of a
// person at a counter in one of busy, idle and paused.
import type { Entry, HallEvent } from '#contract/events.ts'
import { type Day, type HallId, type TicketId, toMs } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import type { Stretch } from '#queue/moment.ts'
import { calendarDay, wallClock } from '../calendar.ts'
import { noteCounter, type Shift } from './shifts.ts'
import { moveVisit, takeVisit, type VisitRecord } from './visit-record.ts'

export type ExceptionRecord = {
  readonly position: number
  readonly kind: 'called-out-of-turn' | 'class-changed'
  readonly ticket: TicketId
  readonly number: string
  readonly atMs: number
  readonly counter?: string
  readonly reason?: string
  readonly fromClass?: string
  readonly toClass?: string
  readonly by: HallEvent['by']
}

export type HelpRow = {
  readonly position: number
  readonly place: string
  readonly kind?: string
  readonly askedMs: number
  answeredMs?: number
}

export type DayBook = {
  readonly state: HallState
  readonly visits: Map<TicketId, VisitRecord>
  /** Every shift of the day by the place of its opening; those of now by counter. */
  readonly shifts: Map<number, Shift>
  readonly shiftAt: Map<string, Shift>
  readonly exceptions: Map<number, ExceptionRecord>
  readonly helps: Map<number, HelpRow>
  stretches: readonly Stretch[]
  /** Since when a person has opened the hall before its hours; nobody comes early any more. */
  openedByHandMs?: number
  lastMs: number
}

/** What an event changed, by table and key. */
export type Touched = {
  readonly visits: Set<TicketId>
  readonly shifts: Set<number>
  readonly exceptions: Set<number>
  readonly helps: Set<number>
}

/** An empty book. The settings hold until the day's own first event. */
export function beginBook(hall: HallId, day: Day, settings: HallSettings): DayBook {
  return {
    state: beginState(hall, day, settings),
    visits: new Map(),
    shifts: new Map(),
    shiftAt: new Map(),
    exceptions: new Map(),
    helps: new Map(),
    stretches: [],
    lastMs: 0,
  }
}

export const nothingTouched = (): Touched => ({
  visits: new Set(),
  shifts: new Set(),
  exceptions: new Set(),
  helps: new Set(),
})

/** Writes one event into the book; `touched` learns which rows are new or changed. */
export function note(book: DayBook, { position, event }: Entry, touched: Touched): void {
  const { state } = book
  const nowMs = toMs(event.at)
  book.lastMs = nowMs
  if ('ticket' in event && event.type !== 'ticket-taken') noteException(book, position, event, touched)
  evolve(state, event)
  if ('settings' in event) book.stretches = stretchesOf(event.settings, nowMs)
  if (event.type === 'day-opened' && event.by.kind !== 'clock') openEarly(book, nowMs, touched)
  if (event.type === 'ticket-taken') {
    book.visits.set(
      event.ticket,
      takeVisit(event, { elder: isElder(book, event.class), opensMs: openingFor(book, nowMs) }),
    )
    touched.visits.add(event.ticket)
  } else if ('ticket' in event) noteTicket(book, event, touched)
  const shift = noteCounter(book, position, event, nowMs)
  if (shift !== undefined) touched.shifts.add(shift)
  noteHelp(book, position, event, touched)
}

/** Is the class meant for elders, by the settings of now? It names an age. */
export function isElder({ state }: DayBook, classId: string): boolean {
  return state.settings.classes.some(({ id, fromAgeYears }) => id === classId && fromAgeYears !== null)
}

/** The hour that the hall's wall shows, 0 to 23. */
export function hourOf({ state }: DayBook, atMs: number): number {
  return Number(wallClock(state.settings.timeZone, atMs).slice(11, 13))
}

function noteTicket(book: DayBook, event: Extract<HallEvent, { ticket: TicketId }>, touched: Touched): void {
  const visit = book.visits.get(event.ticket)
  if (!visit) return
  const counter = 'counter' in event ? event.counter : undefined
  moveVisit(visit, event, book.shiftAt.get(counter ?? '')?.staff)
  if (event.type === 'class-changed') visit.elder = isElder(book, event.class)
  touched.visits.add(event.ticket)
}

// The class before the change is only known before the event has happened.
function noteException(book: DayBook, position: number, event: HallEvent, touched: Touched): void {
  if (event.type !== 'class-changed' && event.type !== 'ticket-called') return
  const visit = book.visits.get(event.ticket)
  if (!visit) return
  const what = { position, ticket: event.ticket, number: visit.number, atMs: toMs(event.at), by: event.by }
  if (event.type === 'class-changed') {
    const classes = { fromClass: visit.class, toClass: event.class }
    book.exceptions.set(position, { ...what, kind: 'class-changed', ...classes })
  } else if (event.why.rule === 'chosen') {
    const { counter } = event
    book.exceptions.set(position, { ...what, kind: 'called-out-of-turn', counter, reason: event.why.reason })
  } else return
  touched.exceptions.add(position)
}

function noteHelp({ helps }: DayBook, position: number, event: HallEvent, touched: Touched): void {
  if (event.type === 'help-asked') {
    const { place, kind } = event
    helps.set(position, { position, place, ...(kind && { kind }), askedMs: toMs(event.at) })
    touched.helps.add(position)
  } else if (event.type === 'help-answered') {
    const help = helps.get(Number(event.help))
    if (!help) return
    help.answeredMs = toMs(event.at)
    touched.helps.add(help.position)
  }
}

// Those who took a number before the hours and found the hall opened by hand waited from then on.
function openEarly(book: DayBook, nowMs: number, touched: Touched): void {
  book.openedByHandMs = nowMs
  for (const visit of book.visits.values()) {
    if (visit.opensMs === undefined || visit.opensMs <= nowMs) continue
    visit.opensMs = nowMs
    touched.visits.add(visit.ticket)
  }
}

function openingFor({ stretches, openedByHandMs }: DayBook, takenMs: number): number | undefined {
  if (openedByHandMs !== undefined) return undefined
  const stretch = stretches.find(({ closesMs }) => takenMs < closesMs)
  return stretch && takenMs < stretch.opensMs ? stretch.opensMs : undefined
}

function stretchesOf({ hours, timeZone }: HallSettings, nowMs: number): readonly Stretch[] {
  return calendarDay(hours, timeZone, nowMs).stretches
}
