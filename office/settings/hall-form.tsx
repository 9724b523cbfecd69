// Who the hall is: its names, phone, place and zones; the green lane; and the card for an emergency.
import type { EmergencyPlan } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { ChoiceField, FaultAt, TextField, WordsField } from './fields.tsx'
import { LanguagesField } from './languages-field.tsx'
import { MemberButtons } from './member-buttons.tsx'
import { freeId, withMember, withoutMember } from './members.ts'
import { SettingsPage } from './settings-page.tsx'
import type { SettingsDraft } from './use-settings-draft.ts'
import { wordsOf } from './words-of.ts'

const PLAN_LINES = ['address', 'boxPlace', 'fetchesBox', 'meetsAmbulance'] as const
const PLAN_CHARS_MAX = 120

type FormProps = { readonly form: SettingsDraft }

/** The page `/settings/hall`. */
export function HallForm() {
  return (
    <SettingsPage title="hallForm.title" about="hallForm.about">
      {(form) => (
        <>
          <Names form={form} />
          <Zones form={form} />
          <GreenLane form={form} />
          <PlanCard form={form} />
        </>
      )}
    </SettingsPage>
  )
}

function Names({ form: { draft, change } }: FormProps) {
  const text = useText()
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return (
    <fieldset className="settings-card">
      <legend>{text('hallForm.who')}</legend>
      <div className="field-row">
        <WordsField path="name" value={draft.name} onChange={(name) => change({ name })} />
      </div>
      <div className="field-row">
        <TextField
          path="phone"
          label={text('hallForm.phone')}
          hint={text('hallForm.phoneHow')}
          type="tel"
          maxLength={20}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
        <ChoiceField
          path="timeZone"
          label={text('hallForm.timeZone')}
          hint={text('hallForm.timeZoneHow')}
          value={draft.timeZone}
          options={[...new Set([draft.timeZone, ...zones])].map((zone) => [zone, zone])}
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
      <LanguagesField languages={draft.languages} onChange={(languages) => change({ languages })} />
    </fieldset>
  )
}

function Zones({ form: { draft, change } }: FormProps) {
  const text = useText()
  const { zones, counters } = draft
  const add = () => {
    const n = zones.length + 1
    change({ zones: [...zones, { id: freeId(zones, 'zone', n), name: wordsOf('hallForm.newZone', { n }) }] })
  }
  return (
    <fieldset className="settings-card">
      <legend>{text('hallForm.zones')}</legend>
      <p className="field-hint">{text('hallForm.zonesHow')}</p>
      <FaultAt path="zones" />
      {zones.map((zone, at) => {
        const n = counters.filter((counter) => counter.zone === zone.id).length
        return (
          <div className="field-row" key={zone.id}>
            <WordsField
              path={`zones.${at}.name`}
              value={zone.name}
              onChange={(name) => change({ zones: withMember(zones, at, { name }) })}
            />
            <p className="zone-count">{text('hallForm.zoneCounters', { n })}</p>
            <MemberButtons
              name={zone.name.zh}
              at={at}
              count={zones.length}
              isNeeded={n > 0}
              remove={() => change({ zones: withoutMember(zones, at) })}
            />
          </div>
        )
      })}
      <div>
        <BigButton onPress={add}>{text('hallForm.addZone')}</BigButton>
      </div>
    </fieldset>
  )
}

function GreenLane({ form: { draft, change } }: FormProps) {
  const text = useText()
  const steps = draft.greenLane?.steps ?? 'seven'
  return (
    <fieldset className="settings-card">
      <legend>{text('hallForm.greenLane')}</legend>
      <ChoiceField
        path="greenLane.steps"
        label={text('hallForm.steps')}
        hint={text(`hallForm.steps-${steps}-how`)}
        value={steps}
        options={(['seven', 'five'] as const).map((one) => [one, text(`hallForm.steps-${one}`)])}
        onChange={(value) => change({ greenLane: { steps: value === 'five' ? 'five' : 'seven' } })}
      />
    </fieldset>
  )
}

function PlanCard({ form: { draft, change } }: FormProps) {
  const text = useText()
  const plan = draft.emergencyPlan ?? {}
  const write = (line: (typeof PLAN_LINES)[number], value: string) => {
    const lines = Object.entries({ ...plan, [line]: value }).filter(([, words]) => words !== '')
    const next: EmergencyPlan = Object.fromEntries(lines)
    change({ emergencyPlan: lines.length === 0 ? undefined : next })
  }
  return (
    <fieldset className="settings-card">
      <legend>{text('hallForm.plan')}</legend>
      <p className="field-hint">{text('hallForm.planHow')}</p>
      <div className="field-row">
        {PLAN_LINES.map((line) => (
          <TextField
            key={line}
            path={`emergencyPlan.${line}`}
            label={text(`hallForm.plan-${line}`)}
            maxLength={PLAN_CHARS_MAX}
            value={plan[line] ?? ''}
            onChange={(value) => write(line, value)}
          />
        ))}
      </div>
    </fieldset>
  )
}
