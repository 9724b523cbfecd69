// One report over HTTP, made anew for each question. While it is made, the server is asked how far it is; a new question
// or the hand of the one who waits ends it there.
import { useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Language } from '#contract/ids.ts'
import type { Report, ReportBy, ReportFormat, ReportName } from '#contract/reports.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { newPress } from '#ui/press.ts'

/** A report of three years on a small machine. */
const REPORT_WAIT_MS = 120_000
const PROGRESS_EVERY_MS = 500

/** `from` and `to` are days of the hall's calendar; left out, they are the last thirty days. */
export type Wanted = {
  readonly report: ReportName
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly by?: ReportBy | undefined
}

/** Days that were read, of all that will be. */
export type Progress = { readonly done: number; readonly of: number }

/** Being made (with how far, once the server said so), cancelled, there, or refused. */
export type MadeReport =
  | { readonly making: Progress | undefined }
  | 'cancelled'
  | { readonly report: Report }
  | { readonly problem: Problem | 'no-answer' }

export type ReportUnderWay = {
  readonly made: MadeReport
  readonly cancel: () => void
  readonly again: () => void
}

type Held = { readonly question: string; readonly is: MadeReport }
const NOTHING_HEARD: MadeReport = { making: undefined }

/** The report that is wanted, as far as it is there. */
export function useReport(wanted: Wanted): ReportUnderWay {
  const hall = useHall()
  const [times, setTimes] = useState(1)
  const [cancelled, setCancelled] = useState<string>()
  const [held, setHeld] = useState<Held>()
  const address = addressOf(hall, wanted)
  const question = `${times} ${address}`
  const isCancelled = cancelled === question
  useEffect(() => {
    if (isCancelled) return
    const stop = new AbortController()
    const tell = (is: MadeReport) => {
      if (!stop.signal.aborted) setHeld({ question, is })
    }
    void fetchReport(hall, address, stop.signal, tell)
    // Ends the request, and with it the work on the server.
    return () => stop.abort()
  }, [hall, address, question, isCancelled])
  return {
    made: isCancelled ? 'cancelled' : held?.question === question ? held.is : NOTHING_HEARD,
    cancel: () => setCancelled(question),
    again: () => setTimes(times + 1),
  }
}

/** Where the same report lies as a file. */
export function useDownloads(wanted: Wanted, language: Language): (format: Exclude<ReportFormat, 'json'>) => string {
  const hall = useHall()
  return (format) => addressOf(hall, wanted, { format, language })
}

async function fetchReport(
  hall: string,
  address: string,
  stop: AbortSignal,
  tell: (made: MadeReport) => void,
): Promise<void> {
  const job = newPress()
  const timer = setInterval(() => void tellProgress(hall, job, tell), PROGRESS_EVERY_MS)
  stop.addEventListener('abort', () => clearInterval(timer))
  const signal = AbortSignal.any([stop, AbortSignal.timeout(REPORT_WAIT_MS)])
  const answer = await askServer<Report>('GET', `${address}&job=${job}`, undefined, {}, signal)
  clearInterval(timer)
  if (answer === 'no-answer') tell({ problem: answer })
  else tell('given' in answer ? { report: answer.given } : { problem: answer.refused })
}

// An answer that comes after the report itself finds nothing running, and says nothing.
async function tellProgress(hall: string, job: string, tell: (made: MadeReport) => void): Promise<void> {
  const address = `/api/halls/${encodeURIComponent(hall)}/report-progress/${job}`
  const answer = await askServer<{ readonly running: Progress | null }>('GET', address)
  if (answer !== 'no-answer' && 'given' in answer && answer.given.running) tell({ making: answer.given.running })
}

function addressOf(
  hall: string,
  { report, from, to, by }: Wanted,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }), ...(by && { by }), ...more })
  return `/api/halls/${encodeURIComponent(hall)}/reports/${report}?${query}`
}
