// A report as a table. On a narrow page it scrolls in its own frame, and the names stay in sight.
import type { Instant } from '#contract/ids.ts'
import { type Cell, type Column, cellText, type ReportTable } from '#contract/report-table.ts'

type LinesProps = { readonly table: ReportTable; readonly isWhole: boolean; readonly timeZone: string }

export function ReportLines({ table: { title, columns, rows, total }, isWhole, timeZone }: LinesProps) {
  const kept = columns.flatMap(({ isMain }, at) => (isMain || isWhole ? [at] : []))
  const timeText = (instant: Instant) => timeIn(timeZone, instant)
  return (
    // Scrolls by keyboard as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable (WCAG 2.1.1)
    <section className="report-frame" tabIndex={0} aria-label={title}>
      <table className="report-table">
        <thead>
          <tr>
            {kept.map((at) => (
              <th key={columns[at]?.key} scope="col" data-kind={columns[at]?.kind}>
                {columns[at]?.title.split(' · ').map((part) => (
                  <span key={part} className="report-title-part">
                    {part}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nth) => (
            <Line key={keyOf(row, nth)} row={row} columns={columns} kept={kept} timeText={timeText} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Line row={total} columns={columns} kept={kept} timeText={timeText} />
          </tfoot>
        ) : undefined}
      </table>
    </section>
  )
}

type LineProps = {
  readonly row: readonly Cell[]
  readonly columns: readonly Column[]
  readonly kept: readonly number[]
  readonly timeText: (instant: Instant) => string
}

function Line({ row, columns, kept, timeText }: LineProps) {
  return (
    <tr>
      {kept.map((at) => {
        const { key = '', kind = 'text' } = columns[at] ?? {}
        const text = cellText(row[at] ?? null, kind, timeText)
        return at === 0 ? (
          <th key={key} scope="row" data-kind={kind}>
            {text}
          </th>
        ) : (
          <td key={key} data-kind={kind}>
            {text}
          </td>
        )
      })}
    </tr>
  )
}

// Exceptions of one moment are told apart by their ticket.
function keyOf(row: readonly Cell[], nth: number): string {
  return `${row.slice(0, 3).join(' ')} ${nth}`
}

function timeIn(timeZone: string, instant: Instant): string {
  const form = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return form.format(new Date(instant))
}
