// 突发疾病 and what else may happen in a hall: everybody who works here hears of it, and its log has times.
import type { ClearEmergency, MarkEmergency, RaiseEmergency } from '#contract/commands.ts'
import type { HallEvent } from '#contract/events.ts'
import type { CounterId } from '#contract/ids.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findCounter, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'

/** EMERGENCY-1, EMERGENCY-2: heard whatever the day, once for each place; the visitor at that counter is set aside. */
export function raiseEmergency(hall: HallState, command: RaiseEmergency, moment: Moment): Decision {
  const { place, kind } = command
  const drill = command.drill ?? false
  if (command.counter !== undefined && !findCounter(hall, command.counter)) {
    return reject({ code: 'unknown-counter', counter: command.counter })
  }
  if (isRaised(hall, { place, kind, drill })) return accept()

  const counter = command.counter ?? counterAt(hall, place)
  const happened = pressed(command, moment)
  const where = { place, kind, ...(counter !== undefined && { counter }), ...(drill && { drill }) } as const
  const raised: HallEvent = { type: 'emergency-raised', ...happened, ...where }
  const ticket = counter === undefined || drill ? undefined : hall.counters.get(counter)?.ticket
  if (ticket === undefined) return accept(raised)
  return accept(raised, { type: 'ticket-held', ...happened, ticket, reason: 'internal' })
}

/** EMERGENCY-3: what was done by the plan card, once each. */
export function markEmergency(hall: HallState, command: MarkEmergency, moment: Moment): Decision {
  const record = hall.emergencies.get(command.emergency)
  if (!record) return reject({ code: 'unknown-emergency', emergency: command.emergency })
  if (record.clearedAt) return reject({ code: 'emergency-over' })
  const { emergency, step } = command
  if (record.marks.some((mark) => mark.step === step)) return accept()
  return accept({ type: 'emergency-marked', ...pressed(command, moment), emergency, step })
}

/** EMERGENCY-4: over when somebody says so; once is enough. */
export function clearEmergency(hall: HallState, command: ClearEmergency, moment: Moment): Decision {
  const record = hall.emergencies.get(command.emergency)
  if (!record) return reject({ code: 'unknown-emergency', emergency: command.emergency })
  if (record.clearedAt) return accept()
  return accept({ type: 'emergency-cleared', ...pressed(command, moment), emergency: command.emergency })
}

type What = { readonly place: string; readonly kind: string; readonly drill: boolean }

// Two colleagues press at once: it is one emergency. A real one during a drill is another.
function isRaised(hall: HallState, { place, kind, drill }: What): boolean {
  return hall.emergencies
    .values()
    .some((one) => !one.clearedAt && one.place === place && one.kind === kind && one.drill === drill)
}

function counterAt(hall: HallState, place: string): CounterId | undefined {
  return hall.settings.counters.find(({ id, name }) => [id, name.zh, name.en].includes(place))?.id
}
