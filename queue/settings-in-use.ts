// What of the settings is in use at this moment: it may not vanish under a visitor or a clerk.
import type { HallSettings } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'

/** The first part of today's hall that the new settings would take away, or undefined when nothing is missing. */
export function partInUse(hall: HallState, next: HallSettings): { path: string; what: string } | undefined {
  if (next.timeZone !== hall.settings.timeZone && hall.tickets.size > 0) {
    return { path: 'timeZone', what: next.timeZone }
  }
  const counters = new Set(next.counters.map(({ id }) => id))
  for (const id of hall.counters.keys()) if (!counters.has(id)) return { path: 'counters', what: id }

  const services = new Set(next.services.map(({ id }) => id))
  const classes = new Set(next.classes.map(({ id }) => id))
  for (const ticket of hall.tickets.values()) {
    if (ticket.stage.state === 'finished' || ticket.stage.state === 'cancelled') continue
    if (!services.has(ticket.service)) return { path: 'services', what: ticket.service }
    if (!classes.has(ticket.class)) return { path: 'classes', what: ticket.class }
  }
  return undefined
}
