// The hall of this moment for the simulator: who waits, who works, who will probably come. No ticket and no person in it.
import { toMs } from '#contract/ids.ts'
import type { WhatIfTask } from '#contract/what-if.ts'
import { type CalendarMoment, dayPhase } from './day-phase.ts'
import { findCounter, type HallState, hasHeadStart } from './hall-state.ts'
import { meanServiceMinutes } from './service-minutes.ts'

const HOUR_MS = 3_600_000
/** People come as they did in the last hour; of a younger day, as they did so far, but no less is no measure. */
const MEASURED_MAX_MS = HOUR_MS
const MEASURED_MIN_MS = HOUR_MS / 4

/** WAIT-6: the task «so many counters more, from now on». */
export function whatIfTask(hall: HallState, moment: CalendarMoment, more: number): WhatIfTask {
  const { services, callRule } = hall.settings
  const waiting = [...hall.waiting.values()]
  // A service that the office has removed may still have somebody who waits for it.
  const wanted = new Set([...services.map(({ id }) => id), ...waiting.map(({ service }) => service)])
  const phase = dayPhase(hall, moment)
  return {
    rule: callRule,
    more,
    meanMinutes: Object.fromEntries([...wanted].map((id) => [id, meanServiceMinutes(hall, id)])),
    waiting: waiting.map(({ service, class: ofClass, enteredMs }) => ({
      service,
      headStart: hasHeadStart(hall, ofClass),
      waitedMs: Math.max(0, moment.nowMs - enteredMs),
    })),
    counters: workingCounters(hall, moment.nowMs),
    arrivals: phase === 'early' || phase === 'open' ? arrivals(hall, moment.nowMs) : [],
  }
}

function workingCounters(hall: HallState, nowMs: number): WhatIfTask['counters'] {
  return [...hall.counters].flatMap(([id, { state, ticket: ticketId }]) => {
    const services = findCounter(hall, id)?.services
    if (state !== 'open' || services === undefined) return []
    const ticket = hall.tickets.get(ticketId ?? '')
    if (ticket?.stage.state !== 'called' && ticket?.stage.state !== 'serving') return [{ services }]
    const sinceMs = Math.max(0, nowMs - ticket.stage.sinceMs)
    return [{ services, busy: { service: ticket.service, sinceMs } }]
  })
}

function arrivals(hall: HallState, nowMs: number): WhatIfTask['arrivals'] {
  const tickets = [...hall.tickets.values()]
  const youngMs = nowMs - (tickets[0] ? toMs(tickets[0].issuedAt) : nowMs)
  const measuredMs = Math.min(MEASURED_MAX_MS, Math.max(MEASURED_MIN_MS, youngMs))
  const came = tickets.filter(({ issuedAt }) => nowMs - toMs(issuedAt) <= measuredMs)
  return hall.settings.services.flatMap(({ id: service }) =>
    [true, false].map((headStart) => {
      const some = came.filter((one) => one.service === service && hasHeadStart(hall, one.class) === headStart)
      return { service, headStart, perHour: (some.length * HOUR_MS) / measuredMs }
    }),
  )
}
