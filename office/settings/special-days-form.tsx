// Holidays and days with hours of their own: chosen on a month, added as a range, or pasted as a list.
import { useState } from 'react'
import type { Hours, OpeningSpan } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { FaultAt, TextField } from './fields.tsx'
import { MonthDays } from './month-days.tsx'
import { PasteDays } from './paste-days.tsx'
import { SpanRows } from './span-rows.tsx'
import { daysFrom, RANGE_DAYS_MAX, rangesOf, type SpecialRange, withDays, withoutDays } from './special-days.ts'
import { nextSpan, WEEKDAYS } from './week-hours.ts'

type SpecialProps = { readonly hours: Hours; readonly timeZone: string; readonly put: (hours: Hours) => void }
type Picked = { readonly from: string; readonly to: string }

export function SpecialDays({ hours, timeZone, put }: SpecialProps) {
  const text = useText()
  const today = todayIn(timeZone)
  const [picked, setPicked] = useState<Picked>({ from: today, to: today })
  const set = (ranges: readonly SpecialRange[]) =>
    put({
      ...hours,
      special: ranges.reduce((days, { from, to, spans }) => withDays(days, daysFrom(from, to), spans), hours.special),
    })
  // A second touch behind the first one makes a range of both.
  const pick = (day: string) =>
    setPicked(({ from, to }) => (from === to && day > from ? { from, to: day } : { from: day, to: day }))
  return (
    <section aria-labelledby="hours-special">
      <h2 id="hours-special">{text('hoursForm.special')}</h2>
      <p className="field-hint">{text('hoursForm.specialHow')}</p>
      <FaultAt path="hours.special" />
      <div className="special-columns">
        <MonthDays hours={hours} picked={picked} today={today} pick={pick} />
        <AddRange picked={picked} setPicked={setPicked} workday={usualDay(hours)} add={(range) => set([range])} />
      </div>
      <RangeList
        hours={hours}
        today={today}
        remove={(days) => put({ ...hours, special: withoutDays(hours.special, days) })}
      />
      <PasteDays year={Number(today.slice(0, 4))} workday={usualDay(hours)} add={set} />
    </section>
  )
}

type AddProps = {
  readonly picked: Picked
  readonly setPicked: (picked: Picked) => void
  readonly workday: readonly OpeningSpan[]
  readonly add: (range: SpecialRange) => void
}

function AddRange({ picked, setPicked, workday, add }: AddProps) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [spans, setSpans] = useState<readonly OpeningSpan[]>(workday)
  const n = daysFrom(picked.from, picked.to).length
  const isWrong = n === 0 || (n === RANGE_DAYS_MAX && daysFrom(picked.from, picked.to).at(-1) !== picked.to)
  return (
    <fieldset className="settings-card">
      <legend>{text('hoursForm.setDays')}</legend>
      <div className="field-row">
        <TextField
          path="picked.from"
          label={text('hoursForm.from')}
          type="date"
          width="short"
          value={picked.from}
          onChange={(from) => setPicked({ from, to: picked.to < from ? from : picked.to })}
        />
        <TextField
          path="picked.to"
          label={text('hoursForm.to')}
          type="date"
          width="short"
          value={picked.to}
          onChange={(to) => setPicked({ ...picked, to })}
        />
      </div>
      {isWrong ? <Notice kind="no">{text('hoursForm.wrongRange', { max: RANGE_DAYS_MAX })}</Notice> : undefined}
      <div className="span-row">
        <BigButton isOn={!isOpen} onPress={() => setIsOpen(false)}>
          {text('settingsFields.closed')}
        </BigButton>
        <BigButton isOn={isOpen} onPress={() => setIsOpen(true)}>
          {text('hoursForm.ownHours')}
        </BigButton>
      </div>
      {isOpen ? (
        <SpanRows path="picked.spans" name={text('hoursForm.setDays')} spans={spans} onChange={setSpans} />
      ) : undefined}
      <div>
        <BigButton
          tone="go"
          isDisabled={isWrong || (isOpen && spans.length === 0)}
          onPress={() => add({ ...picked, spans: isOpen ? spans : [] })}
        >
          {text('hoursForm.addDays', { n })}
        </BigButton>
      </div>
    </fieldset>
  )
}

type ListProps = {
  readonly hours: Hours
  readonly today: string
  readonly remove: (days: readonly string[]) => void
}

function RangeList({ hours, today, remove }: ListProps) {
  const text = useText()
  const ranges = rangesOf(hours.special)
  const past = Object.keys(hours.special).filter((day) => day < today)
  if (ranges.length === 0) return <p>{text('hoursForm.noSpecial')}</p>
  return (
    <>
      <ul className="special-list">
        {ranges.map(({ from, to, spans }) => {
          const days = from === to ? from : text('hoursForm.range', { from, to, n: daysFrom(from, to).length })
          return (
            <li key={from} data-past={to < today}>
              <span className="special-days">{days}</span>
              <span>
                {spans.length === 0
                  ? text('settingsFields.closed')
                  : spans.map((span) => text('settingsFields.span', span)).join(text('settingsFields.and'))}
              </span>
              <BigButton
                tone="quiet"
                label={text('settingsPage.remove', { what: days })}
                onPress={() => remove(daysFrom(from, to))}
              >
                {text('settingsPage.removeShort')}
              </BigButton>
            </li>
          )
        })}
      </ul>
      {past.length > 0 ? (
        <BigButton onPress={() => remove(past)}>{text('hoursForm.removePast', { n: past.length })}</BigButton>
      ) : undefined}
    </>
  )
}

// The day of the week that stands for the usual ones: the first that is open.
function usualDay(hours: Hours): readonly OpeningSpan[] {
  return WEEKDAYS.map((day) => hours[day]).find((spans) => spans.length > 0) ?? [nextSpan([])]
}

function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
}
