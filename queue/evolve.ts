// What each event does to the state. No rules here: what happened, happened. The state is moved on in place, because a
// full day has ten thousand events; nobody else writes to it.
import { unreachable } from '#contract/assert.ts'
import type { HallEvent } from '#contract/events.ts'
import { afterAlarmAcknowledged } from './after/alarm-acknowledged.ts'
import { afterCounterClosed, afterCounterOpened, afterCounterPaused } from './after/counter-run.ts'
import { afterBegun, afterClosed, afterOpened, afterSettingsChanged } from './after/day-run.ts'
import { afterEmergencyCleared, afterEmergencyMarked, afterEmergencyRaised } from './after/emergency.ts'
import { afterCompanionAssigned, afterPapersChecked, afterStepReached, afterVisitorTold } from './after/green-lane.ts'
import { afterHelpAnswered, afterHelpAsked } from './after/help-asked.ts'
import { afterSlipAsked, afterSlipClaimed, afterSlipSettled } from './after/slip-printed.ts'
import { afterTakenOver, afterTakeoverEnded } from './after/takeover.ts'
import { afterCalled, afterRecalled } from './after/ticket-called.ts'
import { afterCancelled, afterClassChanged, afterRated } from './after/ticket-corrected.ts'
import {
  afterFinished,
  afterHeld,
  afterMissed,
  afterResumed,
  afterReturned,
  afterStarted,
  afterTransferred,
} from './after/ticket-served.ts'
import { afterTaken } from './after/ticket-taken.ts'
import type { HallState } from './hall-state.ts'

/** JOURNAL-1: moves the hall on by one event at the next position. Throws when the event cannot follow: a bug or a broken journal. */
export function evolve(hall: HallState, event: HallEvent): void {
  hall.position += 1
  if (event.press) hall.positionByPress.set(event.press, hall.position)
  change(hall, event)
}

function change(hall: HallState, event: HallEvent): void {
  switch (event.type) {
    case 'day-begun':
      return afterBegun(hall, event)
    case 'settings-changed':
      return afterSettingsChanged(hall, event)
    case 'day-opened':
      return afterOpened(hall, event)
    case 'day-closed':
      return afterClosed(hall, event)
    case 'ticket-taken':
      return afterTaken(hall, event)
    case 'ticket-called':
      return afterCalled(hall, event)
    case 'ticket-recalled':
      return afterRecalled(hall, event)
    case 'service-started':
      return afterStarted(hall, event)
    case 'service-finished':
      return afterFinished(hall, event)
    case 'ticket-missed':
      return afterMissed(hall, event)
    case 'ticket-returned':
      return afterReturned(hall, event)
    case 'ticket-transferred':
      return afterTransferred(hall, event)
    case 'ticket-held':
      return afterHeld(hall, event)
    case 'ticket-resumed':
      return afterResumed(hall, event)
    case 'ticket-cancelled':
      return afterCancelled(hall, event)
    case 'class-changed':
      return afterClassChanged(hall, event)
    case 'visit-rated':
      return afterRated(hall, event)
    case 'slip-asked':
      return afterSlipAsked(hall, event)
    case 'slip-claimed':
      return afterSlipClaimed(hall, event)
    case 'slip-settled':
      return afterSlipSettled(hall, event)
    case 'counter-opened':
      return afterCounterOpened(hall, event)
    case 'counter-paused':
      return afterCounterPaused(hall, event)
    case 'counter-closed':
      return afterCounterClosed(hall, event)
    case 'help-asked':
      return afterHelpAsked(hall, event)
    case 'alarm-acknowledged':
      return afterAlarmAcknowledged(hall, event)
    case 'help-answered':
      return afterHelpAnswered(hall, event)
    case 'companion-assigned':
      return afterCompanionAssigned(hall, event)
    case 'step-reached':
      return afterStepReached(hall, event)
    case 'visitor-told':
      return afterVisitorTold(hall, event)
    case 'papers-checked':
      return afterPapersChecked(hall, event)
    case 'emergency-raised':
      return afterEmergencyRaised(hall, event)
    case 'emergency-marked':
      return afterEmergencyMarked(hall, event)
    case 'emergency-cleared':
      return afterEmergencyCleared(hall, event)
    case 'screens-taken-over':
      return afterTakenOver(hall, event)
    case 'takeover-ended':
      return afterTakeoverEnded(hall, event)
    default:
      return unreachable(event)
  }
}
