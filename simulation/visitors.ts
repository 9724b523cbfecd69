// The people of one day, all drawn before it begins, so that every rule meets the same people.
import { type Chance, seededChance } from './chance.ts'
import { clockMs, type DayPlan } from './day-plan.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
/** The one service of a drawn day. */
export const ANY_SERVICE = 'any'

export type Step = { readonly afterMs: number; readonly what: 'start' | 'recall' | 'finish' | 'miss' }

/** One visitor. Times of the day in milliseconds since midnight. `steps` is what happens after the call; the last ends it. */
export type Visitor = {
  readonly arrivesMs: number
  readonly class: 'elder' | 'ordinary'
  readonly service: string
  readonly comes: boolean
  readonly steps: readonly Step[]
}

/** Those of the day number `day` of this seed, in the order of their arrival. */
export function drawVisitors(plan: DayPlan, seed: number, day: number): Visitor[] {
  const chance = seededChance(seed, day)
  const early = drawEarly(plan, chance).map((arrivesMs) => drawVisitor(plan, chance, arrivesMs, plan.early.elders))
  const later = drawArrivals(plan, chance).map((arrivesMs) => drawVisitor(plan, chance, arrivesMs, plan.elders))
  return [...early, ...later]
}

function drawVisitor(plan: DayPlan, chance: Chance, arrivesMs: number, elders: number): Visitor {
  const ofClass = chance.happens(elders) ? 'elder' : 'ordinary'
  const { mean, cv } = plan.serviceMinutes[ofClass]
  const serviceMs = chance.lognormal(mean, cv) * MINUTE_MS
  const comes = !chance.happens(plan.noShows.share)
  const steps = comes ? visitSteps(plan.walkMinutes[ofClass] * MINUTE_MS, serviceMs) : noShowSteps(plan)
  return { arrivesMs, class: ofClass, service: ANY_SERVICE, comes, steps }
}

/** The walk to the counter, and the service. */
export function visitSteps(walkMs: number, serviceMs: number): Step[] {
  return [
    { afterMs: Math.round(walkMs), what: 'start' },
    { afterMs: Math.round(walkMs + serviceMs), what: 'finish' },
  ]
}

// Called three times, evenly spread, and then missed.
function noShowSteps({ noShows }: DayPlan): Step[] {
  const thirdMs = Math.round((noShows.minutes * MINUTE_MS) / 3)
  return [
    { afterMs: thirdMs, what: 'recall' },
    { afterMs: 2 * thirdMs, what: 'recall' },
    { afterMs: 3 * thirdMs, what: 'miss' },
  ]
}

function drawEarly({ early, opens }: DayPlan, chance: Chance): number[] {
  const fromMs = clockMs(early.from)
  const lengthMs = clockMs(opens) - fromMs
  const times = Array.from({ length: early.visitors }, () => fromMs + Math.floor(chance.even() * lengthMs))
  return times.toSorted((a, b) => a - b)
}

function drawArrivals({ arrivals, takingCloses }: DayPlan, chance: Chance): number[] {
  const times: number[] = []
  arrivals.forEach(({ from, perHour }, at) => {
    const untilMs = clockMs(arrivals[at + 1]?.from ?? takingCloses)
    let nowMs = clockMs(from)
    while (perHour > 0) {
      nowMs += chance.gap(perHour) * HOUR_MS
      if (nowMs >= untilMs) return
      times.push(Math.floor(nowMs))
    }
  })
  return times
}
