// The call that stands in the band of a guide screen now.
import { useEffect, useState } from 'react'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import { useServerClock } from '#ui/connection.ts'
import { afterBoard, atTime, changesInMs, NO_CALLS } from './call-turns.ts'

const RINGS_EARLY_MS = 20

/** Follows the calls of the hall; undefined while there is none to be seen. */
export function useFreshCall(board: BoardView | undefined): ShownCall | undefined {
  const [turns, setTurns] = useState(NO_CALLS)
  const { isKnown } = useServerClock()
  useEffect(() => {
    // Before the server has spoken, the picture is one that was kept: nothing on it is fresh.
    if (board && isKnown()) setTurns((before) => afterBoard(before, board, performance.now()))
  }, [board, isKnown])
  useEffect(() => {
    const waitMs = changesInMs(turns, performance.now())
    if (waitMs === undefined) return
    // A timer may ring a moment too early.
    const timer = setTimeout(() => setTurns((before) => atTime(before, performance.now())), waitMs + RINGS_EARLY_MS)
    return () => clearTimeout(timer)
  }, [turns])
  return turns.now?.call
}
