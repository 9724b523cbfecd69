// More calls at once than a board has rows: those that found no place there take their turns, page by page, for as long as
// somebody may be on the way. The voice leaves calls out when they are late; the screen leaves out none. Pure.
import type { BoardView, ShownCall } from '#contract/signage-views.ts'

/** A visitor who was called this long ago has looked up. */
export const RECENT_MS = 90_000

/** Of the calls that stand nowhere on the board, those that are recent, newest first, in pages of `rows`. */
export function rushPages(
  { calls, at }: Pick<BoardView, 'calls' | 'at'>,
  placed: readonly ShownCall[],
  rows: number,
): readonly (readonly ShownCall[])[] {
  if (rows < 1) return []
  const others = calls.filter((call) => !placed.includes(call) && isRecent(call, at))
  const pages = Math.ceil(others.length / rows)
  return Array.from({ length: pages }, (_, page) => others.slice(page * rows, (page + 1) * rows))
}

function isRecent({ calledAt }: ShownCall, at: string): boolean {
  return Date.parse(at) - Date.parse(calledAt) < RECENT_MS
}
