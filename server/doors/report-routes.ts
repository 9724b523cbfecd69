// The reports: as JSON for pages and programs, as CSV and Excel for the office, as PDF for the file.
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { Day, HallId, Language } from '#contract/ids.ts'
import { REPORT_BYS } from '#contract/report-bys.ts'
import { cellText, reportTable } from '#contract/report-table.ts'
import { REPORT_WORDS } from '#contract/report-words.ts'
import { REPORT_DAYS_MAX, type Report, ReportBy, ReportFormat, ReportName } from '#contract/reports.ts'
import { wallClock } from '../calendar.ts'
import { toCsv } from '../csv.ts'
import type { Hall } from '../hall.ts'
import { countOf } from '../registers/entries.ts'
import type { StaffNames } from '../reports/groups.ts'
import { makeReport } from '../reports/make-report.ts'
import type { Question } from '../reports/question.ts'
import { reportSheet } from '../reports/report-sheet.ts'
import { reportXlsx } from '../reports/report-xlsx.ts'
import { watchReports } from '../reports/under-way.ts'
import { type App, type House, requireHall, requireRole } from './app.ts'
import { malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'

const DAY_MS = 86_400_000
/** contract.md: the last thirty days, today included, without a word. */
const USUAL_DAYS = 30
const REPORTS_PER_MINUTE_MAX = 120
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const ProgressPath = z.strictObject({ hall: HallId, job: z.uuid() })
const ReportPath = z.strictObject({ hall: HallId, report: ReportName })
const ReportQuery = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  by: ReportBy.optional(),
  format: ReportFormat.default('json'),
  language: Language.default('zh'),
  /** An id of the page's own, under which it asks how far the report is. */
  job: z.uuid().optional(),
})
type ReportQuery = z.infer<typeof ReportQuery>

/** contract.md, HTTP: `GET /api/halls/:hall/reports/:report`. */
export function addReportRoutes(app: App, house: House): void {
  const underWay = watchReports()

  app.get(
    '/api/halls/:hall/reports/:report',
    {
      schema: {
        tags: ['reports'],
        summary: 'How the hall did: the days in its own time zone, grouped by something, in a form',
        params: ReportPath,
        querystring: ReportQuery,
      },
      config: { rateLimit: { max: REPORTS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin', 'manager')
      const hall = await requireHall(house, request.params.hall)
      const question = await toQuestion(house, hall, request.params.report, request.query)
      const { watch, end } = underWay.begin(request.query.job, question, whileWaiting(reply))
      try {
        const report = await makeReport({ database: house.database, question, entryKind: countOf, watch })
        const { format } = request.query
        if (format !== 'json') {
          const reason = `${request.params.report} ${format}`
          await house.audit({ who: identity.id, what: 'report-exported', hall: hall.id, reason })
        }
        return await send(house, hall, reply, { report, query: request.query })
      } catch (error) {
        // Whoever asked has gone: nobody is there to answer.
        if (watch.signal.aborted) return reply.hijack()
        throw error
      } finally {
        end()
      }
    },
  )

  app.get(
    '/api/halls/:hall/report-progress/:job',
    { schema: { tags: ['reports'], summary: 'How far a report under way is', params: ProgressPath } },
    async (request) => {
      await requireRole(house, request, 'admin', 'manager')
      const { hall, job } = request.params
      return { running: underWay.progress(hall, job) ?? null }
    },
  )
}

// A page that closes the connection before the answer has cancelled the report.
function whileWaiting(reply: FastifyReply): AbortSignal {
  const waiting = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) waiting.abort()
  })
  return waiting.signal
}

async function toQuestion(house: House, hall: Hall, report: ReportName, query: ReportQuery): Promise<Question> {
  const { day: today, settings } = hall.state()
  const to = query.to ?? today
  const from = query.from ?? daysBefore(to, USUAL_DAYS - 1)
  if (from > to) wrongAt('from', 'the first day is not after the last one')
  if (daysBefore(to, REPORT_DAYS_MAX) > from) wrongAt('from', `a report tells of at most ${REPORT_DAYS_MAX} days`)
  const [usual] = REPORT_BYS[report]
  if (query.by && !REPORT_BYS[report].includes(query.by)) {
    wrongAt('by', usual ? `this report is grouped by ${REPORT_BYS[report].join(', ')}` : 'this report is a list')
  }
  return {
    report,
    period: { hall: hall.id, from, to },
    by: query.by ?? usual ?? 'day',
    naming: { settings, staffNames: await staffNames(house) },
    madeAt: new Date(house.nowMs()).toISOString(),
  }
}

type Made = { readonly report: Report; readonly query: ReportQuery }

async function send(house: House, hall: Hall, reply: FastifyReply, { report, query }: Made) {
  const { format, language } = query
  reply.header('cache-control', 'no-store')
  if (format === 'json') return report
  const { timeZone } = hall.state().settings
  const words = REPORT_WORDS[language]
  const table = reportTable(report, language)
  const timeText = (instant: string) => wallClock(timeZone, Date.parse(instant)).replace('T', ' ').slice(0, 16)
  const period = words.period.replace('{from}', report.from).replace('{to}', report.to)
  const about = [report.hallName[language], period, words.madeAt.replace('{at}', timeText(report.madeAt))]
  const name = `${table.title}_${report.from}_${report.to}`
  if (format === 'csv') {
    const lines = [...table.rows, ...(table.total ? [table.total] : [])].map((row) =>
      row.map((cell, at) => (cell === null ? '' : cellText(cell, table.columns[at]?.kind ?? 'text', timeText))),
    )
    const csv = toCsv([table.columns.map(({ title }) => title), ...lines])
    return attach(reply, `${name}.csv`, 'text/csv; charset=utf-8').send(csv)
  }
  if (format === 'xlsx') {
    return attach(reply, `${name}.xlsx`, XLSX_TYPE).send(await reportXlsx(table, about, timeText))
  }
  const made = await house.pdfMaker.make(reportSheet(table, { language, words, about, timeText }))
  if (!made.ok) {
    house.log.warn('A report could not be put on paper', { trouble: made.trouble, why: made.why ?? '' })
    return refuse('not-ready', 'The paper could not be made now: try again.')
  }
  return attach(reply, `${name}.pdf`, 'application/pdf').send(made.pdf)
}

function attach(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.headers({
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}

async function staffNames({ database: { db } }: House): Promise<StaffNames> {
  const staff = await db.staff.findMany({ select: { id: true, name: true } })
  return new Map(staff.map(({ id, name }) => [id, name]))
}

function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - days * DAY_MS).toISOString().slice(0, 10)
}

function wrongAt(path: string, message: string): never {
  return refuseWith(malformedAt([{ path, message }]))
}
