// Which report is made where.
import { unreachable } from '#contract/assert.ts'
import type { Report } from '#contract/reports.ts'
import { callsReport } from './calls-report.ts'
import { eldersReport } from './elders-report.ts'
import { entriesReport } from './entries-report.ts'
import { exceptionsReport } from './exceptions-report.ts'
import type { Asked } from './question.ts'
import { reviewsReport } from './reviews-report.ts'
import { waitsReport } from './waits-report.ts'
import { workReport } from './work-report.ts'

/** Makes the report that is asked for, from the rows as they are now. */
export function makeReport(asked: Asked): Promise<Report> {
  const { report } = asked.question
  switch (report) {
    case 'waits':
      return waitsReport(asked)
    case 'services':
    case 'counters':
    case 'staff':
      return workReport(asked)
    case 'reviews':
      return reviewsReport(asked)
    case 'elders':
      return eldersReport(asked)
    case 'entries':
      return entriesReport(asked)
    case 'calls':
      return callsReport(asked)
    case 'exceptions':
      return exceptionsReport(asked)
    default:
      return unreachable(report)
  }
}
