// A counter opens, pauses, closes.
import type { CloseCounter, OpenCounter, PauseCounter } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import { findCounter, type HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { clerkIdOf, counterOfAsker } from './at-counter.ts'

/** COUNTER-1, COUNTER-2: one person at a counter; opening what is open already changes nothing. */
export function openCounter(hall: HallState, command: OpenCounter, moment: Moment): Decision {
  if (!findCounter(hall, command.counter)) return reject({ code: 'unknown-counter', counter: command.counter })
  const record = hall.counters.get(command.counter)
  const staff = clerkIdOf(moment.asker.person)
  if (record && record.staff !== staff) return reject({ code: 'counter-taken' })
  if (record?.state === 'open') return accept()
  return accept({ type: 'counter-opened', ...pressed(command, moment), counter: command.counter, staff })
}

/** COUNTER-4: no new calls for a while, with a reason. */
export function pauseCounter(hall: HallState, command: PauseCounter, moment: Moment): Decision {
  const found = counterOfAsker(hall, command.counter, moment)
  if ('no' in found) return reject(found.no)
  if (found.record.state === 'paused') return accept()
  return accept({
    type: 'counter-paused',
    ...pressed(command, moment),
    counter: command.counter,
    reason: command.reason,
  })
}

/** COUNTER-5: a counter with a visitor does not close. */
export function closeCounter(hall: HallState, command: CloseCounter, moment: Moment): Decision {
  const found = counterOfAsker(hall, command.counter, moment)
  if ('no' in found) return reject(found.no)
  if (found.record.ticket !== undefined) return reject({ code: 'counter-busy' })
  return accept({ type: 'counter-closed', ...pressed(command, moment), counter: command.counter })
}
