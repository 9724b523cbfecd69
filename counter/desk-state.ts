// What a clerk may press now, and what each press asks of the hall. Read from the view alone; the hall decides. Pure.
import type { DeskCounter, DeskTicket, DeskView } from '#contract/counter-views.ts'
import type { Asking } from '#ui/send-command.ts'
import type { StaffSession } from '#ui/session-slice.ts'

/** What the large button does. */
export type MainAction = 'open' | 'continue' | 'call-next' | 'start' | 'finish-next' | 'finish'

/** A desk whose counter is chosen. */
export type CounterView = DeskView & Required<Pick<DeskView, 'counter'>>

/** Is this the desk of a counter, or the choice of one? */
export function hasCounter(view: DeskView): view is CounterView {
  return view.counter !== undefined
}

/** Does a colleague work at this counter? */
export function isColleagues({ staff }: DeskCounter, me: StaffSession | undefined): boolean {
  return staff !== undefined && staff !== me?.id
}

/** May this member of the staff press there all the same (COUNTER-3)? */
export function mayStandIn(me: StaffSession | undefined): boolean {
  return me?.roles.some((role) => role === 'admin' || role === 'manager') ?? false
}

/** The next step of the day at this counter: one button leads through it. */
export function mainAction({ counter, current }: CounterView): MainAction {
  if (current?.state === 'called') return 'start'
  if (current) return counter.state === 'open' ? 'finish-next' : 'finish'
  if (counter.state === 'paused') return 'continue'
  return counter.state === 'open' ? 'call-next' : 'open'
}

/** What the large button asks, in its order: finishing and calling the next is one stroke and two commands. */
export function mainAskings(view: CounterView): readonly Asking[] {
  const counter = view.counter.id
  const ticket = view.current?.id ?? ''
  switch (mainAction(view)) {
    case 'open':
    case 'continue':
      return [{ type: 'open-counter', counter }]
    case 'call-next':
      return [{ type: 'call-next', counter }]
    case 'start':
      return [{ type: 'start-service', ticket }]
    case 'finish-next':
      return [
        { type: 'finish-service', ticket },
        { type: 'call-next', counter },
      ]
    case 'finish':
      return [{ type: 'finish-service', ticket }]
  }
}

/** How long until a called visitor may be called again or marked as missed, and how many calls are still due. */
export type Again = { readonly seconds: number; readonly callsLeft: number }

/** Undefined unless the visitor is called and not here yet. `nowMs` by the hall's clock. */
export function againOf(current: DeskTicket | undefined, nowMs: number): Again | undefined {
  if (current?.state !== 'called') return undefined
  const waitMs = current.againFrom ? Date.parse(current.againFrom) - nowMs : 0
  return { seconds: Math.max(0, Math.ceil(waitMs / 1000)), callsLeft: current.callsLeft ?? 0 }
}

/** May they be marked as missed? Only after all their calls, and the time to walk after the last. */
export function mayMiss({ seconds, callsLeft }: Again): boolean {
  return seconds === 0 && callsLeft === 0
}

/** What may be done with a ticket beyond the usual way, in the order in which it is offered. */
export type TicketAction = 'call' | 'transfer' | 'hold' | 'finish' | 'resume' | 'return' | 'class' | 'print' | 'cancel'

const actionsByState: Readonly<Record<DeskTicket['state'], readonly TicketAction[]>> = {
  waiting: ['call', 'class', 'print', 'cancel'],
  called: ['transfer', 'class', 'print', 'cancel'],
  serving: ['hold', 'transfer', 'finish', 'class', 'print', 'cancel'],
  held: ['resume', 'class', 'cancel'],
  missed: ['return', 'cancel'],
  finished: [],
  cancelled: [],
}

/** The rarely used actions for this ticket. */
export function ticketActions({ state }: DeskTicket): readonly TicketAction[] {
  return actionsByState[state]
}

/** May this counter take somebody now? Only then a number can be chosen or a held visitor taken back here. */
export function isFree({ counter, current }: CounterView): boolean {
  return counter.state === 'open' && current === undefined
}

/** Goes on with a held visitor: here at once when nobody else sits here, else as the next free call. */
export function resumeAsking(view: CounterView, { id }: DeskTicket): Asking {
  return isFree(view)
    ? { type: 'resume-ticket', ticket: id, counter: view.counter.id }
    : { type: 'resume-ticket', ticket: id }
}

/** The ticket of this id wherever it stands on the desk now; gone when it left for good. */
export function ticketOn({ current, waiting, missed, held }: DeskView, id: string): DeskTicket | undefined {
  return [...(current ? [current] : []), ...waiting, ...missed, ...held].find((ticket) => ticket.id === id)
}
