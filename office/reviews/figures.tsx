// The seven figures of a month (numbers.md B5). A figure of nothing is a dash, never a zero.
import { cellText } from '#contract/report-table.ts'
import type { CaseFigures } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import type { MadeReport } from '../reports/use-report.ts'

type FiguresProps = { readonly made: MadeReport; readonly figures: CaseFigures | undefined }

export function Figures({ made, figures }: FiguresProps) {
  const text = useText()
  const report = typeof made === 'object' && 'report' in made ? made.report : undefined
  const total = report?.report === 'reviews' ? report.total : undefined
  const share = (value: number | null | undefined) => cellText(value ?? null, 'share', String) || '—'
  const of = (n: number, whole: number) => (whole === 0 ? '' : text('reviewCases.ofCases', { n, of: whole }))
  const upheld = figures ? figures.cases - figures.notUpheld : 0
  const low = total ? total.levels[0] + total.levels[1] : 0
  const days = figures?.medianDaysToClose
  return (
    <dl className="reviews-figures">
      <Figure
        name={text('reviewCases.ratedShare')}
        value={share(total?.ratedShare)}
        aside={of(total?.rated ?? 0, total?.finished ?? 0)}
      />
      <Figure
        name={text('reviewCases.satisfiedShare')}
        value={share(total?.satisfiedShare)}
        aside={of((total?.rated ?? 0) - low, total?.rated ?? 0)}
      />
      <Figure name={text('reviewCases.lowShare')} value={share(total?.lowShare)} aside={of(low, total?.rated ?? 0)} />
      <Figure
        name={text('reviewCases.settledShare')}
        value={share(figures?.settledShare)}
        aside={of(figures?.settled ?? 0, upheld)}
      />
      <Figure name={text('reviewCases.onTimeShare')} value={share(figures?.onTimeShare)} aside="" />
      <Figure name={text('reviewCases.calledBackShare')} value={share(figures?.calledBackShare)} aside="" />
      <Figure
        name={text('reviewCases.medianDays')}
        value={days === null || days === undefined ? '—' : text('reviewCases.days', { n: days })}
        aside={text('reviewCases.median')}
      />
    </dl>
  )
}

function Figure({ name, value, aside }: { readonly name: string; readonly value: string; readonly aside: string }) {
  return (
    <div className="reviews-figure">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {aside ? <span>{aside}</span> : undefined}
      </dd>
    </div>
  )
}
