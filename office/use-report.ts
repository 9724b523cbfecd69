// One report over HTTP, made anew for each question; an answer that comes late for an old question is let go.
import { useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Language } from '#contract/ids.ts'
import type { Report, ReportBy, ReportFormat, ReportName } from '#contract/reports.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

/** `from` and `to` are days of the hall's calendar; left out, they are the last thirty days. */
export type Wanted = {
  readonly report: ReportName
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly by?: ReportBy | undefined
}
export type MadeReport = 'making' | { readonly report: Report } | { readonly problem: Problem | 'no-answer' }

/** The report that is wanted, as far as it is there. */
export function useReport(wanted: Wanted): MadeReport {
  const hall = useHall()
  const address = addressOf(hall, wanted)
  const [made, setMade] = useState<{ readonly address: string; readonly is: MadeReport }>()
  useEffect(() => {
    let isWanted = true
    void askServer<Report>('GET', address).then((answer) => {
      if (!isWanted) return
      if (answer === 'no-answer') setMade({ address, is: { problem: answer } })
      else setMade({ address, is: 'given' in answer ? { report: answer.given } : { problem: answer.refused } })
    })
    return () => {
      isWanted = false
    }
  }, [address])
  return made?.address === address ? made.is : 'making'
}

/** Where the same report lies as a file. */
export function useDownloads(wanted: Wanted, language: Language): (format: Exclude<ReportFormat, 'json'>) => string {
  const hall = useHall()
  return (format) => addressOf(hall, wanted, { format, language })
}

function addressOf(
  hall: string,
  { report, from, to, by }: Wanted,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }), ...(by && { by }), ...more })
  return `/api/halls/${encodeURIComponent(hall)}/reports/${report}?${query}`
}
