// History goes in, an event comes out: given(…).when(command).gives(…), .refuses(…) or .changesNothing().
// Every event on the way must fit its schema, and what is given must be able to happen after what was before.
import { expect } from 'vitest'
import { HallEvent } from '#contract/events.ts'
import type { Rejection } from '#contract/rejections.ts'
import { decide } from '#queue/decide.ts'
import type { Decision } from '#queue/decision.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import type { Moment } from '#queue/moment.ts'
import { DAY, hall, moment } from './build.ts'

/** A hall of today in which this has happened, from the first position on. */
export function hallAfter(...events: HallEvent[]): HallState {
  const state = beginState('main', DAY, hall())
  for (const event of events) {
    HallEvent.parse(event)
    evolve(state, event)
  }
  return state
}

/** What a command comes to after this has happened. */
export function given(...events: HallEvent[]) {
  return {
    when: (command: AnyCommand, change: Parameters<typeof moment>[0] = {}) => {
      const state = hallAfter(...events)
      const now = moment(change)
      return outcome(state, decide(state, command, now), command, now)
    },
  }
}

function outcome(state: HallState, decision: Decision, command: AnyCommand, { now, asker }: Moment) {
  return {
    /** Exactly these events; when, by whom and by which press is filled in. Gives the hall after them. */
    gives: (...events: readonly HallEvent[]): HallState => {
      const pressed = { at: now, by: asker.person, press: command.press }
      expect(decision).toEqual({ accepted: events.map((event) => ({ ...event, ...pressed })) })
      for (const event of 'accepted' in decision ? decision.accepted : []) {
        HallEvent.parse(event)
        evolve(state, event)
      }
      return state
    },
    refuses: (rejection: Rejection): void => expect(decision).toEqual({ rejected: rejection }),
    changesNothing: (): void => expect(decision).toEqual({ accepted: [] }),
  }
}
