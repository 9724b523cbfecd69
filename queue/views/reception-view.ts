// The reception: whoever stands at the door sees who waits, who is called, who is accompanied and who needs help.
import type { CalledVisitor, ReceptionView, ShownLane, StaffOnDuty } from '#contract/entrance-views.ts'
import type { CalendarMoment } from '../day-phase.ts'
import type { HallState, LaneRecord, TicketRecord } from '../hall-state.ts'
import { companionIn, laneSteps } from '../lane.ts'
import { inRuleOrder, toTurn } from '../next-ticket.ts'
import { isOffered } from '../offers.ts'
import { deskCounter, deskTicket, inState } from './desk-view.ts'
import { openEmergencies } from './emergencies.ts'
import { waitingFor } from './entrance-views.ts'
import { shownCall, viewHead } from './view-head.ts'

export const RECEPTION_WAITING_MAX = 200
const HELPS_ANSWERED_MAX = 10
const LANES_ENDED_MAX = 30
/** queue.md C6: elders who hear or walk badly are fetched by a guide at the second call. */
const FETCHED_FROM_CALL = 2

/** What only the server knows: printers, and who is signed in. */
export type ReceptionFacts = {
  readonly printers: ReceptionView['printers']
  readonly onDuty: readonly StaffOnDuty[]
}

/** VIEW-8: the whole view of a reception. For the staff only: it has needs, reasons and names of colleagues. */
export function receptionView(
  hall: HallState,
  moment: CalendarMoment,
  { printers, onDuty }: ReceptionFacts,
): ReceptionView {
  const { settings } = hall
  const turns = [...hall.waiting.values()].map((ticket) => toTurn(hall, ticket))
  return {
    view: 'reception',
    ...viewHead(hall, moment),
    languages: settings.languages,
    services: settings.services.map(({ id, letter, name }) => {
      return { id, letter, name, offered: isOffered(hall, id), waiting: waitingFor(hall, 'service', id) }
    }),
    classes: settings.classes.map(({ id, name, headStart, fromAgeYears }) => {
      return { id, name, headStart, fromAgeYears, waiting: waitingFor(hall, 'class', id) }
    }),
    counters: settings.counters.map(({ id }) => deskCounter(hall, id)),
    printers,
    waiting: [...inRuleOrder(turns, settings.callRule).take(RECEPTION_WAITING_MAX)].flatMap(({ id }) => {
      const ticket = hall.tickets.get(id)
      return ticket ? [deskTicket(hall, ticket)] : []
    }),
    waitingTotal: turns.length,
    missed: inState(hall, 'missed'),
    calls: calledVisitors(hall),
    laneSteps: laneSteps(settings),
    lanes: shownLanes(hall),
    onDuty,
    helps: helpsInOrder(hall),
    ...openEmergencies(hall),
    entryRegister: settings.entryRegister,
  }
}

/** Every green lane of the day: those under way, the longest first; then those that ended, the newest first. */
export function allLanes(hall: HallState): readonly ShownLane[] {
  const lanes = [...hall.lanes.values()].map((lane) => shownLane(hall, lane))
  const ended = lanes.filter(({ told }) => told)
  return [
    ...lanes.filter(({ told }) => !told),
    ...ended.toSorted((a, b) => (b.told?.at ?? '').localeCompare(a.told?.at ?? '')),
  ]
}

function shownLanes(hall: HallState): readonly ShownLane[] {
  const lanes = allLanes(hall)
  const underWay = lanes.filter(({ told }) => !told).length
  return lanes.slice(0, underWay + LANES_ENDED_MAX)
}

function shownLane(hall: HallState, lane: LaneRecord): ShownLane {
  const ticket = hall.tickets.get(lane.ticket)
  return {
    ticket: lane.ticket,
    number: ticket?.number ?? '',
    state: ticket?.stage.state ?? 'cancelled',
    companion: companionIn(lane),
    companions: [...lane.companions],
    steps: lane.steps.map((step) => ({ ...step })),
    ...(lane.told && { told: lane.told }),
  }
}

function calledVisitors(hall: HallState): readonly CalledVisitor[] {
  return [...hall.counters.values()].flatMap(({ ticket: id }) => {
    const ticket = hall.tickets.get(id ?? '')
    const call = hall.calls.findLast((one) => one.ticket === ticket?.id)
    if (ticket?.stage.state !== 'called' || !call) return []
    const fetch = ticket.calls >= FETCHED_FROM_CALL && mayNotCome(ticket)
    return [{ ...shownCall(hall, call), needs: ticket.aside.needs ?? [], fetch }]
  })
}

function mayNotCome({ aside: { needs = [], greenLaneReason } }: TicketRecord): boolean {
  return needs.includes('hearing') || needs.includes('wheelchair') || greenLaneReason === 'mobility'
}

function helpsInOrder(hall: HallState): ReceptionView['helps'] {
  const helps = [...hall.helps.values()].map((help) => ({ ...help }))
  const answered = helps.filter(({ answeredAt }) => answeredAt).toReversed()
  return [...helps.filter(({ answeredAt }) => !answeredAt), ...answered.slice(0, HELPS_ANSWERED_MAX)]
}
