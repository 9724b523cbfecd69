// What somebody wants to know: which report, of which days, grouped by what.
import type { ReportBy, ReportName } from '#contract/reports.ts'
import type { Database } from '../database/open-database.ts'
import type { Naming } from './groups.ts'
import type { Period } from './read-rows.ts'

export type Question = {
  readonly report: ReportName
  readonly period: Period
  readonly by: ReportBy
  readonly naming: Naming
  readonly madeAt: string
}

/** Where the rows are, and what is asked of them. */
export type Asked = {
  readonly database: Database
  readonly question: Question
  /** What a counted kind of the entry register means; the register itself stands above the reports. */
  readonly entryKind: (kind: string) => { readonly pass: string } | { readonly overThreshold: true }
  /** Whoever waits for it; without one, nobody looks and nobody can stop it. */
  readonly watch?: ReportWatch
}

/** How far a report is, and whether it is still wanted. */
export type ReportWatch = {
  /** Another day of rows was read. */
  readonly onDay: () => void
  /** Aborted: reading stops with the signal's reason as error. */
  readonly signal: AbortSignal
}

/** What every report begins with. */
export function reportHead({ period: { hall, from, to }, naming, madeAt }: Question) {
  return { hall, hallName: naming.settings.name, from, to, madeAt }
}
