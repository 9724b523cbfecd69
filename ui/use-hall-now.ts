// The hall's clock on a screen whose own may be wrong: the server's time, counted on from second to second.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Instant } from '#contract/ids.ts'

const SECOND_MS = 1_000
const TICK_MS = 250

/** Tells ms of the epoch by the server's clock. `at`: the instant of the newest view. */
export function useHallClock(at: Instant): () => number {
  const aheadMs = useRef(0)
  useEffect(() => {
    aheadMs.current = Date.parse(at) - Date.now()
  }, [at])
  const [nowMs] = useState(() => () => Date.now() + aheadMs.current)
  return nowMs
}

/** The same, new each second. */
export function useHallNow(at: Instant): number {
  const nowMs = useHallClock(at)
  return useSyncExternalStore(onTick, () => Math.floor(nowMs() / SECOND_MS) * SECOND_MS)
}

// Asked more often than it changes, so that a countdown never skips a second.
function onTick(changed: () => void): () => void {
  const timer = setInterval(changed, TICK_MS)
  return () => clearInterval(timer)
}
