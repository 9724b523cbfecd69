// Where one's own number stands: is it time to come near, does the hall still sleep, is it over?
import type { TicketView } from '#contract/entrance-views.ts'

/** Nearly time: not more than so many come before. */
const NEAR_AHEAD = 3

/** Time to come near. Before the opening there is time, however few come before. */
export function isNearlyTime(ticket: Pick<TicketView, 'state' | 'ahead' | 'phase'>): boolean {
  const { state, ahead } = ticket
  return state === 'waiting' && ahead !== undefined && ahead <= NEAR_AHEAD && !isBeforeOpening(ticket)
}

/** Numbers are given, but nobody is called yet. */
export function isBeforeOpening({ phase }: Pick<TicketView, 'phase'>): boolean {
  return phase === 'early' || phase === 'before'
}

/** Nothing more will happen to it. */
export function isOver({ state }: Pick<TicketView, 'state'>): boolean {
  return state === 'finished' || state === 'cancelled'
}
