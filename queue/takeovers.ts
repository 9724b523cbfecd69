// What is on all screens of the hall or of a zone, and what that means for those who wait.
import { toMs, type ZoneId } from '#contract/ids.ts'
import { findCounter, type HallState, type TakeoverRecord, type TicketRecord } from './hall-state.ts'
import { serves } from './offers.ts'

/**
 * TAKEOVER-4: those that are on at this moment; the first is what a screen shows: a real one before a drill, the whole
 * hall before a zone, the newest before the older.
 */
export function activeTakeovers(hall: HallState, nowMs: number): readonly TakeoverRecord[] {
  return [...hall.takeovers.values()]
    .filter(({ endedAt, until }) => endedAt === undefined && toMs(until) > nowMs)
    .toSorted(
      (a, b) =>
        Number(a.drill) - Number(b.drill) ||
        Number(a.zone !== undefined) - Number(b.zone !== undefined) ||
        toMs(b.since) - toMs(a.since),
    )
}

/** Is it for a screen or a counter of this zone? That of the whole hall is for all. */
export function concerns({ zone }: Pick<TakeoverRecord, 'zone'>, where: ZoneId): boolean {
  return zone === undefined || zone === where
}

/** TAKEOVER-5: in this zone nobody is called aloud now, because something real is on all its screens. */
export function isStilled(hall: HallState, zone: ZoneId, nowMs: number): boolean {
  return activeTakeovers(hall, nowMs).some((one) => !one.drill && concerns(one, zone))
}

/** TAKEOVER-5: until when, in milliseconds of the epoch, a counter's visitors could not look at a board; 0 for never. */
export function stilledUntilMs(hall: HallState, counter: string): number {
  const zone = findCounter(hall, counter)?.zone
  const real = [...hall.takeovers.values()].filter((one) => !one.drill && zone !== undefined && concerns(one, zone))
  return Math.max(0, ...real.map(({ endedAt, until }) => toMs(endedAt ?? until)))
}

/** Where this visitor is called, or may be. */
export function zonesOfTicket({ settings }: HallState, { stage, service }: TicketRecord): readonly ZoneId[] {
  const counters = settings.counters.filter((counter) =>
    'counter' in stage ? counter.id === stage.counter : serves(counter, service),
  )
  return counters.map(({ zone }) => zone)
}
