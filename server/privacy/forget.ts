// What must be forgotten, and the forgetting: first the keys of the day, which makes every copy of what they sealed
// unreadable, then the rows (docs/decisions/0013).
import type { Day, HallId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { addDays, dayIn } from '../calendar.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { DayKeys } from './day-keys.ts'

const LOOK_EVERY_MS = 60_000
/** A press made just before midnight may be answered once more until ten past (hall-day.ts). */
const AFTER_MIDNIGHT_MS = 15 * 60_000
/** UTC+14: no calendar is ahead of this one. */
const FIRST_TIME_ZONE = 'Pacific/Kiritimati'

/** What a register lets go: see registers/register.ts. */
export type Forgetful = {
  readonly ledger: { readonly name: string; readonly keepDays: (settings: HallSettings) => number }
  readonly due: (by: Day) => Promise<readonly { readonly hall: HallId; readonly forgetOn: Day }[]>
  readonly forget: (hall: HallId, today: Day, lastDay?: Day) => Promise<number>
}

export type ForgetParts = {
  readonly keys: DayKeys
  readonly registers: readonly Forgetful[]
  /** The newest settings of a hall, open or not. */
  readonly settingsOf: (hall: HallId) => Promise<HallSettings>
  readonly openHalls: () => readonly HallId[]
  readonly clock: Clock
  readonly log: Log
}

/** Forgets what is due now, and from then on whatever becomes due. Returns how it stops. */
export async function keepForgetting(parts: ForgetParts): Promise<() => Promise<void>> {
  await forgetDue(parts)
  let looking: Promise<void> | undefined
  const stop = parts.clock.every(LOOK_EVERY_MS, () => {
    looking ??= forgetDue(parts)
      // The next look tries again: what is due stays due.
      .catch((error: unknown) => parts.log.error('What is due could not be forgotten', error))
      .finally(() => {
        looking = undefined
      })
  })
  return async () => {
    stop()
    await looking
  }
}

async function forgetDue(parts: ForgetParts): Promise<void> {
  const { keys, registers, openHalls, settingsOf, clock, log } = parts
  const nowMs = clock.nowMs() - AFTER_MIDNIGHT_MS
  const mayBeDue = dayIn(FIRST_TIME_ZONE, nowMs)

  for (const name of await keys.dyingBy(mayBeDue)) {
    if (name.dies > dayIn((await settingsOf(name.hall)).timeZone, nowMs)) continue
    await keys.destroy(name)
    log.info('A key of personal data is destroyed', name)
  }
  for (const register of registers) {
    const halls = new Set([...(await register.due(mayBeDue)).map(({ hall }) => hall), ...openHalls()])
    for (const hall of halls) {
      const settings = await settingsOf(hall)
      const today = dayIn(settings.timeZone, nowMs)
      // The hall may keep less than it said: then what is older goes at once.
      const entries = await register.forget(hall, today, addDays(today, -register.ledger.keepDays(settings)))
      if (entries > 0) log.info('Entries are forgotten', { hall, register: register.ledger.name, entries })
    }
  }
}
