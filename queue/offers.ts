// What is offered where: counters and their services.
import type { ServiceId } from '#contract/ids.ts'
import type { Counter, HallSettings } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'

/** Does this counter offer that service? */
export function serves(counter: Counter, service: ServiceId): boolean {
  return counter.services === 'all' || counter.services.includes(service)
}

/** Does any counter of the hall offer that service, open or not? */
export function isServedAnywhere({ counters }: HallSettings, service: ServiceId): boolean {
  return counters.some((counter) => serves(counter, service))
}

/** Are numbers given for that service: does the office offer it, and a counter serve it? */
export function isOffered({ settings }: HallState, service: ServiceId): boolean {
  const isOnOffer = settings.services.some(({ id, offered }) => id === service && offered)
  return isOnOffer && isServedAnywhere(settings, service)
}
