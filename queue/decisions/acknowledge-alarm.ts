// Somebody in the office has seen an alarm and looks after it; the others need not run as well.
import type { AcknowledgeAlarm } from '#contract/commands.ts'
import { accept, type Decision, pressed } from '../decision.ts'
import type { HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/**
 * ALARM-2: the first who saw it stands beside it. Alarms of devices are known to the server only, so the name of an alarm
 * is not looked up: one that does not exist is never shown.
 */
export function acknowledgeAlarm(hall: HallState, command: AcknowledgeAlarm, moment: Moment): Decision {
  if (hall.seenAlarms.has(command.alarm)) return accept()
  return accept({ type: 'alarm-acknowledged', ...pressed(command, moment), alarm: command.alarm })
}
