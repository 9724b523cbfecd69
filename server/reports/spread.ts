// Lengths gathered one by one, and how they are spread. Pure.
import type { Spread } from '#contract/reports.ts'

/** Adds one length in milliseconds. */
export type Lengths = { readonly add: (ms: number) => void; readonly spread: () => Spread }

/** An empty gathering. */
export function gatherLengths(): Lengths {
  const list: number[] = []
  let sumMs = 0
  return {
    add: (ms) => {
      list.push(ms)
      sumMs += ms
    },
    spread: () => {
      if (list.length === 0) return NOTHING
      const sorted = new Float64Array(list).sort()
      return {
        n: sorted.length,
        meanMs: Math.round(sumMs / sorted.length),
        p50Ms: nearestRank(sorted, 0.5),
        p90Ms: nearestRank(sorted, 0.9),
        p95Ms: nearestRank(sorted, 0.95),
        maxMs: sorted.at(-1) ?? null,
      }
    },
  }
}

const NOTHING: Spread = { n: 0, meanMs: null, p50Ms: null, p90Ms: null, p95Ms: null, maxMs: null }

/** A part of a whole; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function nearestRank(sorted: Float64Array, share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null
}
