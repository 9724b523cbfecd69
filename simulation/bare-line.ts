// The call rule alone, without a hall around it: for the millions of calls that theory needs. One group of counters.
import type { CallRule } from '#contract/settings.ts'
import { chooseTurn, moveOn, type Turn } from '#queue/next-ticket.ts'
import type { Line } from './play-day.ts'
import type { Visitor } from './visitors.ts'

type WaitingTurn = Turn & { readonly visitor: number; gaveWay: number }
export type BareLine = Line & { readonly overtakenMax: () => number }

/** A line in which `chooseTurn` alone says whose turn it is. */
export function openBareLine(visitors: readonly Visitor[], rule: CallRule): BareLine {
  const waiting: WaitingTurn[] = []
  let overtakenMax = 0
  return {
    take: (visitor, nowMs) => {
      const headStart = visitors[visitor]?.class === 'elder'
      waiting.push({ id: '', order: visitor, enteredMs: nowMs, service: '', headStart, gaveWay: 0, visitor })
    },
    callNext: () => {
      const choice = chooseTurn(waiting, rule)
      if (!choice) return undefined
      moveOn(waiting, choice)
      overtakenMax = Math.max(overtakenMax, choice.turn.gaveWay)
      return choice.turn.visitor
    },
    step: () => undefined,
    setOpen: () => undefined,
    overtakenMax: () => overtakenMax,
  }
}
