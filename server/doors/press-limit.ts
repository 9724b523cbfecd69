// A limit on presses that no full hall comes near: contract.md asks for well above a hundred a second.

const PRESSES_PER_SECOND_MAX = 20_000
const PRESSERS_MAX = 20_000

/** Counts presses by whoever presses; false when this second's are used up. */
export function pressLimit(nowMs: () => number): (who: string) => boolean {
  const counts = new Map<string, number>()
  let second = 0
  return (who) => {
    const now = Math.floor(nowMs() / 1000)
    if (now !== second || counts.size > PRESSERS_MAX) {
      counts.clear()
      second = now
    }
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count <= PRESSES_PER_SECOND_MAX
  }
}
