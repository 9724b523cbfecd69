// The hall's own time on a tablet whose clock may be wrong: the server's, counted on.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Instant } from '#contract/ids.ts'

const TICK_MS = 5_000

/** Ms of the epoch by the server's clock, new every 5 s. `at`: the instant of the newest view. */
export function useHallNow(at: Instant): number {
  const aheadMs = useRef(0)
  useEffect(() => {
    aheadMs.current = Date.parse(at) - Date.now()
  }, [at])
  return useSyncExternalStore(onTick, () => Math.floor((Date.now() + aheadMs.current) / TICK_MS) * TICK_MS)
}

function onTick(changed: () => void): () => void {
  const timer = setInterval(changed, TICK_MS)
  return () => clearInterval(timer)
}
