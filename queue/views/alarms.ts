// What somebody should look at now, the most urgent first.

import type { DeviceTrouble } from '#contract/counter-views.ts'
import type { StaffOnDuty } from '#contract/entrance-views.ts'
import { type CallId, toInstant, toMs } from '#contract/ids.ts'
import type { Alarm, AlarmCause } from '#contract/office-views.ts'
import { ELDER_GOAL_MINUTES } from '#contract/report-bys.ts'
import type { CalendarMoment } from '../day-phase.ts'
import { findClass, findCounter, type HallState } from '../hall-state.ts'
import { UNSEEN_AFTER_MS } from './desk-view.ts'
import { shownEmergencies } from './emergencies.ts'
import { firstCalls, waitsFromMs } from './today-waits.ts'

export const ALARMS_MAX = 30
const GOAL_MS = ELDER_GOAL_MINUTES * 60_000

export type AlarmFacts = {
  readonly troubles: readonly DeviceTrouble[]
  /** Has any screen shown this call? */
  readonly isShown: (call: CallId) => boolean
  readonly onDuty: readonly StaffOnDuty[]
}

/**
 * VIEW-14: emergencies, help, elders over the goal, calls that nobody saw, slips and devices. ALARM-1: each stays until
 * its cause is gone; what somebody looks after already comes after the others of its kind.
 */
export function alarmsOf(hall: HallState, moment: CalendarMoment, facts: AlarmFacts): readonly Alarm[] {
  const kinds = [
    emergencies(hall),
    helps(hall),
    eldersOverGoal(hall, moment),
    unseenCalls(hall, moment.nowMs, facts.isShown),
    slips(hall),
    facts.troubles.map(
      ({ device, name, trouble, since }): AlarmCause => ({ kind: 'device', id: device, name, trouble, since }),
    ),
  ]
  return kinds
    .flatMap((causes) => {
      const alarms = causes.map((cause) => toAlarm(hall, cause, facts.onDuty))
      return alarms.toSorted((a, b) => Number(!!a.seen) - Number(!!b.seen) || a.since.localeCompare(b.since))
    })
    .slice(0, ALARMS_MAX)
}

// Named by its beginning as well: the same trouble that comes back is another alarm, which nobody has seen yet.
function toAlarm(hall: HallState, cause: AlarmCause, onDuty: readonly StaffOnDuty[]): Alarm {
  const alarm = `${cause.kind} ${cause.id} ${cause.since}`
  const seen = hall.seenAlarms.get(alarm)
  if (!seen) return { ...cause, alarm }
  const { by } = seen
  const staffName = 'id' in by ? onDuty.find(({ staff }) => staff === by.id)?.name : undefined
  return { ...cause, alarm, seen: { at: seen.at, ...(staffName !== undefined && { staffName }) } }
}

function emergencies(hall: HallState): AlarmCause[] {
  return shownEmergencies(hall)
    .filter(({ clearedAt }) => !clearedAt)
    .map(({ emergency, place, kind, drill, raisedAt }) => {
      return { kind: 'emergency', id: emergency, place, what: kind, drill, since: raisedAt }
    })
}

function helps({ helps: all }: HallState): AlarmCause[] {
  return [...all.values()]
    .filter(({ answeredAt }) => !answeredAt)
    .map(({ help, place, askedAt }) => ({ kind: 'help', id: help, place, since: askedAt }))
}

// `since` is when the goal was missed.
function eldersOverGoal(hall: HallState, moment: CalendarMoment): AlarmCause[] {
  const called = firstCalls(hall)
  return [...hall.waiting.values()]
    .filter(({ id, class: one }) => (findClass(hall, one)?.fromAgeYears ?? null) !== null && !called.has(id))
    .map((ticket) => ({ ticket, missedMs: waitsFromMs(hall, ticket, moment) + GOAL_MS }))
    .filter(({ missedMs }) => moment.nowMs > missedMs)
    .map(({ ticket: { id, number }, missedMs }) => {
      return { kind: 'elder-over-goal', id, number, since: toInstant(missedMs) }
    })
}

function unseenCalls(hall: HallState, nowMs: number, isShown: AlarmFacts['isShown']): AlarmCause[] {
  return [...hall.counters].flatMap(([id, { ticket: ticketId }]): AlarmCause[] => {
    const ticket = hall.tickets.get(ticketId ?? '')
    if (ticket?.stage.state !== 'called' || nowMs - toMs(ticket.stage.lastCallAt) < UNSEEN_AFTER_MS) return []
    const call = hall.calls.findLast((one) => one.ticket === ticket.id)
    if (!call || isShown(call.call)) return []
    const counterName = findCounter(hall, id)?.name ?? { zh: id, en: id }
    return [{ kind: 'call-unseen', id: ticket.id, number: ticket.number, counterName, since: call.calledAt }]
  })
}

function slips({ tickets }: HallState): AlarmCause[] {
  return [...tickets.values()].flatMap(({ id, number, slip, stage, issuedAt }): AlarmCause[] => {
    const isInDoubt = slip?.outcome === 'not-sent' || slip?.outcome === 'unknown'
    if (!isInDoubt || stage.state !== 'waiting') return []
    return [{ kind: 'slip', id, number, ...(slip.trouble && { trouble: slip.trouble }), since: issuedAt }]
  })
}
