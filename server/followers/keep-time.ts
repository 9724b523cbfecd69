// The clock asks too: the day turns, opens and closes by the calendar, absent visitors are marked if the hall wants it.
import { randomUUID } from 'node:crypto'
import { dueCommands } from '#queue/due-commands.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall.ts'

const LOOK_EVERY_MS = 1_000
const CLOCK = { person: { kind: 'clock' }, roles: ['manager'] } as const

/** Looks at the clock every second; a refusal means that somebody was faster. Returns how it stops. */
export function keepTime(hall: Hall, clock: Clock, onBroken: (error: unknown) => void): () => void {
  let isLooking = false
  return clock.every(LOOK_EVERY_MS, () => {
    if (isLooking) return
    isLooking = true
    look(hall)
      // The hall answers even when it says no: an exception here means that it cannot write any more.
      .catch(onBroken)
      .finally(() => {
        isLooking = false
      })
  })
}

async function look(hall: Hall): Promise<void> {
  await hall.turnDay()
  for (const due of dueCommands(hall.state(), hall.moment())) {
    await hall.ask({ ...due, press: randomUUID() }, CLOCK)
  }
}
