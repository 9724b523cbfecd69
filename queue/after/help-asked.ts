// Somebody asked for help, and somebody goes.
import { assert } from '#contract/assert.ts'
import type { EventOf } from '#contract/events.ts'
import type { HallState } from '../hall-state.ts'

/** The call for help is open; its place in the journal is its name. */
export function afterHelpAsked(hall: HallState, event: EventOf<'help-asked'>): void {
  const help = String(hall.position)
  hall.helps.set(help, { help, place: event.place, ...(event.kind && { kind: event.kind }), askedAt: event.at })
}

/** Somebody is on the way. */
export function afterHelpAnswered(hall: HallState, event: EventOf<'help-answered'>): void {
  const help = hall.helps.get(event.help)
  assert(help, `help ${event.help} was asked for before it was answered`)
  help.answeredAt = event.at
}
