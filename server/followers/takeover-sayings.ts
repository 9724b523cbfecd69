// What is on all screens is also said: at once, before everything that waits, and again every minute until it is over.
import { type TakeoverId, toMs, type ZoneId } from '#contract/ids.ts'
import type { SayingId } from '#contract/wire.ts'
import type { HallState, TakeoverRecord } from '#queue/hall-state.ts'
import { activeTakeovers, concerns } from '#queue/takeovers.ts'

/** Whoever comes in meanwhile hears it too, and between two times staff can still be heard. */
export const TAKEOVER_SAID_EVERY_MS = 60_000

export type TakeoverSaying = {
  readonly call: SayingId
  readonly zone: ZoneId
  readonly record: TakeoverRecord
  /** Nobody in this zone has heard it from this server: whatever is being said there is cut short. */
  readonly isNew: boolean
}

/**
 * Finds what is due in each zone. Its id counts the minutes since it began, so that after a restart, or by another
 * server, none is said twice.
 */
export function openTakeoverSayings(): (hall: HallState, nowMs: number) => readonly TakeoverSaying[] {
  const lastByZone = new Map<ZoneId, { readonly takeover: TakeoverId; readonly call: SayingId }>()
  return (hall, nowMs) => {
    const active = activeTakeovers(hall, nowMs)
    return hall.settings.zones.flatMap(({ id: zone }) => {
      const record = active.find((one) => concerns(one, zone))
      if (!record) return []
      const { takeover, since } = record
      const call = `${takeover}-${Math.max(0, Math.floor((nowMs - toMs(since)) / TAKEOVER_SAID_EVERY_MS))}`
      const last = lastByZone.get(zone)
      if (last?.call === call) return []
      lastByZone.set(zone, { takeover, call })
      return [{ call, zone, record, isNew: last?.takeover !== takeover }]
    })
  }
}
