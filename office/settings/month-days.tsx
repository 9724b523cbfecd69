// One month of the hall as a table of days: open, closed, special; a touch or Enter picks a day.
import { useState } from 'react'
import type { Hours } from '#contract/settings.ts'
import { type Text, useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { weekdayOf, weeksOf } from './special-days.ts'
import { WEEKDAYS } from './week-hours.ts'

type MonthProps = {
  readonly hours: Hours
  readonly picked: { readonly from: string; readonly to: string }
  readonly today: string
  readonly pick: (day: string) => void
}
type DayKind = 'open' | 'closed' | 'special-open' | 'special-closed'

const KINDS: readonly DayKind[] = ['open', 'closed', 'special-open', 'special-closed']

export function MonthDays({ hours, picked, today, pick }: MonthProps) {
  const text = useText()
  const { language } = useLanguage()
  const [month, setMonth] = useState(today.slice(0, 7))
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const go = (by: number) => setMonth(new Date(Date.UTC(year, nth - 1 + by, 1)).toISOString().slice(0, 7))
  const title = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(year, nth - 1, 1))
  return (
    <div className="month">
      <div className="month-head">
        <BigButton label={text('hoursForm.monthBefore')} onPress={() => go(-1)}>
          ←
        </BigButton>
        <h3 aria-live="polite">{title}</h3>
        <BigButton label={text('hoursForm.monthAfter')} onPress={() => go(1)}>
          →
        </BigButton>
      </div>
      <table className="month-days" aria-label={title}>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={text(`settingsFields.hours-${day}`)}>
                {text(`hoursForm.short-${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, nth).map((week) => (
            <tr key={week.find((day) => day !== undefined)}>
              {week.map((day, at) => (
                <td key={day ?? WEEKDAYS[at]}>
                  {day ? (
                    <button
                      type="button"
                      className="month-day"
                      data-kind={kindOf(hours, day)}
                      aria-pressed={day >= picked.from && day <= picked.to}
                      aria-current={day === today ? 'date' : undefined}
                      onClick={() => pick(day)}
                    >
                      {Number(day.slice(8))}
                      <span aria-hidden="true">{markOf(text, kindOf(hours, day))}</span>
                      <span className="visually-hidden">{kindWords(text, kindOf(hours, day))}</span>
                    </button>
                  ) : undefined}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="month-legend">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className="month-swatch" data-kind={kind} aria-hidden="true">
              {markOf(text, kind)}
            </span>
            {kindWords(text, kind)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function kindWords(text: Text, kind: DayKind): string {
  return text(`hoursForm.kind-${kind}`)
}

// A usual day needs no mark.
function markOf(text: Text, kind: DayKind): string {
  return kind === 'open' ? '' : text(`hoursForm.mark-${kind}`)
}

function kindOf(hours: Hours, day: string): DayKind {
  const special = hours.special[day]
  if (special) return special.length > 0 ? 'special-open' : 'special-closed'
  return hours[weekdayOf(day)].length > 0 ? 'open' : 'closed'
}
