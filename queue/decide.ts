// The whole of what a hall may be asked, one line for each command; read this first. Rules are named in RULES.md.

import { unreachable } from '#contract/assert.ts'
import { accept, type Decision } from './decision.ts'
import { acknowledgeAlarm } from './decisions/acknowledge-alarm.ts'
import { answerHelp, askForHelp } from './decisions/ask-for-help.ts'
import { callNext, callTicket, recallTicket } from './decisions/call-ticket.ts'
import { checkPapers } from './decisions/check-papers.ts'
import { cancelTicket, changeClass } from './decisions/correct-ticket.ts'
import { assignCompanion, reachStep } from './decisions/green-lane.ts'
import { holdTicket, resumeTicket } from './decisions/hold-ticket.ts'
import { claimSlip, printAgain, settleSlip } from './decisions/print-slip.ts'
import { clearEmergency, markEmergency, raiseEmergency } from './decisions/raise-emergency.ts'
import { rateVisit } from './decisions/rate-visit.ts'
import { closeCounter, openCounter, pauseCounter } from './decisions/run-counter.ts'
import { beginDay, changeSettings, closeDay, openDay } from './decisions/run-day.ts'
import { finishService, missTicket, returnTicket, startService } from './decisions/serve-ticket.ts'
import { endTakeover, takeOverScreens } from './decisions/take-over-screens.ts'
import { takeTicket } from './decisions/take-ticket.ts'
import { transferTicket } from './decisions/transfer-ticket.ts'
import type { HallState } from './hall-state.ts'
import type { AnyCommand } from './inner-commands.ts'
import type { Moment } from './moment.ts'

/** What comes of a command in this hall at this moment: events, or a reason why not. Changes nothing itself. */
export function decide(hall: HallState, command: AnyCommand, moment: Moment): Decision {
  // PRESS-1: the one who presses did not hear our first answer; it is done already.
  if (hall.positionByPress.has(command.press)) return accept()

  switch (command.type) {
    case 'take-ticket':
      return takeTicket(hall, command, moment)
    case 'call-next':
      return callNext(hall, command, moment)
    case 'call-ticket':
      return callTicket(hall, command, moment)
    case 'recall-ticket':
      return recallTicket(hall, command, moment)
    case 'start-service':
      return startService(hall, command, moment)
    case 'finish-service':
      return finishService(hall, command, moment)
    case 'miss-ticket':
      return missTicket(hall, command, moment)
    case 'return-ticket':
      return returnTicket(hall, command, moment)
    case 'transfer-ticket':
      return transferTicket(hall, command, moment)
    case 'hold-ticket':
      return holdTicket(hall, command, moment)
    case 'resume-ticket':
      return resumeTicket(hall, command, moment)
    case 'cancel-ticket':
      return cancelTicket(hall, command, moment)
    case 'change-class':
      return changeClass(hall, command, moment)
    case 'print-again':
      return printAgain(hall, command, moment)
    case 'open-counter':
      return openCounter(hall, command, moment)
    case 'pause-counter':
      return pauseCounter(hall, command, moment)
    case 'close-counter':
      return closeCounter(hall, command, moment)
    case 'rate-visit':
      return rateVisit(hall, command, moment)
    case 'ask-for-help':
      return askForHelp(hall, command, moment)
    case 'answer-help':
      return answerHelp(hall, command, moment)
    case 'assign-companion':
      return assignCompanion(hall, command, moment)
    case 'reach-step':
      return reachStep(hall, command, moment)
    case 'check-papers':
      return checkPapers(hall, command, moment)
    case 'raise-emergency':
      return raiseEmergency(hall, command, moment)
    case 'mark-emergency':
      return markEmergency(hall, command, moment)
    case 'clear-emergency':
      return clearEmergency(hall, command, moment)
    case 'take-over-screens':
      return takeOverScreens(hall, command, moment)
    case 'end-takeover':
      return endTakeover(hall, command, moment)
    case 'acknowledge-alarm':
      return acknowledgeAlarm(hall, command, moment)
    case 'open-day':
      return openDay(hall, command, moment)
    case 'close-day':
      return closeDay(hall, command, moment)
    case 'begin-day':
      return beginDay(hall, command, moment)
    case 'change-settings':
      return changeSettings(hall, command, moment)
    case 'claim-slip':
      return claimSlip(hall, command, moment)
    case 'settle-slip':
      return settleSlip(hall, command, moment)
    default:
      return unreachable(command)
  }
}
