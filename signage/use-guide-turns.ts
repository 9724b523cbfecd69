// Which thing and which page of it a guide screen shows now: each page for its own time, round after round. Nothing that
// is being read is taken away, unless it is gone; what comes next is chosen when it comes.
import { useEffect, useEffectEvent, useState } from 'react'
import { firstRound, keepRound, nextInRound, type Round } from './guide-rounds.ts'

type Turn = { readonly round: Round | undefined; readonly at: number; readonly count: number }

export type GuideTurns = {
  /** The key of what is shown, and the index of its page. */
  readonly now: string | undefined
  readonly at: number
  readonly isPaused: boolean
  /** Goes on to what comes after everything of the present thing. */
  readonly skip: () => void
}

/** Takes its turns through `order`. `pagesOf` tells how many pages a thing has, `dwellMs` how long one of them stands. */
export function useGuideTurns(
  order: readonly string[],
  pagesOf: (key: string) => number,
  dwellMs: (key: string, at: number) => number | undefined,
): GuideTurns {
  const [turn, setTurn] = useState<Turn>(() => ({ round: firstRound(order), at: 0, count: 0 }))
  const [isPaused, setIsPaused] = useState(false)
  const kept = keepRound(turn.round, order)
  if (kept !== turn.round) setTurn({ round: kept, at: 0, count: turn.count + 1 })
  const now = kept?.now
  const pages = now === undefined ? 0 : pagesOf(now)
  // A guide that was shortened while it is read has no such page any more.
  const at = kept === turn.round ? Math.min(turn.at, Math.max(0, pages - 1)) : 0

  const skip = () =>
    setTurn(({ round, count }) => ({ round: round && nextInRound(round, order), at: 0, count: count + 1 }))
  const forward = () => (at + 1 < pages ? setTurn({ round: kept, at: at + 1, count: turn.count + 1 }) : skip())
  const back = () => setTurn({ round: kept, at: Math.max(0, at - 1), count: turn.count + 1 })

  const waitMs = now === undefined || isPaused ? undefined : dwellMs(now, at)
  const onTime = useEffectEvent(forward)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn of the same page begins its time anew.
  useEffect(() => {
    if (waitMs === undefined) return
    const timer = setTimeout(onTime, waitMs)
    return () => clearTimeout(timer)
  }, [waitMs, turn.count])

  const onKey = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight' || key === 'PageDown') forward()
    if (key === 'ArrowLeft' || key === 'PageUp') back()
    if (key === ' ') setIsPaused(!isPaused)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return { now, at, isPaused, skip }
}
