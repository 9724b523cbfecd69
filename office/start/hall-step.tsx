// Step 1: what the hall is called, its phone, its languages, and the hours of an ordinary week.
import { useText } from '#ui/language.ts'
import { FaultAt, TextField, TickField, WordsField } from '../settings/fields.tsx'
import { LanguagesField } from '../settings/languages-field.tsx'
import { TimeField } from '../settings/span-rows.tsx'
import type { SettingsDraft } from '../settings/use-settings-draft.ts'
import { WEEKDAYS } from '../settings/week-hours.ts'
import { SettingsStep } from './settings-step.tsx'
import { type SimpleHours, simpleHours, USUAL_NOON, withSimpleHours } from './simple-hours.ts'
import type { StepProps } from './step-door.ts'
import '../settings/hours.css'

export function HallStep({ door }: StepProps) {
  return (
    <SettingsStep door={door}>
      {(form) => (
        <>
          <Who form={form} />
          <WeekHours form={form} />
        </>
      )}
    </SettingsStep>
  )
}

type FormProps = { readonly form: SettingsDraft }

function Who({ form: { draft, change } }: FormProps) {
  const text = useText()
  return (
    <fieldset className="settings-card">
      <legend>{text('hallForm.who')}</legend>
      <p className="field-hint">{text('start.hallHow')}</p>
      <div className="field-row">
        <WordsField path="name" value={draft.name} onChange={(name) => change({ name })} />
        <TextField
          path="phone"
          label={text('hallForm.phone')}
          type="tel"
          maxLength={20}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
      </div>
      <LanguagesField languages={draft.languages} onChange={(languages) => change({ languages })} />
    </fieldset>
  )
}

function WeekHours({ form: { draft, change } }: FormProps) {
  const text = useText()
  const simple = simpleHours(draft.hours)
  const put = (part: Partial<SimpleHours>) =>
    simple && change({ hours: withSimpleHours(draft.hours, { ...simple, ...part }) })
  return (
    <fieldset className="settings-card">
      <legend>{text('start.hours')}</legend>
      {simple ? (
        <>
          <Days simple={simple} put={put} />
          <Times simple={simple} put={put} />
          <Noon simple={simple} put={put} />
          <p className="field-hint">{text('start.timeHow')}</p>
        </>
      ) : (
        <p>
          {text('start.ownHours')} <a href={`/settings/hours${location.search}`}>{text('start.toHours')}</a>
        </p>
      )}
    </fieldset>
  )
}

type HoursProps = { readonly simple: SimpleHours; readonly put: (part: Partial<SimpleHours>) => void }

function Days({ simple: { days }, put }: HoursProps) {
  const text = useText()
  return (
    <fieldset className="field-group start-days">
      <legend>{text('start.days')}</legend>
      {WEEKDAYS.map((day) => (
        <TickField
          key={day}
          path={`days.${day}`}
          label={text(`start.day-${day}`)}
          isOn={days.includes(day)}
          onChange={(isOn) => put({ days: WEEKDAYS.filter((one) => (one === day ? isOn : days.includes(one))) })}
        />
      ))}
    </fieldset>
  )
}

// What is wrong stands in the settings at every open day alike: it is said once, at the first.
function Times({ simple, put }: HoursProps) {
  const text = useText()
  const [first = 'monday'] = simple.days
  const last = simple.noon ? 1 : 0
  return (
    <div className="span-row">
      <TimeField
        path={`hours.${first}.0.opens`}
        label={text('start.opens')}
        value={simple.opens}
        onChange={(opens) => put({ opens })}
      />
      <TimeField
        path={`hours.${first}.${last}.takingCloses`}
        label={text('start.takingCloses')}
        value={simple.takingCloses}
        onChange={(takingCloses) => put({ takingCloses })}
      />
      <TimeField
        path={`hours.${first}.${last}.closes`}
        label={text('start.closes')}
        value={simple.closes}
        onChange={(closes) => put({ closes })}
      />
      <FaultAt path={`hours.${first}`} />
      <FaultAt path={`hours.${first}.0`} />
      {last === 1 ? <FaultAt path={`hours.${first}.1`} /> : undefined}
    </div>
  )
}

function Noon({ simple: { noon, days }, put }: HoursProps) {
  const text = useText()
  const [first = 'monday'] = days
  return (
    <div className="span-row">
      <TickField
        path="noon"
        label={text('start.noon')}
        isOn={noon !== undefined}
        onChange={(isOn) => put({ noon: isOn ? USUAL_NOON : undefined })}
      />
      {noon ? (
        <>
          <TimeField
            path={`hours.${first}.0.closes`}
            label={text('start.noonFrom')}
            value={noon.from}
            onChange={(from) => put({ noon: { ...noon, from } })}
          />
          <TimeField
            path={`hours.${first}.1.opens`}
            label={text('start.noonTo')}
            value={noon.to}
            onChange={(to) => put({ noon: { ...noon, to } })}
          />
        </>
      ) : undefined}
    </div>
  )
}
