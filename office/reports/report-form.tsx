// What is wanted: report, days and grouping. Every change asks at once; there is nothing to send.
import { type ReactNode, useId } from 'react'
import type { Day } from '#contract/ids.ts'
import { REPORT_BYS } from '#contract/report-bys.ts'
import { REPORT_WORDS } from '#contract/report-words.ts'
import type { ReportBy, ReportName } from '#contract/reports.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { daysBefore } from './days-before.ts'
import type { Wanted } from './use-report.ts'

const PERIODS = [
  ['today', 1],
  ['week', 7],
  ['usual', 30],
  ['year', 365],
] as const
const NAMES = Object.keys(REPORT_BYS) as readonly ReportName[]

type FormProps = {
  readonly wanted: Wanted
  readonly today: Day
  readonly change: (wanted: Wanted) => void
}

export function ReportForm({ wanted, today, change }: FormProps) {
  const text = useText()
  const { language } = useLanguage()
  const words = REPORT_WORDS[language]
  const bys = REPORT_BYS[wanted.report]
  return (
    <form className="report-form" onSubmit={(event) => event.preventDefault()}>
      <Field label={text('reports.which')}>
        {(id) => (
          <select
            id={id}
            value={wanted.report}
            onChange={({ target }) => {
              const report = NAMES.find((name) => name === target.value) ?? 'waits'
              change({ report, from: wanted.from, to: wanted.to })
            }}
          >
            {NAMES.map((name) => (
              <option key={name} value={name}>
                {words.reports[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {bys.length > 0 ? (
        <Field label={text('reports.by')}>
          {(id) => (
            <select
              id={id}
              value={wanted.by ?? bys[0]}
              onChange={({ target }) =>
                change({ ...wanted, by: bys.find((by): by is ReportBy => by === target.value) })
              }
            >
              {bys.map((by) => (
                <option key={by} value={by}>
                  {words.by[by]}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : undefined}
      <DayField label={text('reports.from')} day={wanted.from} change={(from) => change({ ...wanted, from })} />
      <DayField label={text('reports.to')} day={wanted.to} change={(to) => change({ ...wanted, to })} />
      <div className="report-periods">
        {PERIODS.map(([period, days]) => {
          const from = daysBefore(today, days - 1)
          const isOn = wanted.from === from && wanted.to === today
          return (
            <BigButton key={period} isOn={isOn} onPress={() => change({ ...wanted, from, to: today })}>
              {text(`reports.${period}`)}
            </BigButton>
          )
        })}
      </div>
    </form>
  )
}

type DayFieldProps = {
  readonly label: string
  readonly day: Day | undefined
  readonly change: (day: Day | undefined) => void
}

function DayField({ label, day, change }: DayFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input id={id} type="date" value={day ?? ''} onChange={({ target }) => change(target.value || undefined)} />
      )}
    </Field>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="report-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
