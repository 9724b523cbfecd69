// Nobody there any more? After a minute without a touch the screen asks, and after 20 s more it starts again for the
// next visitor (numbers.md B0: not before 60 s, a warning of at least 20 s, as often as one likes).
import { useCallback, useEffect, useState } from 'react'

const IDLE_MS = 60_000
const WARNING_SECONDS = 20
const SECOND_MS = 1_000
const touches = ['pointerup', 'keyup'] as const

export type Idle = { readonly secondsLeft: number | undefined; readonly stay: () => void }

/**
 * Watches for touches while `isWatching`. `secondsLeft` is there during the warning; any touch, or `stay`, ends it.
 * `isHolding` (something is being read out) keeps the clock still. `onLeft` runs when nobody came.
 */
export function useIdle(isWatching: boolean, isHolding: boolean, onLeft: () => void): Idle {
  const [touchedAt, setTouchedAt] = useState(() => performance.now())
  const [now, setNow] = useState(touchedAt)
  const stay = useCallback(() => {
    setTouchedAt(performance.now())
    setNow(performance.now())
  }, [])

  useEffect(() => {
    if (!isWatching || isHolding) return
    stay()
    for (const touch of touches) addEventListener(touch, stay)
    const timer = setInterval(() => setNow(performance.now()), SECOND_MS)
    return () => {
      for (const touch of touches) removeEventListener(touch, stay)
      clearInterval(timer)
    }
  }, [isWatching, isHolding, stay])

  const secondsLeft = isWatching && !isHolding ? secondsOfWarning(now - touchedAt) : undefined
  useEffect(() => {
    if (secondsLeft !== undefined && secondsLeft <= 0) onLeft()
  }, [secondsLeft, onLeft])
  return { secondsLeft, stay }
}

function secondsOfWarning(idleMs: number): number | undefined {
  if (idleMs < IDLE_MS) return undefined
  return Math.max(0, WARNING_SECONDS - Math.floor((idleMs - IDLE_MS) / SECOND_MS))
}
