// What a manager typed stands on the board while it is spoken, and until slow eyes have read it to its end.
import { useEffect, useState } from 'react'
import type { Say } from '#contract/wire.ts'
import { isTyped } from './use-announcements.ts'

/** The typed announcement to show now. `readingMs`: how long its pages take. */
export function useTypedText(speaking: Say | undefined, readingMs: (say: Say) => number): Say | undefined {
  const [typed, setTyped] = useState<{ readonly say: Say; readonly readAtMs: number }>()
  const now = speaking && isTyped(speaking) ? speaking : undefined
  if (now && typed?.say !== now) setTyped({ say: now, readAtMs: performance.now() + readingMs(now) })
  useEffect(() => {
    if (!typed || typed.say === now) return
    const timer = setTimeout(() => setTyped(undefined), Math.max(0, typed.readAtMs - performance.now()))
    return () => clearTimeout(timer)
  }, [typed, now])
  return now ?? typed?.say
}
