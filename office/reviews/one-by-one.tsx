// How the reviews of a month fall apart: by service, counter, clerk and hour, and elders against others.
import { useState } from 'react'
import type { Day } from '#contract/ids.ts'
import { reportTable } from '#contract/report-table.ts'
import type { ReportOf } from '#contract/reports.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { ReportLines } from '../reports/report-lines.tsx'
import { useReport } from '../reports/use-report.ts'
import { eldersApart } from './elders-apart.ts'
import { usePlaces } from './use-places.ts'

const WAYS = ['elder', 'service', 'counter', 'staff', 'hour'] as const
type Way = (typeof WAYS)[number]

type OneByOneProps = { readonly days: { readonly from: Day; readonly to: Day }; readonly timeZone: string }

export function OneByOne({ days, timeZone }: OneByOneProps) {
  const text = useText()
  const [way, setWay] = useState<Way>('elder')
  const { made } = useReport({ report: 'reviews', ...days, by: way === 'elder' ? 'class' : way })
  const report = typeof made === 'object' && 'report' in made ? made.report : undefined
  return (
    <section aria-labelledby="one-by-one">
      <h2 id="one-by-one">{text('reviewCases.byTitle')}</h2>
      <div className="report-periods">
        {WAYS.map((one) => (
          <BigButton key={one} isOn={way === one} onPress={() => setWay(one)}>
            {text(`reviewCases.by-${one}`)}
          </BigButton>
        ))}
      </div>
      {typeof made === 'object' && 'problem' in made ? (
        <Notice kind="no">{rejectionText(text, made.problem)}</Notice>
      ) : undefined}
      {typeof made === 'object' && 'making' in made ? <p role="status">{text('reports.making')}</p> : undefined}
      {report?.report === 'reviews' ? (
        <Lines report={report} isApart={way === 'elder'} timeZone={timeZone} />
      ) : undefined}
    </section>
  )
}

type LinesProps = { readonly report: ReportOf<'reviews'>; readonly isApart: boolean; readonly timeZone: string }

function Lines({ report, isApart, timeZone }: LinesProps) {
  const text = useText()
  const { language } = useLanguage()
  const { isElder, isKnown } = usePlaces()
  if (report.total.rated === 0) return <p>{text('reviewCases.nobodyRated')}</p>
  if (isApart && !isKnown) return <p role="status">{text('common.loading')}</p>
  // The table takes the name in the language of the page, which is this one in both places.
  const named = (name: string) => ({ zh: name, en: name })
  const names = { elders: named(text('reviewCases.elders')), others: named(text('reviewCases.others')) }
  const shown = isApart ? eldersApart(report, isElder, names) : report
  return <ReportLines table={reportTable(shown, language)} isWhole={false} timeZone={timeZone} />
}
