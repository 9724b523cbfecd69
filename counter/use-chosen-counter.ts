// Which counter this desk works for: in the address, so that it can be kept, and remembered on this computer.
import { useCallback, useState } from 'react'
import type { CounterId } from '#contract/ids.ts'

const COUNTER_KEY = 'nuanting-counter'

/** Begins with the counter of the address, else with the last one chosen here. */
export function useChosenCounter(fromAddress: CounterId | undefined): {
  readonly counter: CounterId | undefined
  readonly choose: (counter: CounterId | undefined) => void
} {
  const [counter, setCounter] = useState(() => fromAddress ?? localStorage.getItem(COUNTER_KEY) ?? undefined)
  const choose = useCallback((next: CounterId | undefined) => {
    const address = new URL(location.href)
    if (next === undefined) {
      localStorage.removeItem(COUNTER_KEY)
      address.searchParams.delete('counter')
    } else {
      localStorage.setItem(COUNTER_KEY, next)
      address.searchParams.set('counter', next)
    }
    history.replaceState(null, '', address)
    setCounter(next)
  }, [])
  return { counter, choose }
}
