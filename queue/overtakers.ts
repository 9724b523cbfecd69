// How many elders may still come and go before one who waits now.
import type { Counter } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'
import type { Turn } from './next-ticket.ts'
import { serves } from './offers.ts'

const MINUTE_MS = 60_000
/** queue.md C7: the arrival rate of those who overtake is taken from the last half hour. */
const WINDOW_MINUTES = 30
/** Until enough of them came today, a full hall with three elders in ten (queue.md C3) weighs as much as ten minutes. */
const USUAL_ELDERS = 0.3
const USUAL_WEIGHT_MINUTES = 10

export type Prospect = {
  readonly nowMs: number
  readonly counters: readonly Counter[]
  /** The wait in minutes if nobody overtook. */
  readonly base: number
  /** By how many minutes one overtaker makes it longer. */
  readonly shareMinutes: number
  readonly untilOpeningMinutes: number
}

/** WAIT-5: min(cap, rate × min(head start, wait)), where the wait includes the overtakers themselves. None for elders. */
export function expectedOvertakers(hall: HallState, me: Turn, prospect: Prospect): number {
  if (me.headStart || me.cameBackMs !== undefined) return 0
  const { headStartMinutes, overtakeCap } = hall.settings.callRule
  const perMinute = comingPerMinute(hall, prospect)
  const growth = 1 - perMinute * prospect.shareMinutes
  const whileWaiting = perMinute * (prospect.base + prospect.untilOpeningMinutes)
  return Math.min(
    overtakeCap === 'inf' ? Number.POSITIVE_INFINITY : Math.max(0, overtakeCap - me.gaveWay),
    headStartMinutes === 'inf' ? Number.POSITIVE_INFINITY : perMinute * headStartMinutes,
    growth > 0 ? whileWaiting / growth : ELDERS_IN_SIGHT_MAX,
    ELDERS_IN_SIGHT_MAX,
  )
}

/** Where elders come faster than counters can serve them and the rule sets no bound, somebody closes the door sometime. */
const ELDERS_IN_SIGHT_MAX = 60

function comingPerMinute(hall: HallState, { nowMs, counters, shareMinutes }: Prospect): number {
  const [firstToday] = hall.tickets.values()
  const seenMinutes = Math.min(WINDOW_MINUTES, (nowMs - (firstToday?.enteredMs ?? nowMs)) / MINUTE_MS)
  const seen = countSince(hall, nowMs - WINDOW_MINUTES * MINUTE_MS, counters)
  const usualPerMinute = USUAL_ELDERS / shareMinutes
  return (seen + usualPerMinute * USUAL_WEIGHT_MINUTES) / (seenMinutes + USUAL_WEIGHT_MINUTES)
}

// The takes are in order of time: the newest are enough.
function countSince(hall: HallState, sinceMs: number, counters: readonly Counter[]): number {
  let count = 0
  for (let at = hall.headStartTakes.length - 1; at >= 0; at -= 1) {
    const take = hall.headStartTakes[at]
    if (!take || take.atMs <= sinceMs) return count
    if (counters.some((counter) => serves(counter, take.service))) count += 1
  }
  return count
}
