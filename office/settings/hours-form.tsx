// When the hall is open: the week as a picture and as times, and how long before opening numbers are given.
import type { Hours } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { FaultAt, NumberField } from './fields.tsx'
import { SettingsPage } from './settings-page.tsx'
import { SpanRows } from './span-rows.tsx'
import { SpecialDays } from './special-days-form.tsx'
import { WeekBars } from './week-bars.tsx'
import { copiedDay, WEEKDAYS, type Weekday } from './week-hours.ts'
import './hours.css'

/** The page `/settings/hours`. */
export function HoursForm() {
  return (
    <SettingsPage title="hoursForm.title" about="hoursForm.about">
      {({ draft: { hours, timeZone }, change }) => {
        const put = (next: Hours) => change({ hours: next })
        return (
          <>
            <Week hours={hours} put={put} />
            <SpecialDays hours={hours} timeZone={timeZone} put={put} />
          </>
        )
      }}
    </SettingsPage>
  )
}

type HoursProps = { readonly hours: Hours; readonly put: (hours: Hours) => void }

function Week({ hours, put }: HoursProps) {
  const text = useText()
  return (
    <>
      <section aria-labelledby="hours-picture">
        <h2 id="hours-picture">{text('hoursForm.picture')}</h2>
        <WeekBars hours={hours} />
      </section>
      <section aria-labelledby="hours-week">
        <h2 id="hours-week">{text('hoursForm.week')}</h2>
        <p className="field-hint">{text('hoursForm.weekHow')}</p>
        <div className="settings-list">
          {WEEKDAYS.map((day) => (
            <Day key={day} day={day} hours={hours} put={put} />
          ))}
        </div>
        <NumberField
          path="hours.earlyTakingMinutes"
          label={text('hoursForm.early')}
          hint={text('hoursForm.earlyHow')}
          min={0}
          max={180}
          unit={text('hoursForm.minutes')}
          value={hours.earlyTakingMinutes}
          onChange={(value) => put({ ...hours, earlyTakingMinutes: value ?? Number.NaN })}
        />
      </section>
    </>
  )
}

function Day({ day, hours, put }: HoursProps & { readonly day: Weekday }) {
  const text = useText()
  const name = text(`settingsFields.hours-${day}`)
  return (
    <fieldset className="settings-card day-hours">
      <legend>{name}</legend>
      <SpanRows
        path={`hours.${day}`}
        name={name}
        spans={hours[day]}
        onChange={(spans) => put({ ...hours, [day]: spans })}
      />
      <FaultAt path={`hours.${day}`} />
      {day === 'monday' ? (
        <div className="span-row">
          <BigButton onPress={() => put(copiedDay(hours, 'monday', WEEKDAYS.slice(1, 5)))}>
            {text('hoursForm.copyWorkdays')}
          </BigButton>
          <BigButton onPress={() => put(copiedDay(hours, 'monday', WEEKDAYS.slice(1)))}>
            {text('hoursForm.copyAll')}
          </BigButton>
        </div>
      ) : undefined}
    </fieldset>
  )
}
