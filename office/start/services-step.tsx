// Step 2: what visitors come for, how many counters there are and what each serves, and the call rule as it will hang on
// the wall.
import type { Counter, Service } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { RuleNumbers, WallSentence } from '../rule-form.tsx'
import { ChoiceField, FaultAt, TextField, TickField, WordsField } from '../settings/fields.tsx'
import { withMember } from '../settings/members.ts'
import type { SettingsDraft } from '../settings/use-settings-draft.ts'
import { withCounterCount } from './counter-count.ts'
import { SettingsStep } from './settings-step.tsx'
import type { StepProps } from './step-door.ts'
import { USUAL_SERVICES, withoutService, withService } from './usual-services.ts'

const SERVICES_MAX = 26
/** More than a hall sets up in a quarter of an hour; the page of the counters takes 99. */
const COUNTERS_MAX = 30

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

function Counters({ form: { draft, change } }: FormProps) {
  const text = useText()
  const { counters, zones } = draft
  const most = Math.max(COUNTERS_MAX, counters.length)
  const counts = Array.from({ length: most }, (_, at) => String(at + 1))
  const put = (next: Counter[]) => change({ counters: next })
  return (
    <fieldset className="settings-card">
      <legend>{text('start.counters')}</legend>
      <ChoiceField
        path="counters"
        label={text('start.counterCount')}
        value={String(counters.length)}
        options={counts.map((n) => [n, n])}
        onChange={(n) => put(withCounterCount(counters, Number(n), zones))}
      />
      <p className="field-hint">{text('start.countersHow')}</p>
      <ul className="start-counters">
        {counters.map((counter, at) => (
          <CounterRow
            key={counter.id}
            counter={counter}
            at={at}
            services={draft.services}
            put={(services) => put(withMember(counters, at, { services }))}
          />
        ))}
      </ul>
    </fieldset>
  )
}

type CounterProps = {
  readonly counter: Counter
  readonly at: number
  readonly services: readonly Service[]
  readonly put: (services: Counter['services']) => void
}

function CounterRow({ counter, at, services, put }: CounterProps) {
  const text = useText()
  const words = useWords()
  const own = counter.services
  return (
    <li>
      <fieldset className="field-group">
        <legend>{words(counter.name)}</legend>
        <TickField
          path={`counters.${at}.services.all`}
          label={text('start.servesAll')}
          isOn={own === 'all'}
          onChange={(isOn) => put(isOn ? 'all' : services.map(({ id }) => id))}
        />
        {own === 'all'
          ? undefined
          : services.map(({ id, name, letter }) => (
              <TickField
                key={id}
                path={`counters.${at}.services.${id}`}
                label={`${letter} ${words(name)}`}
                isOn={own.includes(id)}
                onChange={(isOn) =>
                  put(services.map((one) => one.id).filter((one) => (one === id ? isOn : own.includes(one))))
                }
              />
            ))}
        <FaultAt path={`counters.${at}.services`} />
      </fieldset>
    </li>
  )
}
