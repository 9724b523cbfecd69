// The reports that are being made now: how far each is, under an id of the page that waits. Kept in memory only.
import type { ReportName } from '#contract/reports.ts'
import { nextDay } from '../calendar.ts'
import type { Question, ReportWatch } from './question.ts'

/** More are not watched: they are made all the same. */
const WATCHED_MAX = 50

/** How often a report reads all its days: those of people at counters or of help read a second table. */
const PASSES: Readonly<Record<ReportName, number>> = {
  waits: 1,
  services: 2,
  counters: 2,
  staff: 2,
  reviews: 1,
  elders: 2,
  entries: 1,
  calls: 1,
  exceptions: 1,
}

/** Days that were read, of all that will be. */
export type ReportProgress = { readonly done: number; readonly of: number }

export type ReportsUnderWay = {
  /** Watches one report until `end`; `job` is the id under which a page asks how far it is. */
  readonly begin: (
    job: string | undefined,
    question: Question,
    signal: AbortSignal,
  ) => { readonly watch: ReportWatch; readonly end: () => void }
  /** Undefined when nobody makes a report under this id here. */
  readonly progress: (hall: string, job: string) => ReportProgress | undefined
}

export function watchReports(): ReportsUnderWay {
  const underWay = new Map<string, ReportProgress>()
  return { begin, progress: (hall, job) => underWay.get(`${hall} ${job}`) }

  function begin(job: string | undefined, { report, period }: Question, signal: AbortSignal) {
    const key = `${period.hall} ${job}`
    const isWatched = job !== undefined && underWay.size < WATCHED_MAX
    const of = PASSES[report] * daysOf(period)
    let done = 0
    if (isWatched) underWay.set(key, { done, of })
    const onDay = () => {
      done += 1
      if (isWatched) underWay.set(key, { done, of })
    }
    return { watch: { onDay, signal }, end: () => void (isWatched && underWay.delete(key)) }
  }
}

function daysOf({ from, to }: Question['period']): number {
  let days = 0
  for (let day = from; day <= to; day = nextDay(day)) days += 1
  return days
}
