// The day as a picture: for each quarter of an hour how many took a number and how many were finished. Plain SVG.
import type { DashboardView } from '#contract/office-views.ts'
import { useText } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'

const SLOT = 10
const BAR = 4
const HEIGHT = 100
/** A scale that does not jump with the first visitors. */
const TOP_LEAST = 8
const LABELS_MAX = 12
const QUARTERS_LEAST = 32

type ChartProps = { readonly quarters: DashboardView['quarters']; readonly timeZone: string }

export function QuarterChart({ quarters, timeZone }: ChartProps) {
  const text = useText()
  const top = Math.max(TOP_LEAST, ...quarters.flatMap(({ taken, finished }) => [taken, finished]))
  const slots = Math.max(QUARTERS_LEAST, quarters.length)
  const every = Math.max(2, Math.ceil(slots / LABELS_MAX / 2) * 2)
  const high = (many: number) => (many / top) * HEIGHT
  return (
    <section className="dashboard-card dashboard-chart" aria-labelledby="throughput">
      <h2 id="throughput">
        {text('dashboard.throughput')}
        <span className="chart-key" data-of="taken">
          {text('dashboard.taken')}
        </span>
        <span className="chart-key" data-of="finished">
          {text('dashboard.finished')}
        </span>
        <span className="chart-top">{top}</span>
      </h2>
      <svg viewBox={`0 0 ${slots * SLOT} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {quarters.map(({ from, taken, finished }, at) => (
          <g key={from}>
            <rect
              className="chart-taken"
              x={at * SLOT + 0.8}
              y={HEIGHT - high(taken)}
              width={BAR}
              height={high(taken)}
            />
            <rect
              className="chart-finished"
              x={at * SLOT + 0.8 + BAR}
              y={HEIGHT - high(finished)}
              width={BAR}
              height={high(finished)}
            />
          </g>
        ))}
      </svg>
      <p className="chart-times" aria-hidden="true">
        {quarters.map(({ from }, at) =>
          at % every === 0 ? (
            <span key={from} style={{ left: `${(at / slots) * 100}%` }}>
              {timeOf(from, timeZone)}
            </span>
          ) : undefined,
        )}
      </p>
      <ChartTable quarters={quarters} timeZone={timeZone} />
    </section>
  )
}

// The same for those who cannot see the picture.
function ChartTable({ quarters, timeZone }: ChartProps) {
  const text = useText()
  return (
    <table className="visually-hidden">
      <tbody>
        {quarters.map(({ from, taken, finished }) => (
          <tr key={from}>
            <th scope="row">{timeOf(from, timeZone)}</th>
            <td>
              {text('dashboard.taken')} {taken}
            </td>
            <td>
              {text('dashboard.finished')} {finished}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
