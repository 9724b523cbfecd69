// Step 2: what visitors come for, how many counters there are and what each serves, and the call rule as it will hang on
// the wall.
import type { Service } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { RuleNumbers, WallSentence } from '../rule/rule-form.tsx'
import { FaultAt, TextField, TickField, WordsField } from '../settings/fields.tsx'
import { withMember } from '../settings/members.ts'
import type { SettingsDraft } from '../settings/use-settings-draft.ts'
import { Counters } from './counters-part.tsx'
import { SettingsStep } from './settings-step.tsx'
import type { StepProps } from './step-door.ts'
import { USUAL_SERVICES, withoutService, withService } from './usual-services.ts'

const SERVICES_MAX = 26

export function ServicesStep({ door }: StepProps) {
  const text = useText()
  return (
    <SettingsStep door={door}>
      {(form) => (
        <>
          <Services form={form} />
          <Counters form={form} />
          <fieldset className="settings-card start-classes">
            <legend>{text('start.classes')}</legend>
            <p className="field-hint">{text('start.classesHow')}</p>
            <RuleNumbers form={form} />
            <WallSentence rule={form.draft.callRule} />
          </fieldset>
        </>
      )}
    </SettingsStep>
  )
}

type FormProps = { readonly form: SettingsDraft }

function Services({ form }: FormProps) {
  const text = useText()
  const { draft, change } = form
  const { services } = draft
  const own = services.filter(({ id }) => !USUAL_SERVICES.some((usual) => usual.id === id))
  return (
    <fieldset className="settings-card">
      <legend>{text('start.services')}</legend>
      <p className="field-hint">{text('start.servicesHow')}</p>
      <FaultAt path="services" />
      <ul className="start-services">
        {USUAL_SERVICES.map((usual) => (
          <UsualRow key={usual.id} form={form} usual={usual} />
        ))}
      </ul>
      {own.map((service) => (
        <OwnRow key={service.id} form={form} service={service} />
      ))}
      <div>
        <BigButton
          isDisabled={services.length >= SERVICES_MAX}
          onPress={() => change({ services: withService(draft) })}
        >
          {text('start.addOwn')}
        </BigButton>
      </div>
    </fieldset>
  )
}

function UsualRow({ form, usual }: FormProps & { readonly usual: (typeof USUAL_SERVICES)[number] }) {
  const words = useWords()
  const { draft, change } = form
  const at = draft.services.findIndex(({ id }) => id === usual.id)
  const service = draft.services[at]
  const toggle = (isOn: boolean) =>
    change(isOn ? { services: withService(draft, usual) } : withoutService(draft, usual.id))
  return (
    <li>
      <TickField
        path={`services.${at}`}
        label={words(service?.name ?? usual.name)}
        isOn={service !== undefined}
        onChange={toggle}
      />
      {service ? <Letter form={form} at={at} service={service} /> : undefined}
    </li>
  )
}

function OwnRow({ form, service }: FormProps & { readonly service: Service }) {
  const text = useText()
  const { draft, change } = form
  const at = draft.services.indexOf(service)
  return (
    <div className="field-row">
      <Letter form={form} at={at} service={service} isLabelled />
      <WordsField
        path={`services.${at}.name`}
        value={service.name}
        onChange={(name) => change({ services: withMember(draft.services, at, { name }) })}
      />
      <div className="member-buttons">
        <BigButton tone="quiet" onPress={() => change(withoutService(draft, service.id))}>
          {text('start.removeOwn')}
        </BigButton>
      </div>
    </div>
  )
}

type LetterProps = FormProps & { readonly at: number; readonly service: Service; readonly isLabelled?: boolean }

function Letter({ form: { draft, change }, at, service, isLabelled }: LetterProps) {
  const text = useText()
  const words = useWords()
  return (
    <TextField
      path={`services.${at}.letter`}
      label={isLabelled ? text('servicesForm.letter') : text('start.letterOf', { name: words(service.name) })}
      width="short"
      maxLength={1}
      value={service.letter}
      onChange={(letter) => change({ services: withMember(draft.services, at, { letter: letter.toUpperCase() }) })}
    />
  )
}
