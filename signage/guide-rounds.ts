// What comes after what on a guide screen: everything once in a round, and of what is left always the most needed. Pure.

/** What was shown in this round already, the present one included. */
export type Round = { readonly now: string; readonly shown: readonly string[] }

/** The first of a list that is in order of need; undefined when there is nothing to show. */
export function firstRound(order: readonly string[]): Round | undefined {
  const [now] = order
  return now === undefined ? undefined : { now, shown: [now] }
}

/** The next one: the first that this round has not shown, or the beginning of a new round. */
export function nextInRound({ now, shown }: Round, order: readonly string[]): Round | undefined {
  const next = order.find((key) => !shown.includes(key))
  if (next !== undefined) return { now: next, shown: [...shown, next] }
  // Two rounds do not meet in the same guide, if there is any other.
  return firstRound(order.length > 1 ? order.filter((key) => key !== now) : order)
}

/** The same round, unless what it shows was taken away: then the next one at once. */
export function keepRound(round: Round | undefined, order: readonly string[]): Round | undefined {
  if (!round) return firstRound(order)
  return order.includes(round.now) ? round : nextInRound(round, order)
}
