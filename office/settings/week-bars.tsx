// The week as bars: when numbers are taken early, when the hall is open, and when it only finishes.
import type { Hours, OpeningSpan } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { hoursShown, minutesOf, timeOf, WEEKDAYS } from './week-hours.ts'

const WIDTH = 1040
const LABEL_WIDTH = 130
const ROW_HEIGHT = 40
const BAR_HEIGHT = 24
const AXIS_HEIGHT = 34
const LEGEND_HEIGHT = 40
const PARTS = ['early', 'taking', 'ending'] as const
const LEGEND_STEP = 250

export function WeekBars({ hours }: { readonly hours: Hours }) {
  const text = useText()
  const early = Number.isNaN(hours.earlyTakingMinutes) ? 0 : hours.earlyTakingMinutes
  const { from, to } = hoursShown(
    WEEKDAYS.map((day) => hours[day]),
    early,
  )
  const xOf = (minutes: number) =>
    LABEL_WIDTH + ((minutes / 60 - from) / Math.max(1, to - from)) * (WIDTH - LABEL_WIDTH - 40)
  const height = AXIS_HEIGHT + WEEKDAYS.length * ROW_HEIGHT
  const label = WEEKDAYS.map((day) => `${text(`settingsFields.hours-${day}`)} ${dayWords(hours[day])}`).join('; ')
  return (
    <div className="week-bars-frame">
      <svg className="week-bars" viewBox={`0 0 ${WIDTH} ${height + LEGEND_HEIGHT}`} role="img" aria-label={label}>
        {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((hour) => (
          <g key={hour}>
            <line className="week-line" x1={xOf(hour * 60)} x2={xOf(hour * 60)} y1={AXIS_HEIGHT - 6} y2={height} />
            <text x={xOf(hour * 60)} y={20} textAnchor="middle">
              {hour}
            </text>
          </g>
        ))}
        {WEEKDAYS.map((day, row) => (
          <g key={day} transform={`translate(0 ${AXIS_HEIGHT + row * ROW_HEIGHT})`}>
            <text x={0} y={25}>
              {text(`settingsFields.hours-${day}`)}
            </text>
            {hours[day].length === 0 ? (
              <text className="week-closed" x={LABEL_WIDTH + 12} y={25}>
                {text('settingsFields.closed')}
              </text>
            ) : undefined}
            {hours[day].filter(isWhole).map((span) => (
              <Bar key={span.opens} span={span} early={early} xOf={xOf} />
            ))}
          </g>
        ))}
        {PARTS.map((part, at) => (
          <g key={part} transform={`translate(${LABEL_WIDTH + at * LEGEND_STEP} ${height + 10})`}>
            <rect className={`week-${part}`} width={22} height={22} />
            <text x={32} y={18}>
              {text(`hoursForm.part-${part}`)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )

  function dayWords(spans: readonly OpeningSpan[]): string {
    if (spans.length === 0) return text('settingsFields.closed')
    return spans.map((span) => text('settingsFields.span', span)).join(text('settingsFields.and'))
  }
}

type BarProps = { readonly span: OpeningSpan; readonly early: number; readonly xOf: (minutes: number) => number }

function Bar({ span, early, xOf }: BarProps) {
  const [opens, takingCloses, closes] = [minutesOf(span.opens), minutesOf(span.takingCloses), minutesOf(span.closes)]
  const parts = [
    ['early', Math.max(0, opens - early), opens],
    ['taking', opens, takingCloses],
    ['ending', takingCloses, closes],
  ] as const
  return parts.map(([part, begins, ends]) => (
    <rect
      key={part}
      className={`week-${part}`}
      x={xOf(begins)}
      y={(ROW_HEIGHT - BAR_HEIGHT) / 2}
      width={Math.max(0, xOf(ends) - xOf(begins))}
      height={BAR_HEIGHT}
    >
      <title>{`${timeOf(begins)}–${timeOf(ends)}`}</title>
    </rect>
  ))
}

function isWhole({ opens, takingCloses, closes }: OpeningSpan): boolean {
  return [opens, takingCloses, closes].every((time) => !Number.isNaN(minutesOf(time)))
}
