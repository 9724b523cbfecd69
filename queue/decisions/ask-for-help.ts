// 请人帮忙: from any screen of the entrance to everybody who can help.
import type { AnswerHelp, AskForHelp } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import type { HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/** HELP-1: always heard, whatever the day. */
export function askForHelp(command: AskForHelp, moment: Moment): Decision {
  return accept({ type: 'help-asked', ...pressed(command, moment), place: command.place })
}

/** HELP-2: somebody goes; the first answer counts. */
export function answerHelp(hall: HallState, command: AnswerHelp, moment: Moment): Decision {
  const help = hall.helps.get(command.help)
  if (!help) return reject({ code: 'unknown-help', help: command.help })
  if (help.answeredAt) return reject({ code: 'already-answered' })
  return accept({ type: 'help-answered', ...pressed(command, moment), help: command.help })
}
