// 请人帮忙: from any screen of the entrance to everybody who can help.
import type { AnswerHelp, AskForHelp } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import type { HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/** HELP-1, HELP-3: always heard, whatever the day; of a slow dispenser once is enough. */
export function askForHelp(hall: HallState, command: AskForHelp, moment: Moment): Decision {
  const { place, kind } = command
  if (kind === 'slow' && isAsked(hall, place)) return accept()
  return accept({ type: 'help-asked', ...pressed(command, moment), place, ...(kind && { kind }) })
}

/** HELP-2: somebody goes; the first answer counts. */
export function answerHelp(hall: HallState, command: AnswerHelp, moment: Moment): Decision {
  const help = hall.helps.get(command.help)
  if (!help) return reject({ code: 'unknown-help', help: command.help })
  if (help.answeredAt) return reject({ code: 'already-answered' })
  return accept({ type: 'help-answered', ...pressed(command, moment), help: command.help })
}

function isAsked(hall: HallState, place: string): boolean {
  return hall.helps.values().some((help) => help.place === place && !help.answeredAt)
}
