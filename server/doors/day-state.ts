// A hall as it is today, or as its journal says that it was at the end of another day.
import type { Day } from '#contract/ids.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import type { Hall } from '../hall.ts'
import type { House } from './app.ts'

/** The state of that day; of today without a day. What was private on another day is forgotten. */
export async function stateOn({ journal }: House, hall: Hall, day: Day | undefined): Promise<HallState> {
  if (day === undefined || day === hall.state().day) return hall.state()
  const state = beginState(hall.id, day, hall.state().settings)
  for (const { event } of await journal.read(hall.id, day, 0)) evolve(state, event)
  return state
}
