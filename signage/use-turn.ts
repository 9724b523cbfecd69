// Which page stands now, where several take their turns on one place.
import { useEffect, useState } from 'react'

/**
 * The index of the page that is shown: each for its own time in `dwells`, round and round. `restart` begins again with
 * the first page whenever it changes: a new call is never kept waiting by a sentence.
 */
export function useTurn(dwells: readonly number[], restart: string): number {
  const [turn, setTurn] = useState({ at: 0, restart })
  const at = turn.restart === restart && turn.at < dwells.length ? turn.at : 0
  const dwellMs = dwells[at]
  const count = dwells.length
  useEffect(() => {
    if (dwellMs === undefined || count < 2) return
    const timer = setTimeout(() => setTurn({ at: (at + 1) % count, restart }), dwellMs)
    return () => clearTimeout(timer)
  }, [at, dwellMs, count, restart])
  return at
}
