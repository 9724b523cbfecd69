// The one figure of a report that a picture tells best, as bars beside their names.
import { cellText, type ReportTable } from '#contract/report-table.ts'

/** More bars than this are no picture any more; the table has them all. */
const BARS_MAX = 40

export function ReportBars({ table: { columns, rows, chart } }: { readonly table: ReportTable }) {
  const column = chart === undefined ? undefined : columns[chart]
  if (!column || chart === undefined || rows.length > BARS_MAX) return undefined
  // A share is a part of the whole, so its bar is too.
  const top = column.kind === 'share' ? 1 : Math.max(...rows.map((row) => Number(row[chart] ?? 0)))
  if (top <= 0) return undefined
  return (
    <figure className="report-bars">
      <figcaption>{column.title}</figcaption>
      <ul>
        {rows.map((row) => (
          <li key={String(row[0])}>
            <span className="report-bar-name">{row[0]}</span>
            <span className="report-bar-room" aria-hidden="true">
              <span className="report-bar" style={{ width: `${(Number(row[chart] ?? 0) / top) * 100}%` }} />
            </span>
            <span className="report-bar-figure">{cellText(row[chart] ?? null, column.kind, String)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
