// The counters: number, name, zone and services; and a small plan of the hall, so that a mistake is seen.
import type { Counter } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { ChoiceField, FaultAt, TextField, TickField, WordsField } from './fields.tsx'
import { MemberButtons } from './member-buttons.tsx'
import { freeId, movedMember, withMember, withoutMember } from './members.ts'
import { SettingsPage } from './settings-page.tsx'
import { useNewMember } from './use-new-member.ts'
import type { SettingsDraft } from './use-settings-draft.ts'
import { wordsOf } from './words-of.ts'

const COUNTERS_MAX = 99

/** The page `/settings/counters`. */
export function CountersForm() {
  return (
    <SettingsPage title="countersForm.title" about="countersForm.about">
      {(form) => (
        <>
          <CounterPlan form={form} />
          <CounterList form={form} />
        </>
      )}
    </SettingsPage>
  )
}

/** The counters as they stand, zone by zone. */
function CounterPlan({ form: { draft } }: { readonly form: SettingsDraft }) {
  const text = useText()
  const words = useWords()
  const nobody = draft.services.filter(
    ({ id, offered }) => offered && !draft.counters.some(({ services }) => services === 'all' || services.includes(id)),
  )
  return (
    <section aria-labelledby="counter-plan">
      <h2 id="counter-plan">{text('countersForm.plan')}</h2>
      <div className="counter-plan">
        {draft.zones.map((zone) => (
          <section key={zone.id} className="counter-plan-zone" aria-label={words(zone.name)}>
            <h3>{words(zone.name)}</h3>
            <ul>
              {draft.counters
                .filter((counter) => counter.zone === zone.id)
                .map((counter) => (
                  <li key={counter.id}>
                    <a href={`#counter-${counter.id}`}>{words(counter.name) || counter.id}</a>
                    <span>{servicesOf(counter)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {nobody.length > 0 ? (
        <p className="field-fault" role="status">
          {text('countersForm.nobody', {
            services: nobody.map(({ name }) => words(name)).join(text('settingsFields.and')),
          })}
        </p>
      ) : undefined}
    </section>
  )

  function servicesOf({ services }: Counter): string {
    if (services === 'all') return text('countersForm.all')
    return draft.services
      .filter(({ id }) => services.includes(id))
      .map(({ letter }) => letter)
      .join(' ')
  }
}

function CounterList({ form }: { readonly form: SettingsDraft }) {
  const text = useText()
  const { draft, saved, change } = form
  const { counters, zones } = draft
  const put = (next: Counter[]) => change({ counters: next })
  const { list, added } = useNewMember(counters.length)
  const add = () => {
    added()
    const id = freeId(counters)
    const name = wordsOf('countersForm.newName', { n: id })
    const zone = counters.at(-1)?.zone ?? zones[0]?.id
    if (zone !== undefined) put([...counters, { id, name, zone, services: 'all' }])
  }
  return (
    <section ref={list} className="settings-list" aria-label={text('countersForm.title')}>
      <FaultAt path="counters" />
      {counters.map((counter, at) => (
        <CounterCard
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of a new counter is typed, and may be another's for a moment.
          key={at}
          form={form}
          at={at}
          isNew={!saved.counters.some(({ id }) => id === counter.id)}
          put={(part) => put(withMember(counters, at, part))}
          move={(to) => put(movedMember(counters, at, to))}
          remove={() => put(withoutMember(counters, at))}
        />
      ))}
      <BigButton isDisabled={counters.length >= COUNTERS_MAX} onPress={add}>
        {text('countersForm.add')}
      </BigButton>
    </section>
  )
}

type CardProps = {
  readonly form: SettingsDraft
  readonly at: number
  readonly isNew: boolean
  readonly put: (part: Partial<Counter>) => void
  readonly move: (to: number) => void
  readonly remove: () => void
}

function CounterCard({ form: { draft }, at, isNew, put, move, remove }: CardProps) {
  const text = useText()
  const words = useWords()
  const counter = draft.counters[at]
  if (!counter) return undefined
  const { id, name, zone } = counter
  const zones = draft.zones.map((one) => [one.id, words(one.name)] as const)
  const isLost = !draft.zones.some((one) => one.id === zone)
  const shown = words(name) || id
  return (
    <fieldset className="settings-card" id={`counter-${id}`}>
      <legend>{shown}</legend>
      <div className="field-row">
        {isNew ? (
          <TextField
            path={`counters.${at}.id`}
            label={text('countersForm.number')}
            width="short"
            maxLength={4}
            value={id}
            onChange={(value) => put({ id: value.toLowerCase() })}
          />
        ) : (
          <p className="field field-fixed" data-width="short">
            <b>{text('countersForm.number')}</b>
            <span>{id}</span>
          </p>
        )}
        <WordsField path={`counters.${at}.name`} value={name} onChange={(next) => put({ name: next })} />
        <ChoiceField
          path={`counters.${at}.zone`}
          label={text('countersForm.zone')}
          value={zone}
          options={isLost ? [[zone, text('countersForm.choose')], ...zones] : zones}
          onChange={(value) => put({ zone: value })}
        />
      </div>
      <div className="settings-card-head">
        <CounterServices draft={draft} counter={counter} at={at} put={put} />
        <MemberButtons name={shown} at={at} count={draft.counters.length} move={move} remove={remove} />
      </div>
    </fieldset>
  )
}

type ServicesProps = Pick<CardProps, 'at' | 'put'> & {
  readonly draft: SettingsDraft['draft']
  readonly counter: Counter
}

function CounterServices({ draft, counter: { services }, at, put }: ServicesProps) {
  const text = useText()
  const words = useWords()
  const isAll = services === 'all'
  const toggle = (id: string, isOn: boolean) =>
    put({
      services: draft.services
        .map((one) => one.id)
        .filter((one) => (one === id ? isOn : !isAll && services.includes(one))),
    })
  return (
    <fieldset className="field-group">
      <legend>{text('countersForm.services')}</legend>
      <TickField
        path={`counters.${at}.all`}
        label={text('countersForm.all')}
        isOn={isAll}
        onChange={(isOn) => put({ services: isOn ? 'all' : draft.services.map(({ id }) => id) })}
      />
      {isAll
        ? undefined
        : draft.services.map(({ id, letter, name }) => (
            <TickField
              key={id}
              path={`counters.${at}.services.${id}`}
              label={`${letter} ${words(name)}`}
              isOn={services.includes(id)}
              onChange={(isOn) => toggle(id, isOn)}
            />
          ))}
      <FaultAt path={`counters.${at}.services`} />
    </fieldset>
  )
}
