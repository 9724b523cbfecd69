// The hall's clock on a screen whose own may be wrong: the server's time, counted on from second to second.
import { useSyncExternalStore } from 'react'
import { useServerClock } from './connection.ts'

const SECOND_MS = 1_000
const TICK_MS = 250

/** Milliseconds of the epoch by the server's clock, in whole seconds and new each second. */
export function useHallNow(): number {
  const { nowMs } = useServerClock()
  return useSyncExternalStore(onTick, () => Math.floor(nowMs() / SECOND_MS) * SECOND_MS)
}

// Asked more often than it changes, so that a countdown never skips a second.
function onTick(changed: () => void): () => void {
  const timer = setInterval(changed, TICK_MS)
  return () => clearInterval(timer)
}
