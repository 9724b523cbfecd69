// The day begins with the settings of that moment, opens and closes; the office may change how the hall is set up.
import type { CloseDay, OpenDay } from '#contract/commands.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import type { HallState } from '../hall-state.ts'
import type { BeginDay, ChangeSettings } from '../inner-commands.ts'
import type { Moment } from '../moment.ts'
import { partInUse } from '../settings-in-use.ts'

/** DAY-1: once a day, before anything else. TAKEOVER-6: with what is still on all screens. */
export function beginDay(hall: HallState, command: BeginDay, moment: Moment): Decision {
  if (hall.position > 0) return accept()
  const { settings, serviceMinutes, takeovers = [] } = command
  // TAKEOVER-6: midnight ends no emergency; what has expired by now does not come back.
  const carried = takeovers.filter(({ until }) => until > moment.now)
  return accept({
    type: 'day-begun',
    ...pressed(command, moment),
    hall: command.hall,
    day: command.day,
    settings,
    ...(serviceMinutes && { serviceMinutes }),
    ...(carried.length > 0 && { takeovers: carried }),
  })
}

/** DAY-3, DAY-4: the clock opens once by the calendar; a manager opens at once, whatever the hours say. */
export function openDay(hall: HallState, command: OpenDay, moment: Moment): Decision {
  const isOpen = hall.openedBy !== undefined && !hall.closed
  const isByClock = moment.asker.person.kind === 'clock'
  if (isOpen && (isByClock || hall.openedBy === 'manager')) return reject({ code: 'day-already-open' })
  if (isByClock && hall.closed) return reject({ code: 'day-already-closed' })
  return accept({ type: 'day-opened', ...pressed(command, moment) })
}

/** DAY-5: no more numbers; those who wait keep their places and are served. */
export function closeDay(hall: HallState, command: CloseDay, moment: Moment): Decision {
  if (hall.closed) return reject({ code: 'day-already-closed' })
  return accept({ type: 'day-closed', ...pressed(command, moment) })
}

/** SETTINGS-1: nothing that a visitor or a clerk is using now may vanish. */
export function changeSettings(hall: HallState, command: ChangeSettings, moment: Moment): Decision {
  const used = partInUse(hall, command.settings)
  if (used) return reject({ code: 'settings-in-use', ...used })
  return accept({ type: 'settings-changed', ...pressed(command, moment), settings: command.settings })
}
