// What another call rule would do, on the simulated reference day (queue.md C3): what the office asks, and what it is shown
// before it decides.
import { z } from 'zod'
import type { Words } from './ids.ts'
import { CallRule, COUNTERS_MAX } from './settings.ts'

/** The proposed rule. Without `counters` those of the hall work; without `eldersShare` three in ten are elders. */
export const RulePreviewDraft = z.strictObject({
  callRule: CallRule,
  eldersShare: z.number().min(0).max(1).optional(),
  counters: z.int().min(1).max(COUNTERS_MAX).optional(),
})
export type RulePreviewDraft = z.infer<typeof RulePreviewDraft>

/** Waits of one class in minutes over all days; `null` where nobody of the class came. */
export type PreviewedWaits = {
  readonly n: number
  readonly meanMin: number | null
  readonly p50Min: number | null
  readonly p90Min: number | null
  readonly maxMin: number | null
}

export type PreviewedRule = {
  readonly callRule: CallRule
  readonly elder: PreviewedWaits
  readonly ordinary: PreviewedWaits
  /** How often, at most, an ordinary visitor gave way to later elders. */
  readonly overtakenMax: number
}

/** Both rules met the same people. */
export type PreviewFigures = {
  readonly days: number
  readonly visitorsPerDay: number
  readonly eldersShare: number
  readonly counters: number
  readonly now: PreviewedRule
  readonly proposed: PreviewedRule
}

/** The answer: each rule with its sentence on the wall. */
export type RulePreview = Omit<PreviewFigures, 'now' | 'proposed'> & {
  readonly now: PreviewedRule & { readonly sentence: Words }
  readonly proposed: PreviewedRule & { readonly sentence: Words }
}

/** How far a preview is: of so many days, each once by each rule. */
export type PreviewProgress = { readonly done: number; readonly of: number }

/** What the thread that plays is handed. */
export type PreviewTask = {
  readonly now: CallRule
  readonly proposed: CallRule
  readonly counters: number
  readonly eldersShare?: number | undefined
}
