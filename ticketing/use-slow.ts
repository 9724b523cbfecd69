// Somebody has stood here for more than a minute: the guides are told once, and the visitor is not hurried
// (numbers.md: guide alert when a session takes more than 60 s).
import { useEffect } from 'react'

const SLOW_MS = 60_000

/** Calls `onSlow` once in each visit that lasts so long; `isUnderWay` from the first touch to the number. */
export function useSlow(isUnderWay: boolean, onSlow: () => void): void {
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(onSlow, SLOW_MS)
    return () => clearTimeout(timer)
  }, [isUnderWay, onSlow])
}
