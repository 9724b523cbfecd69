// Emergency takeover: words and voice on every screen of a zone or of the whole hall (measures.md row 63).
import { toInstant } from '#contract/ids.ts'
import type { EndTakeover, TakeOverScreens } from '#contract/takeover.ts'
import { accept, type Decision, pressed, reject } from '../decision.ts'
import type { HallState } from '../hall-state.ts'
import type { Moment } from '../moment.ts'
import { activeTakeovers } from '../takeovers.ts'

const MINUTE_MS = 60_000

/** TAKEOVER-1, TAKEOVER-2: heard whatever the day; in each place the newer takes over from the older, a drill never from what is real. */
export function takeOverScreens(hall: HallState, command: TakeOverScreens, moment: Moment): Decision {
  const { zone, text, minutes, drill = false } = command
  if (zone !== undefined && !hall.settings.zones.some(({ id }) => id === zone)) {
    return reject({ code: 'unknown-zone', zone })
  }
  const older = activeTakeovers(hall, moment.nowMs).filter((one) => one.zone === zone)
  if (drill && older.some((one) => !one.drill)) return reject({ code: 'real-takeover-on' })

  const happened = pressed(command, moment)
  return accept(...older.map(({ takeover }) => ({ type: 'takeover-ended', ...happened, takeover }) as const), {
    type: 'screens-taken-over',
    ...happened,
    ...(zone !== undefined && { zone }),
    text,
    until: toInstant(moment.nowMs + minutes * MINUTE_MS),
    ...(drill && { drill }),
  })
}

/** TAKEOVER-3: over when somebody says so, or the clock at its expiry; once is enough. */
export function endTakeover(hall: HallState, command: EndTakeover, moment: Moment): Decision {
  const { takeover } = command
  const record = hall.takeovers.get(takeover)
  if (!record) return reject({ code: 'unknown-takeover', takeover })
  if (record.endedAt) return accept()
  return accept({ type: 'takeover-ended', ...pressed(command, moment), takeover })
}
