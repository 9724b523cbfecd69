// One line of the benchmark table: our figure, and where there is one the figure of a raw peer in the same run.

export type Row = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The same measured on the raw peer. */
  readonly peer?: number
  /** value / peer, or peer / value where less is better: above 1 we are better than the peer. */
  readonly ratio?: number
  /** The goal of performance.md, in words. */
  readonly goal?: string
}

/** The value below which this share of the sorted list lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The middle of a list. */
export function median(list: readonly number[]): number {
  return quantile(
    list.toSorted((a, b) => a - b),
    0.5,
  )
}
