// Small complete events, named as in the journal. A ticket is known by its number; a test names only what it is about.
import type { EventOf, EventType, HallEvent } from '#contract/events.ts'
import type { HallSettings } from '#contract/settings.ts'
import { at, clerk, DAY } from './build.ts'

/** The id of a ticket that a test knows by its number. */
export function idOf(number: string): string {
  const at = number.search(/\d/)
  return `${DAY}-${(number.codePointAt(0) ?? 0) % 1000}${number.slice(at)}`
}

const happened = { at: at('09:30'), by: clerk().person }
type Change<T extends EventType> = Partial<Omit<EventOf<T>, 'type' | 'ticket'>>
/** An event that names its ticket by number. */
type OnTicket<T extends EventType> = Change<T> & { readonly number?: string }

export function dayBegun(settings: HallSettings, change: Change<'day-begun'> = {}): HallEvent {
  return { type: 'day-begun', ...happened, hall: 'main', day: DAY, settings, ...change }
}
export const dayOpened = (change: Change<'day-opened'> = {}): HallEvent => ({
  type: 'day-opened',
  ...happened,
  ...change,
})
export const dayClosed = (change: Change<'day-closed'> = {}): HallEvent => ({
  type: 'day-closed',
  ...happened,
  ...change,
})
export const settingsChanged = (settings: HallSettings): HallEvent => ({
  type: 'settings-changed',
  ...happened,
  settings,
})

/** A001 for the card, in the ordinary class. */
export function ticketTaken(change: Partial<EventOf<'ticket-taken'>> = {}): EventOf<'ticket-taken'> {
  const number = change.number ?? 'A001'
  return {
    type: 'ticket-taken',
    ...happened,
    ticket: idOf(number),
    number,
    latin: number.replace('老', 'L'),
    code: `code${idOf(number)
      .slice(DAY.length + 1)
      .replaceAll(/[01]/g, 'x')
      .padEnd(7, 'y')}`,
    class: number.startsWith('老') ? 'elder' : 'ordinary',
    service: number.startsWith('B') ? 'pension' : 'card',
    ahead: 0,
    lowMinutes: 0,
    highMinutes: 5,
    ...change,
  }
}

function onTicket({ number = 'A001' }: { readonly number?: string }) {
  return { ...happened, ticket: idOf(number) }
}
function without<T extends { number?: string }>({ number: _, ...change }: T): Omit<T, 'number'> {
  return change
}

