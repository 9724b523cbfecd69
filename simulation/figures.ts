// Many waits as a few figures.

/** Waits of one class, in minutes. `null` where nobody was there to wait. */
export type WaitFigures = {
  readonly n: number
  readonly meanMin: number | null
  readonly p50Min: number | null
  readonly p90Min: number | null
  readonly p99Min: number | null
  readonly maxMin: number | null
}

/** The figures of these waits. */
export function waitFigures(minutes: readonly number[]): WaitFigures {
  const sorted = Float64Array.from(minutes).sort()
  return {
    n: sorted.length,
    meanMin: rounded(mean(sorted)),
    p50Min: rounded(quantile(sorted, 0.5)),
    p90Min: rounded(quantile(sorted, 0.9)),
    p99Min: rounded(quantile(sorted, 0.99)),
    maxMin: rounded(quantile(sorted, 1)),
  }
}

/** The mean, or undefined of nothing. */
export function mean(values: ArrayLike<number>): number | undefined {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0
  return values.length > 0 ? sum / values.length : undefined
}

/** The smallest value that at least this share of the sorted values do not exceed. */
export function quantile(sorted: ArrayLike<number>, share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

/** To two digits after the point. */
export function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100) / 100
}
