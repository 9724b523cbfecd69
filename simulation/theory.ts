// What the books say about waiting, for arrivals by chance and exponential service times (queue.md C2). Times in the
// unit of the service time.

export type Busy = { readonly counters: number; readonly arrivalRate: number; readonly meanService: number }

/** Erlang C: the chance that all counters are busy; by the recursion of Erlang B. */
export function erlangC({ counters, arrivalRate, meanService }: Busy): number {
  const offered = arrivalRate * meanService
  let blocked = 1
  for (let counter = 1; counter <= counters; counter += 1) blocked = (offered * blocked) / (counter + offered * blocked)
  return blocked / (1 - (offered / counters) * (1 - blocked))
}

/** Mean wait, first come first served. */
export function meanWait(busy: Busy): number {
  return waitOfOneAmong(busy) / (1 - loadOf(busy))
}

/** Cobham: mean waits when elders always go first, nobody being interrupted. `elders` is their share. */
export function strictWaits(busy: Busy, elders: number): { elder: number; ordinary: number } {
  const load = loadOf(busy)
  const elder = waitOfOneAmong(busy) / (1 - load * elders)
  return { elder, ordinary: elder / (1 - load) }
}

/** Kleinrock: mean waits when priority grows with the wait, elders' `1 / slower` times as fast (0 < slower ≤ 1). */
export function accumulatingWaits(busy: Busy, elders: number, slower: number): { elder: number; ordinary: number } {
  const load = loadOf(busy)
  const fair = meanWait(busy)
  const ordinary = fair / (1 - load * elders * (1 - slower))
  return { elder: fair - load * (1 - elders) * ordinary * (1 - slower), ordinary }
}

/** The share of time that the counters are busy. */
export function loadOf({ counters, arrivalRate, meanService }: Busy): number {
  return (arrivalRate * meanService) / counters
}

// Cobham's W₀: the mean wait for the first counter to become free, counting those who find one free as 0.
function waitOfOneAmong(busy: Busy): number {
  return (erlangC(busy) * busy.meanService) / busy.counters
}