export function ticketCalled(change: OnTicket<'ticket-called'> = {}): EventOf<'ticket-called'> {
  const why = { rule: 'turn', aheadOf: 0 } as const
  return { type: 'ticket-called', ...onTicket(change), counter: '1', why, ...without(change) }
}
export function ticketRecalled(change: OnTicket<'ticket-recalled'> = {}): HallEvent {
  return { type: 'ticket-recalled', ...onTicket(change), ...without(change) }
}
export function serviceStarted(change: OnTicket<'service-started'> = {}): HallEvent {
  return { type: 'service-started', ...onTicket(change), ...without(change) }
}
export function serviceFinished(change: OnTicket<'service-finished'> = {}): HallEvent {
  return { type: 'service-finished', ...onTicket(change), ...without(change) }
}
export function ticketMissed(change: OnTicket<'ticket-missed'> = {}): HallEvent {
  return { type: 'ticket-missed', ...onTicket(change), ...without(change) }
}
export function ticketReturned(change: OnTicket<'ticket-returned'> = {}): HallEvent {
  return { type: 'ticket-returned', ...onTicket(change), ...without(change) }
}
export function ticketTransferred(change: OnTicket<'ticket-transferred'> = {}): HallEvent {
  return { type: 'ticket-transferred', ...onTicket(change), service: 'card', ...without(change) }
}
export function ticketHeld(change: OnTicket<'ticket-held'> = {}): HallEvent {
  return { type: 'ticket-held', ...onTicket(change), reason: 'papers-missing', ...without(change) }
}
export function ticketResumed(change: OnTicket<'ticket-resumed'> = {}): HallEvent {
  return { type: 'ticket-resumed', ...onTicket(change), ...without(change) }
}
export function ticketCancelled(change: OnTicket<'ticket-cancelled'> = {}): HallEvent {
  return { type: 'ticket-cancelled', ...onTicket(change), reason: '误取', ...without(change) }
}
export function classChanged(change: OnTicket<'class-changed'> = {}): HallEvent {
  return { type: 'class-changed', ...onTicket(change), class: 'elder', ...without(change) }
}
export function visitRated(change: OnTicket<'visit-rated'> = {}): HallEvent {
  return { type: 'visit-rated', ...onTicket(change), level: 5, reasons: [], from: 'pad', ...without(change) }
}
export function slipAsked(change: OnTicket<'slip-asked'> = {}): HallEvent {
  return { type: 'slip-asked', ...onTicket(change), printer: 'printer-1', ...without(change) }
}
export function slipClaimed(change: OnTicket<'slip-claimed'> = {}): HallEvent {
  return { type: 'slip-claimed', ...onTicket(change), printer: 'printer-1', ...without(change) }
}
export function slipSettled(change: OnTicket<'slip-settled'> = {}): HallEvent {
  return { type: 'slip-settled', ...onTicket(change), outcome: 'printed', ...without(change) }
}
export function counterOpened(change: Change<'counter-opened'> = {}): HallEvent {
  return { type: 'counter-opened', ...happened, counter: '1', staff: 'wang', ...change }
}
export function counterPaused(change: Change<'counter-paused'> = {}): HallEvent {
  return { type: 'counter-paused', ...happened, counter: '1', reason: '午休', ...change }
}
export function counterClosed(change: Change<'counter-closed'> = {}): HallEvent {
  return { type: 'counter-closed', ...happened, counter: '1', ...change }
}
export function helpAsked(change: Change<'help-asked'> = {}): HallEvent {
  return { type: 'help-asked', ...happened, place: '取号机', ...change }
}
export function helpAnswered(change: Change<'help-answered'> = {}): HallEvent {
  return { type: 'help-answered', ...happened, help: '1', ...change }
}
export function alarmAcknowledged(change: Change<'alarm-acknowledged'> = {}): HallEvent {
  return { type: 'alarm-acknowledged', ...happened, alarm: 'help 1 2026-11-23T01:10:00.000Z', ...change }
}
export function companionAssigned(change: OnTicket<'companion-assigned'> = {}): HallEvent {
  return { type: 'companion-assigned', ...onTicket(change), companion: 'li', ...without(change) }
}
export function stepReached(change: OnTicket<'step-reached'> = {}): HallEvent {
  return { type: 'step-reached', ...onTicket(change), step: 'reception', ...without(change) }
}
export function visitorTold(change: OnTicket<'visitor-told'> = {}): HallEvent {
  return { type: 'visitor-told', ...onTicket(change), outcome: 'done', ...without(change) }
}
export function papersChecked(change: OnTicket<'papers-checked'> = {}): HallEvent {
  return { type: 'papers-checked', ...onTicket(change), complete: true, ...without(change) }
}
export function emergencyRaised(change: Change<'emergency-raised'> = {}): HallEvent {
  return { type: 'emergency-raised', ...happened, place: '等候区', kind: 'illness', ...change }
}
export function emergencyMarked(change: Change<'emergency-marked'> = {}): HallEvent {
  return { type: 'emergency-marked', ...happened, emergency: '1', step: 'called-120', ...change }
}
export function emergencyCleared(change: Change<'emergency-cleared'> = {}): HallEvent {
  return { type: 'emergency-cleared', ...happened, emergency: '1', ...change }
}

export const TAKEOVER_TEXT = { zh: '请离开大厅', en: 'Please leave the hall' }
export function takenOver(change: Change<'screens-taken-over'> = {}): HallEvent {
  return { type: 'screens-taken-over', ...happened, text: TAKEOVER_TEXT, until: at('10:30'), ...change }
}
export function takeoverEnded(change: Change<'takeover-ended'> = {}): HallEvent {
  return { type: 'takeover-ended', ...happened, takeover: `takeover-${DAY}-1`, ...change }
}

/** Li accompanies A001 since 09:30. */
export function accompanied(number = 'A001'): HallEvent[] {
  return [ticketTaken({ number }), companionAssigned({ number }), stepReached({ number })]
}

/** A001 has been called to counter 1. */
export function called(number = 'A001', at1 = happened.at): HallEvent[] {
  return [counterOpened(), ticketTaken({ number }), ticketCalled({ number, at: at1 })]
}
/** A001 is being served at counter 1. */
export function serving(number = 'A001', at1 = happened.at): HallEvent[] {
  return [...called(number, at1), serviceStarted({ number, at: at1 })]
}
/** A001 has been served at counter 1. */
export function finished(number = 'A001', at1 = happened.at): HallEvent[] {
  return [...serving(number, at1), serviceFinished({ number, at: at1 })]
}
