// One visit in the book of a day: where its time went, and each round of calls with the one who served. Pure.
import type { EventOf, HallEvent } from '#contract/events.ts'
import { type StaffId, type TicketId, toMs } from '#contract/ids.ts'

export type RoundEnding = 'called' | 'serving' | 'finished' | 'transferred' | 'held' | 'missed' | 'cancelled'

/** One call of the ticket to a counter, until it leaves it. */
export type Round = {
  readonly counter: string
  readonly service: string
  readonly staff?: StaffId
  readonly calledMs: number
  calls: number
  startedMs?: number
  walkMs?: number
  serviceMs: number
  ending: RoundEnding
}

type Stage = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'finished' | 'cancelled'

export type VisitRecord = {
  readonly ticket: TicketId
  readonly number: string
  readonly takenClass: string
  readonly issuedMs: number
  readonly proxy: boolean
  /** When the hall opens, for one who came before. */
  opensMs?: number
  class: string
  elder: boolean
  service: string
  greenLane: boolean
  stage: Stage
  sinceMs: number
  waitMs: number
  walkMs: number
  serviceMs: number
  heldMs: number
  idleMs: number
  readonly rounds: Round[]
  finishedMs?: number
  overtook?: number
  outcome?: string
  chosenReason?: string
  rating?: { readonly level: number; readonly reasons: readonly string[]; readonly from: string }
  companions: number
}

type Facts = { readonly elder: boolean; readonly opensMs: number | undefined }
type TicketEvent = Extract<HallEvent, { ticket: TicketId }>

/** A visit begins to wait. `opensMs`: when the hall opens, for one who comes before. */
export function takeVisit(event: EventOf<'ticket-taken'>, { elder, opensMs }: Facts): VisitRecord {
  const issuedMs = toMs(event.at)
  return {
    ticket: event.ticket,
    number: event.number,
    takenClass: event.class,
    issuedMs,
    proxy: event.proxy ?? false,
    ...(opensMs !== undefined && { opensMs }),
    class: event.class,
    elder,
    service: event.service,
    greenLane: event.greenLane ?? false,
    stage: 'waiting',
    sinceMs: issuedMs,
    waitMs: 0,
    walkMs: 0,
    serviceMs: 0,
    heldMs: 0,
    idleMs: 0,
    rounds: [],
    companions: 0,
  }
}

/** Moves a visit on by one event. `staff` works at the counter of the event. */
export function moveVisit(visit: VisitRecord, event: TicketEvent, staff: StaffId | undefined): void {
  const nowMs = toMs(event.at)
  const round = visit.rounds.at(-1)
  switch (event.type) {
    case 'ticket-called':
      pass(visit, 'called', nowMs)
      visit.rounds.push(beginRound(visit, { ...event, staff }, nowMs))
      if (event.why.rule === 'turn') visit.overtook = event.why.aheadOf
      if (event.why.rule === 'chosen') visit.chosenReason = event.why.reason
      return
    case 'ticket-recalled':
      if (round) round.calls += 1
      return
    case 'service-started':
      if (round) Object.assign(round, { startedMs: nowMs, walkMs: nowMs - round.calledMs, ending: 'serving' })
      return pass(visit, 'serving', nowMs)
    case 'service-finished':
      visit.finishedMs = nowMs
      if (event.outcome) visit.outcome = event.outcome
      return leave(visit, { stage: 'finished', ending: 'finished' }, nowMs)
    case 'ticket-transferred':
      leave(visit, { stage: 'waiting', ending: 'transferred' }, nowMs)
      visit.service = event.service
      return
    case 'ticket-held':
      return leave(visit, { stage: 'held', ending: 'held' }, nowMs)
    case 'ticket-missed':
      return leave(visit, { stage: 'missed', ending: 'missed' }, nowMs)
    case 'ticket-cancelled':
      return leave(visit, { stage: 'cancelled', ending: 'cancelled' }, nowMs)
    case 'ticket-returned':
      return pass(visit, 'waiting', nowMs)
    case 'ticket-resumed':
      return resume(visit, event, staff)
    default:
      return correct(visit, event)
  }
}

function correct(visit: VisitRecord, event: TicketEvent): void {
  if (event.type === 'class-changed') {
    visit.class = event.class
    visit.greenLane = event.greenLane ?? visit.greenLane
  } else if (event.type === 'visit-rated') {
    visit.rating = { level: event.level, reasons: event.reasons, from: event.from }
  } else if (event.type === 'companion-assigned') visit.companions += 1
}

// Taken up again at the same counter by the same person, it is the same round: one visit of that counter, not two.
function resume(visit: VisitRecord, event: EventOf<'ticket-resumed'>, staff: StaffId | undefined): void {
  const nowMs = toMs(event.at)
  if (event.counter === undefined) return pass(visit, 'waiting', nowMs)
  pass(visit, 'serving', nowMs)
  const round = visit.rounds.at(-1)
  const isSame = round?.counter === event.counter && round.staff === staff && round.startedMs !== undefined
  if (round && isSame) round.ending = 'serving'
  else {
    const begun = beginRound(visit, { counter: event.counter, staff }, nowMs)
    visit.rounds.push({ ...begun, calls: 0, startedMs: nowMs, ending: 'serving' })
  }
}

type Where = { readonly counter: string; readonly staff: StaffId | undefined }

function beginRound({ service }: VisitRecord, { counter, staff }: Where, nowMs: number): Round {
  return { counter, service, ...(staff && { staff }), calledMs: nowMs, calls: 1, serviceMs: 0, ending: 'called' }
}

function leave(visit: VisitRecord, to: { stage: Stage; ending: RoundEnding }, nowMs: number): void {
  const round = visit.rounds.at(-1)
  const wasAtCounter = visit.stage === 'called' || visit.stage === 'serving'
  if (round && wasAtCounter) {
    if (visit.stage === 'serving') round.serviceMs += nowMs - visit.sinceMs
    round.ending = to.ending
  }
  pass(visit, to.stage, nowMs)
}

// The time since the last step goes to where the visit was.
function pass(visit: VisitRecord, to: Stage, nowMs: number): void {
  const spentMs = nowMs - visit.sinceMs
  if (visit.stage === 'waiting' && visit.rounds.length === 0) visit.waitMs += spentMs
  else if (visit.stage === 'waiting' || visit.stage === 'missed') visit.idleMs += spentMs
  else if (visit.stage === 'called') visit.walkMs += spentMs
  else if (visit.stage === 'serving') visit.serviceMs += spentMs
  else if (visit.stage === 'held') visit.heldMs += spentMs
  visit.stage = to
  visit.sinceMs = nowMs
}
