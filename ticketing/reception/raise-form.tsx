// Raising an emergency: where, and what. The second answer sends it, so that no third touch is in the way.
import { useState } from 'react'
import type { CounterId } from '#contract/ids.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { emergencyKinds, PlanCard } from '#ui/parts/emergencies.tsx'
import { Choices } from './choices.tsx'
import type { FormProps } from './panels.tsx'

const places = ['entrance', 'waiting', 'dispenser'] as const
// contract/commands.ts, PLACE_CHARS_MAX; the schema itself must not come into a browser.
const PLACE_CHARS_MAX = 40

type Place = { readonly name: string; readonly counter?: CounterId }

export function RaiseForm({ view, act }: FormProps) {
  const text = useText()
  const words = useWords()
  const [place, setPlace] = useState<Place>({ name: '' })
  const [isDrill, setIsDrill] = useState(false)
  const name = place.name.trim()
  const known: readonly Place[] = [
    ...places.map((one) => ({ name: text(`reception.place-${one}`) })),
    ...view.counters.map((counter) => ({ name: words(counter.name).slice(0, PLACE_CHARS_MAX), counter: counter.id })),
  ]
  return (
    <>
      <p>{text('reception.raiseHint')}</p>
      <PlanCard plan={view.emergencyPlan} />
      <Choices
        title={text('reception.raiseWhere')}
        choices={known.map((one) => ({
          key: one.name,
          words: one.name,
          isOn: place.name === one.name,
          onPress: () => setPlace(one),
        }))}
      />
      <label className="rec-field">
        <span>{text('reception.placeOther')}</span>
        <input
          value={place.name}
          maxLength={PLACE_CHARS_MAX}
          autoComplete="off"
          onChange={({ target }) => setPlace({ name: target.value })}
        />
      </label>
      <BigButton isOn={isDrill} onPress={() => setIsDrill(!isDrill)}>
        {text('desk.emergencyIsDrill')}
      </BigButton>
      <div className="rec-raise-what">
        <Choices
          title={text('reception.raiseWhat')}
          choices={emergencyKinds.map((kind) => ({
            key: kind,
            words: text(`desk.emergency-${kind}`),
            isDisabled: name === '',
            onPress: () =>
              act({
                type: 'raise-emergency',
                kind,
                place: name,
                ...(place.counter && { counter: place.counter }),
                ...(isDrill && { drill: true }),
              }),
          }))}
        />
      </div>
    </>
  )
}
