// What is on all screens now, as every view carries it.
import type { ZoneId } from '#contract/ids.ts'
import type { ShownTakeover } from '#contract/view-head.ts'
import type { HallState, TakeoverRecord } from '../hall-state.ts'
import { activeTakeovers, concerns } from '../takeovers.ts'

/** TAKEOVER-4: for a screen that hangs in one of these zones, or for any; the first goes first. */
export function shownTakeovers(hall: HallState, nowMs: number, zones?: readonly ZoneId[]): readonly ShownTakeover[] {
  return activeTakeovers(hall, nowMs)
    .filter((one) => zones === undefined || zones.some((zone) => concerns(one, zone)))
    .map((one) => shownTakeover(hall, one))
}

/** One of them; who pressed stays with the office. */
export function shownTakeover({ settings }: HallState, record: TakeoverRecord): ShownTakeover {
  const { takeover, zone, text, drill, since, until } = record
  const zoneName = settings.zones.find(({ id }) => id === zone)?.name
  const others = settings.zones.map(({ id }) => id).filter((id) => !concerns(record, id))
  return {
    takeover,
    ...(zone !== undefined && { zone }),
    ...(zoneName && { zoneName }),
    ...(others.length > 0 && { notIn: others }),
    text,
    drill,
    since,
    until,
  }
}
