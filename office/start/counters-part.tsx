// The counters of step 2: how many, and which of them serve only some services.
import type { Counter, Service } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { ChoiceField, FaultAt, TickField } from '../settings/fields.tsx'
import { withMember } from '../settings/members.ts'
import type { SettingsDraft } from '../settings/use-settings-draft.ts'
import { withCounterCount } from './counter-count.ts'

/** More than a hall sets up in a quarter of an hour; the page of the counters takes 99. */
const COUNTERS_MAX = 30

export function Counters({ form: { draft, change } }: { readonly form: SettingsDraft }) {
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
