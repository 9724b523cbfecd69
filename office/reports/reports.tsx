// The reports: which one, of which days, grouped by what; read here or taken home as a file.
import { useState } from 'react'
import type { Day } from '#contract/ids.ts'
import { reportTable } from '#contract/report-table.ts'
import type { Report } from '#contract/reports.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useView } from '#ui/use-view.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { daysBefore } from './days-before.ts'
import { ReportBars } from './report-bars.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportLines } from './report-lines.tsx'
import { ReportMaking } from './report-making.tsx'
import { useDownloads, useReport, type Wanted } from './use-report.ts'
import '../devices/devices.css'
import './reports.css'

export function Reports() {
  const text = useText()
  // Only for the hall's own day: the browser may stand in another time zone.
  const today = useView('board', { quiet: true })?.day
  return (
    <main className="office reports">
      <header className="office-head">
        <h1>{text('reports.title')}</h1>
        <a href="/dashboard">{text('reports.dashboard')}</a>
        <SignedIn />
        <LanguageSwitch />
      </header>
      {today === undefined ? <p>{text('common.loading')}</p> : <AnyReport today={today} />}
      <p>
        <a href="/">{text('common.home')}</a>
      </p>
    </main>
  )
}

function AnyReport({ today }: { readonly today: Day }) {
  const text = useText()
  const { language } = useLanguage()
  const [wanted, setWanted] = useState<Wanted>({ report: 'waits', from: daysBefore(today, 29), to: today })
  const { made, cancel, again } = useReport(wanted)
  const addressOf = useDownloads(wanted, language)
  return (
    <>
      <ReportForm wanted={wanted} today={today} change={setWanted} />
      <p className="report-downloads">
        <span>{text('reports.download')}</span>
        {(['xlsx', 'csv', 'pdf'] as const).map((format) => (
          <a key={format} className="big-button" href={addressOf(format)} download>
            {text(`reports.${format}`)}
          </a>
        ))}
      </p>
      {made === 'cancelled' ? (
        <Notice kind="plain">
          {text('reports.cancelled')} <BigButton onPress={again}>{text('reports.again')}</BigButton>
        </Notice>
      ) : undefined}
      {typeof made === 'object' && 'making' in made ? (
        <ReportMaking progress={made.making} cancel={cancel} />
      ) : undefined}
      {typeof made === 'object' && 'problem' in made ? (
        <Notice kind="no">{faultText(made.problem) ?? rejectionText(text, made.problem)}</Notice>
      ) : undefined}
      {typeof made === 'object' && 'report' in made ? <MadeReport report={made.report} /> : undefined}
    </>
  )
}

function MadeReport({ report }: { readonly report: Report }) {
  const text = useText()
  const { language } = useLanguage()
  const timeZone = useView('board', { quiet: true })?.timeZone
  const [isWhole, setIsWhole] = useState(false)
  const table = reportTable(report, language)
  if (table.rows.length === 0) return <Notice kind="plain">{text('reports.nothing')}</Notice>
  const hasMore = table.columns.some(({ isMain }) => !isMain)
  const isCut = report.report === 'exceptions' && report.total > report.items.length
  return (
    // The table below is the landmark of this name.
    <section>
      <h2>{table.title}</h2>
      <ReportBars table={table} />
      {hasMore ? (
        <label className="report-whole">
          <input type="checkbox" checked={isWhole} onChange={({ target }) => setIsWhole(target.checked)} />
          {text('reports.all')}
        </label>
      ) : undefined}
      <ReportLines table={table} isWhole={isWhole} timeZone={timeZone ?? 'UTC'} />
      {isCut ? <p>{text('reports.more', { n: report.items.length, total: report.total })}</p> : undefined}
    </section>
  )
}

// The server names the field and what would be right.
function faultText(problem: Parameters<typeof rejectionText>[1]): string | undefined {
  if (typeof problem === 'string' || !('errors' in problem) || !Array.isArray(problem.errors)) return undefined
  return problem.errors.map(({ path, message }) => `${path}: ${message}`).join(' · ') || undefined
}
