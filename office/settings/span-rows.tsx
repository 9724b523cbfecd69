// The stretches of one day: opening, end of taking numbers, closing; none of them means closed.
import { useId } from 'react'
import type { OpeningSpan } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { useFault } from './faults.ts'
import { FaultAt } from './fields.tsx'
import { withMember, withoutMember } from './members.ts'
import { nextSpan, SPANS_MAX, typedTime } from './week-hours.ts'

const TIMES = ['opens', 'takingCloses', 'closes'] as const

type RowsProps = {
  readonly path: string
  /** Whose hours: «星期一». */
  readonly name: string
  readonly spans: readonly OpeningSpan[]
  readonly onChange: (spans: OpeningSpan[]) => void
}

export function SpanRows({ path, name, spans, onChange }: RowsProps) {
  const text = useText()
  const more = text(spans.length === 0 ? 'hoursForm.openDay' : 'hoursForm.addSpan')
  return (
    <div className="span-day">
      <div className="span-rows">
        {spans.length === 0 ? <p className="span-closed">{text('settingsFields.closed')}</p> : undefined}
        {spans.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place in the day.
          <div key={at}>
            <div className="span-row">
              {TIMES.map((time) => (
                <TimeField
                  key={time}
                  path={`${path}.${at}.${time}`}
                  label={text(`hoursForm.${time}`)}
                  value={span[time]}
                  onChange={(value) => onChange(withMember(spans, at, { [time]: value }))}
                />
              ))}
              <BigButton
                tone="quiet"
                label={text('hoursForm.removeSpan', { day: name, n: at + 1 })}
                onPress={() => onChange(withoutMember(spans, at))}
              >
                {text('settingsPage.removeShort')}
              </BigButton>
            </div>
            <FaultAt path={`${path}.${at}`} />
          </div>
        ))}
      </div>
      <BigButton
        label={text('hoursForm.addSpanTo', { day: name, more })}
        isDisabled={spans.length >= SPANS_MAX}
        onPress={() => onChange([...spans, nextSpan(spans)])}
      >
        {more}
      </BigButton>
    </div>
  )
}

type TimeProps = {
  readonly path: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

// Typed, not the browser's own clock: that one shows 04:30 PM wherever the computer is set up so.
export function TimeField({ path, label, value, onChange }: TimeProps) {
  const id = useId()
  const fault = useFault(path)
  return (
    <div className="time-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-says` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => onChange(typedTime(value))}
      />
      {fault ? (
        <p id={`${id}-says`} className="field-fault" role="alert">
          {fault}
        </p>
      ) : undefined}
    </div>
  )
}
