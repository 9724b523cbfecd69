// What a decision is: events that happened, or the reason why nothing did.
import type { HallEvent } from '#contract/events.ts'
import type { Rejection } from '#contract/rejections.ts'

export type Decision = { readonly accepted: readonly HallEvent[] } | { readonly rejected: Rejection }

/** The hall says yes; without events, everything was so already. */
export function accept(...events: readonly HallEvent[]): Decision {
  return { accepted: events }
}

/** The hall says no, and nothing changes. */
export function reject(rejection: Rejection): Decision {
  return { rejected: rejection }
}
