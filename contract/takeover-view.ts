// What the office sees of emergency takeovers: what is on, which screens show it, and what was on earlier today.
import type { CounterId, Instant, TakeoverId, Words, ZoneId } from './ids.ts'
import type { ActingDevice } from './people.ts'
import type { TakeoverText } from './takeover.ts'
import type { ShownTakeover, ViewHead } from './view-head.ts'

/** One screen of the hall that should show it. `away`: it is paired, and not connected now. */
export type TakeoverScreen = {
  readonly screen: string
  readonly kind: ActingDevice
  /** That of a paired device. */
  readonly name?: string
  readonly counter?: CounterId
  readonly zone?: ZoneId
  readonly state: 'shown' | 'not-shown' | 'away'
  /** When it said so first. */
  readonly shownAt?: Instant
}

export type TakeoverOn = ShownTakeover & {
  /** Who began it, if somebody on duty did. */
  readonly byName?: string
  readonly screens: readonly TakeoverScreen[]
  /** How many visitors see it on their own phones. */
  readonly phones: number
}

/** A line of today's log. */
export type TakeoverLine = {
  readonly takeover: TakeoverId
  readonly zoneName?: Words
  readonly text: TakeoverText
  readonly drill: boolean
  readonly since: Instant
  readonly endedAt: Instant
  readonly byName?: string
  /** How it ended: by somebody (a newer one in its place too), or at its time. */
  readonly how: 'ended' | 'expired'
  readonly endedByName?: string
}

/** The page `/takeover`. */
export type TakeoverView = ViewHead & {
  readonly view: 'takeover'
  readonly zones: readonly { readonly id: ZoneId; readonly name: Words }[]
  /** Does the hall speak at all? */
  readonly speaks: boolean
  readonly on: readonly TakeoverOn[]
  /** The newest first. */
  readonly earlier: readonly TakeoverLine[]
}
