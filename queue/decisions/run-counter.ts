// A counter opens, pauses, closes.
import type { CloseCounter, OpenCounter, PauseCounter } from '#contract/commands.ts'
import type { StaffId } from '#contract/ids.ts'
import type { Person } from '#contract/people.ts'
import { accept, type Decision, reject } from '../decision.ts'
import { findCounter, type HallState } from '../hall-state.ts'
import { type Asker, type Moment, mayStandIn } from '../moment.ts'

/** COUNTER-1, COUNTER-2: one person at a counter; opening what is open already changes nothing. */
export function openCounter(hall: HallState, command: OpenCounter, { now, asker }: Moment): Decision {
  if (!findCounter(hall, command.counter)) return reject({ code: 'unknown-counter', counter: command.counter })
  const record = hall.counters.get(command.counter)
  const staff = staffIdOf(asker.person)
  if (record && record.staff !== staff) return reject({ code: 'counter-taken' })
  if (record?.state === 'open') return accept()
  return accept({
    type: 'counter-opened',
    at: now,
    by: asker.person,
    press: command.press,
    counter: command.counter,
    staff,
  })
}

/** COUNTER-4: no new calls for a while, with a reason. */
export function pauseCounter(hall: HallState, command: PauseCounter, { now, asker }: Moment): Decision {
  const no = notMine(hall, command.counter, asker)
  if (no) return no
  if (hall.counters.get(command.counter)?.state === 'paused') return accept()
  return accept({
    type: 'counter-paused',
    at: now,
    by: asker.person,
    press: command.press,
    counter: command.counter,
    reason: command.reason,
  })
}

/** COUNTER-5: a counter with a visitor does not close. */
export function closeCounter(hall: HallState, command: CloseCounter, { now, asker }: Moment): Decision {
  const no = notMine(hall, command.counter, asker)
  if (no) return no
  if (hall.counters.get(command.counter)?.ticket) return reject({ code: 'counter-busy' })
  return accept({ type: 'counter-closed', at: now, by: asker.person, press: command.press, counter: command.counter })
}

function notMine(hall: HallState, counter: string, asker: Asker): Decision | undefined {
  if (!findCounter(hall, counter)) return reject({ code: 'unknown-counter', counter })
  const record = hall.counters.get(counter)
  if (!record) return reject({ code: 'counter-not-open' })
  if (!mayStandIn(asker) && record.staff !== staffIdOf(asker.person)) return reject({ code: 'counter-taken' })
  return undefined
}

function staffIdOf(person: Person): StaffId {
  return 'id' in person ? person.id : person.kind
}
