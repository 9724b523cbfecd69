// «One more counter now»: what the manager asks at the dashboard, and what the simulator answers.
import { z } from 'zod'
import type { ServiceId } from './ids.ts'
import type { CallRule, Counter } from './settings.ts'

export const MORE_COUNTERS_MAX = 5

/** So many counters more, from now on, each for every service. */
export const WhatIfDraft = z.strictObject({ more: z.int().min(1).max(MORE_COUNTERS_MAX) })
export type WhatIfDraft = z.infer<typeof WhatIfDraft>

/** Minutes of some people over all runs; null where nobody would be called. */
export type FutureWaits = {
  /** Of one run, on average. */
  readonly people: number
  /** People of one run, on average, whom no counter that works may call. */
  readonly uncalled: number
  readonly meanMin: number | null
  readonly p90Min: number | null
}

/** What would come: of those who wait now, from now on, and until the last of them is called; of those who come soon. */
export type Future = {
  readonly counters: number
  readonly waiting: FutureWaits & { readonly lastMin: number | null }
  readonly newcomers: FutureWaits
}

/** Both met the same people. `newcomers` come within `newcomerMinutes`. */
export type WhatIf = {
  readonly runs: number
  readonly newcomerMinutes: number
  readonly now: Future
  readonly more: Future
}

/** The hall of this moment, as far as the simulator needs it: no ticket and no person. */
export type WhatIfTask = {
  readonly rule: CallRule
  readonly more: number
  /** Mean minutes at a counter, walking included. */
  readonly meanMinutes: Readonly<Record<ServiceId, number>>
  readonly waiting: readonly { readonly service: ServiceId; readonly headStart: boolean; readonly waitedMs: number }[]
  /** Those that work; `busy` with a visit that began so long ago. */
  readonly counters: readonly {
    readonly services: Counter['services']
    readonly busy?: { readonly service: ServiceId; readonly sinceMs: number }
  }[]
  readonly arrivals: readonly { readonly service: ServiceId; readonly headStart: boolean; readonly perHour: number }[]
}
