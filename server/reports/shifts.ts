// Who worked at which counter from when to when, and how much of that with a visitor. Pure.
import type { HallEvent } from '#contract/events.ts'
import type { StaffId, TicketId } from '#contract/ids.ts'

export type Shift = {
  readonly position: number
  readonly counter: string
  readonly staff: StaffId
  readonly openedMs: number
  closedMs?: number
  isPaused: boolean
  ticket?: TicketId
  sinceMs: number
  busyMs: number
  idleMs: number
  pausedMs: number
}

type Shifts = {
  readonly shifts: Map<number, Shift>
  readonly shiftAt: Map<string, Shift>
}

/** Writes one event into the shifts; gives the place of the shift that it changed, if any. */
export function noteCounter(book: Shifts, position: number, event: HallEvent, nowMs: number): number | undefined {
  if (event.type === 'counter-opened') return open(book, position, event, nowMs)
  const shift = shiftOf(book, event)
  if (!shift) return undefined
  accrue(shift, nowMs)
  change(book, shift, event, nowMs)
  return shift.position
}

/** Puts the time since the last event to where it belongs; with `nowMs` later than that, the shift goes on. */
export function accrue(shift: Shift, nowMs: number): void {
  const spentMs = nowMs - shift.sinceMs
  if (shift.ticket !== undefined) shift.busyMs += spentMs
  else if (shift.isPaused) shift.pausedMs += spentMs
  else shift.idleMs += spentMs
  shift.sinceMs = nowMs
}

function open(
  { shifts, shiftAt }: Shifts,
  position: number,
  event: HallEvent & { type: 'counter-opened' },
  nowMs: number,
) {
  const { counter, staff } = event
  const before = shiftAt.get(counter)
  if (before) accrue(before, nowMs)
  if (before?.staff === staff) {
    before.isPaused = false
    return before.position
  }
  if (before) before.closedMs = nowMs
  const ticket = before?.ticket
  const times = { openedMs: nowMs, sinceMs: nowMs, busyMs: 0, idleMs: 0, pausedMs: 0 }
  const shift: Shift = { position, counter, staff, ...times, isPaused: false, ...(ticket && { ticket }) }
  shifts.set(position, shift)
  shiftAt.set(counter, shift)
  return position
}

function shiftOf({ shiftAt }: Shifts, event: HallEvent): Shift | undefined {
  if (event.type === 'counter-paused' || event.type === 'counter-closed') return shiftAt.get(event.counter)
  if (event.type === 'ticket-called') return shiftAt.get(event.counter)
  if (event.type === 'ticket-resumed') return event.counter === undefined ? undefined : shiftAt.get(event.counter)
  if (!LEAVING.has(event.type) || !('ticket' in event)) return undefined
  return [...shiftAt.values()].find(({ ticket }) => ticket === event.ticket)
}

const LEAVING: ReadonlySet<HallEvent['type']> = new Set([
  'service-finished',
  'ticket-missed',
  'ticket-held',
  'ticket-transferred',
  'ticket-cancelled',
])

function change({ shiftAt }: Shifts, shift: Shift, event: HallEvent, nowMs: number): void {
  if (event.type === 'counter-paused') shift.isPaused = true
  else if (event.type === 'counter-closed') {
    shift.closedMs = nowMs
    shiftAt.delete(shift.counter)
  } else if (event.type === 'ticket-called' || event.type === 'ticket-resumed') shift.ticket = event.ticket
  else delete shift.ticket
}
