// What visitors come for: names, letters of the numbers, usual minutes, and in which order the dispenser shows them.
import type { Counter, Service } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { FaultAt, NumberField, TextField, TickField, WordsField } from './fields.tsx'
import { MemberButtons } from './member-buttons.tsx'
import { freeId, freeLetter, movedMember, withMember, withoutMember } from './members.ts'
import { SettingsPage } from './settings-page.tsx'
import { useNewMember } from './use-new-member.ts'
import type { SettingsDraft } from './use-settings-draft.ts'

const SERVICES_MAX = 26
/** prisma/first-hall.ts: what a service takes until the hall has its own history. */
const TYPICAL_MINUTES = 8

/** The page `/settings/services`. */
export function ServicesForm() {
  return (
    <SettingsPage title="servicesForm.title" about="servicesForm.about">
      {(form) => <ServiceList form={form} />}
    </SettingsPage>
  )
}

function ServiceList({ form: { draft, change } }: { readonly form: SettingsDraft }) {
  const text = useText()
  const { services, classes, counters } = draft
  const put = (next: Service[]) => change({ services: next })
  const { list, added } = useNewMember(services.length)
  const add = () => {
    added()
    const taken = [...services.map(({ letter }) => letter), ...classes.flatMap(({ latinPrefix }) => latinPrefix ?? [])]
    put([
      ...services,
      {
        id: freeId(services, 'service', services.length + 1),
        letter: freeLetter(taken),
        name: { zh: '', en: '' },
        offered: true,
        typicalMinutes: TYPICAL_MINUTES,
      },
    ])
  }
  return (
    <section ref={list} className="settings-list" aria-label={text('servicesForm.title')}>
      <FaultAt path="services" />
      {services.map((service, at) => (
        <ServiceCard
          key={service.id}
          service={service}
          at={at}
          count={services.length}
          put={(part) => put(withMember(services, at, part))}
          move={(to) => put(movedMember(services, at, to))}
          remove={() =>
            change({ services: withoutMember(services, at), counters: withoutService(counters, service.id) })
          }
        />
      ))}
      <BigButton isDisabled={services.length >= SERVICES_MAX} onPress={add}>
        {text('servicesForm.add')}
      </BigButton>
    </section>
  )
}

type CardProps = {
  readonly service: Service
  readonly at: number
  readonly count: number
  readonly put: (part: Partial<Service>) => void
  readonly move: (to: number) => void
  readonly remove: () => void
}

function ServiceCard({ service, at, count, put, move, remove }: CardProps) {
  const text = useText()
  const words = useWords()
  const { letter, name, offered, typicalMinutes } = service
  const shown = words(name) || text('servicesForm.new')
  return (
    <fieldset className="settings-card">
      <legend>{`${letter} ${shown}`}</legend>
      <div className="field-row">
        <TextField
          path={`services.${at}.letter`}
          label={text('servicesForm.letter')}
          width="short"
          maxLength={1}
          value={letter}
          onChange={(value) => put({ letter: value.toUpperCase() })}
        />
        <WordsField path={`services.${at}.name`} value={name} onChange={(next) => put({ name: next })} />
        <NumberField
          path={`services.${at}.typicalMinutes`}
          label={text('servicesForm.minutes')}
          min={1}
          max={240}
          unit={text('servicesForm.minutesUnit')}
          value={typicalMinutes}
          onChange={(value) => put({ typicalMinutes: value ?? Number.NaN })}
        />
      </div>
      <div className="settings-card-head">
        <TickField
          path={`services.${at}.offered`}
          label={text('servicesForm.offered')}
          isOn={offered}
          onChange={(isOn) => put({ offered: isOn })}
        />
        <MemberButtons name={shown} at={at} count={count} move={move} remove={remove} />
      </div>
    </fieldset>
  )
}

// A counter that offered it among others offers the others; one that offered nothing else is named when it is saved.
function withoutService(counters: readonly Counter[], id: string): Counter[] {
  return counters.map((counter) =>
    counter.services === 'all' ? counter : { ...counter, services: counter.services.filter((one) => one !== id) },
  )
}
