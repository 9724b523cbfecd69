// What of the settings is in use at this moment: it may not vanish under a visitor or a clerk.
import type { ServiceId, ZoneId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'
import { isServedAnywhere } from './offers.ts'

/** The first part of today's hall that the new settings would take away, or undefined when nothing is missing. */
export function partInUse(hall: HallState, next: HallSettings): { path: string; what: string } | undefined {
  if (next.timeZone !== hall.settings.timeZone && hall.tickets.size > 0) {
    return { path: 'timeZone', what: next.timeZone }
  }
  const counters = new Set(next.counters.map(({ id }) => id))
  for (const id of hall.counters.keys()) if (!counters.has(id)) return { path: 'counters', what: id }

  const takenOver = zoneTakenOver(hall, next)
  if (takenOver !== undefined) return { path: 'zones', what: takenOver }

  const services = new Set(next.services.map(({ id }) => id))
  const classes = new Set(next.classes.map(({ id }) => id))
  for (const ticket of hall.tickets.values()) {
    const { stage } = ticket
    if (stage.state === 'finished' || stage.state === 'cancelled') continue
    if (!classes.has(ticket.class)) return { path: 'classes', what: ticket.class }
    const sentTo = stage.state === 'waiting' ? stage.onlyCounter : undefined
    if (sentTo !== undefined && !counters.has(sentTo)) return { path: 'counters', what: sentTo }
    const lost = [ticket.service, ...ticket.furtherServices].find((id) => !services.has(id) || isLost(hall, next, id))
    if (lost !== undefined) return { path: 'services', what: lost }
  }
  return undefined
}

function zoneTakenOver({ takeovers }: HallState, next: HallSettings): ZoneId | undefined {
  const zones = new Set(next.zones.map(({ id }) => id))
  return takeovers.values().find(({ zone, endedAt }) => !endedAt && zone !== undefined && !zones.has(zone))?.zone
}

// A service that no counter offers any more would leave its visitors waiting for nobody.
function isLost(hall: HallState, next: HallSettings, service: ServiceId): boolean {
  return isServedAnywhere(hall.settings, service) && !isServedAnywhere(next, service)
}
