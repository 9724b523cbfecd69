// The private part of events, sealed under a key of the hall's day that dies when the day is over (numbers.md B8: needs and
// reasons are deleted at day end). The journal waits for the key once; sealing itself waits for nothing.
import { assert } from '#contract/assert.ts'
import type { Day, HallId } from '#contract/ids.ts'
import { nextDay } from '../calendar.ts'
import type { DayKeys, KeyName } from './day-keys.ts'

export type Seal = {
  /** Resolves when the day's key is at hand and on the disk, made now if need be. Before `seal`. */
  readonly prepare: (hall: HallId, day: Day) => Promise<void>
  /** Resolves when the day's key is at hand if there is one. Before `open`. */
  readonly lookUp: (hall: HallId, day: Day) => Promise<void>
  /** Plain text to base64url. Throws when nobody has prepared the day. */
  readonly seal: (hall: HallId, day: Day, text: string) => string
  /** The plain text; undefined when the key is gone, or the text belongs to another hall or day, or was changed. */
  readonly open: (hall: HallId, day: Day, sealed: string) => string | undefined
}

/** Seals with these keys. */
export function openSeal(keys: DayKeys): Seal {
  return {
    prepare: async (hall, day) => void (await keys.make(nameOf(hall, day))),
    lookUp: async (hall, day) => void (await keys.find(nameOf(hall, day))),
    seal: (hall, day, text) => {
      const key = keys.held(nameOf(hall, day))
      assert(key, `the key of ${hall} on ${day} is at hand before anything is sealed`)
      return key.seal(text, `${hall} ${day}`)
    },
    open: (hall, day, sealed) => keys.held(nameOf(hall, day))?.open(sealed, `${hall} ${day}`),
  }
}

function nameOf(hall: HallId, day: Day): KeyName {
  return { hall, purpose: 'aside', dies: nextDay(day) }
}
