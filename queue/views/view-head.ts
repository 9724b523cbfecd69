// What every view begins with.
import { toInstant, type ZoneId } from '#contract/ids.ts'
import type { ShownCall } from '#contract/signage-views.ts'
import type { ViewHead } from '#contract/view-head.ts'
import type { CalendarMoment } from '../day-phase.ts'
import { dayPhase, openingToday } from '../day-phase.ts'
import { type CallRecord, findCounter, type HallState } from '../hall-state.ts'
import { shownTakeovers } from './shown-takeovers.ts'

/** The head of any view of this hall at this moment; `zones`: where its screen hangs, if the hall knows. */
export function viewHead(hall: HallState, moment: CalendarMoment, zones?: readonly ZoneId[]): ViewHead {
  const takeovers = shownTakeovers(hall, moment.nowMs, zones)
  return {
    hall: hall.hall,
    position: hall.position,
    at: toInstant(moment.nowMs),
    day: hall.day,
    hallName: hall.settings.name,
    timeZone: hall.settings.timeZone,
    phase: dayPhase(hall, moment),
    ...openingToday(hall, moment),
    phone: hall.settings.phone,
    ...(takeovers.length > 0 && { takeovers }),
  }
}

/** A call as boards and bars show it: number and counter, nothing of the person. */
export function shownCall(hall: HallState, { call, ticket, counter, zone, calledAt, times }: CallRecord): ShownCall {
  const { number = '', latin = '' } = hall.tickets.get(ticket) ?? {}
  const counterName = findCounter(hall, counter)?.name ?? { zh: counter, en: counter }
  return { call, ticket, number, latin, counter, counterName, zone, calledAt, times }
}
