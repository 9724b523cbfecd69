// Seconds that run down on the screen.
import { useCallback, useEffect, useState } from 'react'

const SECOND_MS = 1_000

/** Counts from `seconds` to 0 while `isRunning`, then calls `onEnd` once; `again` starts over. */
export function useCountdown(seconds: number, isRunning: boolean, onEnd: () => void) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setLeft((was) => Math.max(0, was - 1)), SECOND_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  useEffect(() => {
    if (left === 0) onEnd()
  }, [left, onEnd])
  return { left, again: useCallback(() => setLeft(seconds), [seconds]) }
}
