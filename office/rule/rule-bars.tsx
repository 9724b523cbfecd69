// The waits under the present and the proposed rule as bars: elders and the others, the mean and nine in ten.
import type { PreviewedRule } from '#contract/rule-preview.ts'
import { type Text, useText } from '#ui/language.ts'

const WIDTH = 800
const LABEL_WIDTH = 250
const VALUE_WIDTH = 70
const BAR_HEIGHT = 24
const GROUP_HEIGHT = 74
const TOP = 44

type BarsProps = { readonly now: PreviewedRule; readonly proposed: PreviewedRule }
type Group = { readonly label: string; readonly now: number; readonly proposed: number }

export function RuleBars({ now, proposed }: BarsProps) {
  const text = useText()
  const groups = groupsOf(text, { now, proposed })
  const longest = Math.max(1, ...groups.flatMap((group) => [group.now, group.proposed]))
  const widthOf = (minutes: number) => (minutes / longest) * (WIDTH - LABEL_WIDTH - VALUE_WIDTH)
  return (
    <svg className="rule-bars" viewBox={`0 0 ${WIDTH} ${TOP + groups.length * GROUP_HEIGHT}`} role="img">
      <title>{text('rule.bars')}</title>
      {(['now', 'proposed'] as const).map((when, at) => (
        <g key={when} transform={`translate(${LABEL_WIDTH + at * 180} 8)`}>
          <rect className={`rule-bar-${when}`} width={20} height={20} />
          <text x={30} y={17}>
            {text(`rule.${when}`)}
          </text>
        </g>
      ))}
      {groups.map((group, at) => (
        <g key={group.label} transform={`translate(0 ${TOP + at * GROUP_HEIGHT})`}>
          <text x={LABEL_WIDTH - 16} y={36} textAnchor="end">
            {group.label}
          </text>
          {(['now', 'proposed'] as const).map((when, row) => (
            <g key={when} transform={`translate(${LABEL_WIDTH} ${4 + row * (BAR_HEIGHT + 4)})`}>
              <rect className={`rule-bar-${when}`} width={widthOf(group[when])} height={BAR_HEIGHT} />
              <text x={widthOf(group[when]) + 8} y={19}>
                {group[when].toFixed(1)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}

function groupsOf(text: Text, { now, proposed }: BarsProps): Group[] {
  return (['elder', 'ordinary'] as const).flatMap((group) =>
    (['mean', 'p90'] as const).map((figure) => ({
      label: `${text(`rule.${group}`)} · ${text(`rule.${figure}`)}`,
      now: now[group][`${figure}Min`] ?? 0,
      proposed: proposed[group][`${figure}Min`] ?? 0,
    })),
  )
}
