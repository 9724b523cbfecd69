// What a hall's lines have said, shortened, merged and let go since its day began, or since this server did. In memory:
// it tells a manager whether the hall talks too much, and proves nothing.
import { type Day, type Instant, toInstant, type ZoneId } from '#contract/ids.ts'
import type { LineCounts, LineToday } from '#contract/voice-state.ts'

const NONE: LineCounts = { said: 0, shortened: 0, merged: 0, dropped: 0 }

export type LinesToday = { readonly since: Instant; readonly lines: readonly LineToday[] }

export type LineCountsOfDay = {
  readonly add: (zone: ZoneId, outcome: keyof LineCounts, howMany: number) => void
  /** One line for each of these zones. */
  readonly today: (zones: readonly { readonly id: ZoneId }[], waitingIn: (zone: ZoneId) => number) => LinesToday
}

/** Counts that begin anew with each day of the hall. */
export function openLineCounts(nowMs: () => number, dayNow: () => Day): LineCountsOfDay {
  const byZone = new Map<ZoneId, LineCounts>()
  let day = dayNow()
  let since = toInstant(nowMs())
  return {
    add: (zone, outcome, howMany) => {
      beginDay()
      const counts = byZone.get(zone) ?? NONE
      byZone.set(zone, { ...counts, [outcome]: counts[outcome] + howMany })
    },
    today: (zones, waitingIn) => {
      beginDay()
      return {
        since,
        lines: zones.map(({ id }) => ({ zone: id, waiting: waitingIn(id), ...(byZone.get(id) ?? NONE) })),
      }
    },
  }

  function beginDay(): void {
    if (day === dayNow()) return
    day = dayNow()
    since = toInstant(nowMs())
    byZone.clear()
  }
}
