// A keypad under the screen: 1 is the first choice, 2 the second; Escape goes back.
import { useEffect } from 'react'

const SAME_KEY_MS = 500

/** Calls `choose` with the place (from 0) of the digit that was pressed. A key that is held or struck twice is one press. */
export function useDigitKeys(choose: (place: number) => void, goBack: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || isStruckTwice(event)) return
      if (event.key === 'Escape') goBack()
      if (/^[1-9]$/.test(event.key)) choose(Number(event.key) - 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [choose, goBack])
}

// Outlives a single picture: the second strike comes when the next one is there already.
let last = { key: '', atMs: Number.NEGATIVE_INFINITY }

function isStruckTwice({ key, timeStamp }: KeyboardEvent): boolean {
  const isTwice = key === last.key && timeStamp - last.atMs < SAME_KEY_MS
  last = { key, atMs: timeStamp }
  return isTwice
}
