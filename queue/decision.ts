// What a decision is: events that happened, or the reason why nothing did.
import type { HallEvent } from '#contract/events.ts'
import type { PressId } from '#contract/ids.ts'
import type { Rejection } from '#contract/rejections.ts'
import type { Moment } from './moment.ts'

export type Decision = { readonly accepted: readonly HallEvent[] } | { readonly rejected: Rejection }

/** The hall says yes; without events, everything was so already. */
export function accept(...events: readonly HallEvent[]): Decision {
  return { accepted: events }
}

/** The hall says no, and nothing changes. */
export function reject(rejection: Rejection): Decision {
  return { rejected: rejection }
}

/** What every event of a press begins with: when, by whom, and which press it was. */
export function pressed({ press }: { readonly press: PressId }, { now, asker }: Moment) {
  return { at: now, by: asker.person, press }
}
