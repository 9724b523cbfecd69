// The report of reviews by class, put together into elders and others (measures.md row 75). Pure.
import type { ReportOf, ReviewsRow } from '#contract/reports.ts'

type Names = Readonly<Record<'elders' | 'others', ReviewsRow['name']>>

/** Two rows of it: the classes that are meant for elders, and all the rest. A part that nobody visited is left out. */
export function eldersApart(
  report: ReportOf<'reviews'>,
  isElder: (classId: string) => boolean,
  names: Names,
): ReportOf<'reviews'> {
  const rows = (['elders', 'others'] as const).flatMap((key) => {
    const part = report.rows.filter((row) => isElder(row.key) === (key === 'elders'))
    return part.length === 0 ? [] : [together(part, { key, name: names[key] })]
  })
  return { ...report, rows }
}

function together(rows: readonly ReviewsRow[], named: Pick<ReviewsRow, 'key' | 'name'>): ReviewsRow {
  const sum = (of: (row: ReviewsRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const levels: ReviewsRow['levels'] = [
    sum(({ levels: [one] }) => one),
    sum(({ levels: [, two] }) => two),
    sum(({ levels: [, , three] }) => three),
    sum(({ levels: [, , , four] }) => four),
    sum(({ levels: [, , , , five] }) => five),
  ]
  const [first, second, ...satisfied] = levels
  const finished = sum((row) => row.finished)
  const rated = sum((row) => row.rated)
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    ...named,
    finished,
    rated,
    levels,
    fromPad: sum((row) => row.fromPad),
    fromPaper: sum((row) => row.fromPaper),
    fromGuide: sum((row) => row.fromGuide),
    ratedShare: share(rated, finished),
    satisfiedShare: share(
      satisfied.reduce((all, one) => all + one, 0),
      rated,
    ),
    lowShare: share(first + second, rated),
  }
}
