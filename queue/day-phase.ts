// Where in its day a hall is: by what was pressed, and else by the calendar.
import { toInstant } from '#contract/ids.ts'
import type { DayPhase } from '#contract/view-head.ts'
import type { HallState } from './hall-state.ts'
import type { Moment, Stretch } from './moment.ts'

const MINUTE_MS = 60_000

/** The part of the moment that the calendar needs. */
export type CalendarMoment = Pick<Moment, 'nowMs' | 'stretches'>

/** DAY-2, DAY-3: closed, before, early, open or ending. */
export function dayPhase(hall: HallState, { nowMs, stretches }: CalendarMoment): DayPhase {
  if (hall.closed) return 'closed'
  if (hall.openedBy === 'manager') return 'open'

  const stretch = stretches.find(({ closesMs }) => nowMs < closesMs)
  if (!stretch) return 'closed'
  if (nowMs >= stretch.takingClosesMs) return 'ending'
  if (nowMs >= stretch.opensMs) return 'open'
  return nowMs >= earlyFromMs(hall, stretch) ? 'early' : 'before'
}

/** When it opens next today, and when the taking of numbers ends, for those who read a screen. */
export function openingToday(hall: HallState, { nowMs, stretches }: CalendarMoment) {
  const stretch = stretches.find(({ closesMs }) => nowMs < closesMs)
  if (!stretch || hall.closed) return {}
  return {
    ...(nowMs < stretch.opensMs && { opensAt: toInstant(stretch.opensMs) }),
    ...(hall.openedBy !== 'manager' && { takingClosesAt: toInstant(stretch.takingClosesMs) }),
  }
}

/** When the counters begin to call: the next opening if it is still to come, else now. */
export function callingFromMs(hall: HallState, { nowMs, stretches }: CalendarMoment): number {
  if (hall.closed || hall.openedBy === 'manager') return nowMs
  const stretch = stretches.find(({ closesMs }) => nowMs < closesMs)
  return Math.max(nowMs, stretch?.opensMs ?? nowMs)
}

function earlyFromMs(hall: HallState, { opensMs }: Stretch): number {
  return opensMs - hall.settings.hours.earlyTakingMinutes * MINUTE_MS
}
