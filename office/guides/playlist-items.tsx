// What a playlist shows, in its order: moved up, taken out, added from a list; by finger and by keyboard.
import { useState } from 'react'
import type { PlaylistItem } from '#contract/guides.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { ChoiceField } from '../settings/fields.tsx'
import { itemChoices, itemKey, itemName, type Shelf } from './item-names.ts'

type PlaylistItemsProps = {
  readonly items: readonly PlaylistItem[]
  readonly shelf: Shelf
  readonly isFull: boolean
  readonly onChange: (items: PlaylistItem[]) => void
}

export function PlaylistItems({ items, shelf, isFull, onChange }: PlaylistItemsProps) {
  const text = useText()
  const { language } = useLanguage()
  const choices = itemChoices(shelf).filter(([key]) => !items.some((item) => itemKey(item) === key))
  const [chosen, setChosen] = useState('')
  const [key, item] = choices.find(([one]) => one === chosen) ?? choices[0] ?? []
  const up = (at: number) => {
    const [one, before] = [items[at], items[at - 1]]
    if (one && before) onChange(items.with(at - 1, one).with(at, before))
  }
  return (
    <section className="guide-rows" aria-label={text('guidePlan.items')}>
      <h3>{text('guidePlan.items')}</h3>
      <ol className="guide-chosen">
        {items.map((one, at) => (
          <li key={itemKey(one)}>
            <span>
              {at + 1}. {itemName(one, shelf, text, language)}
            </span>
            <BigButton isDisabled={at === 0} onPress={() => up(at)}>
              {text('guidePlan.up')}
            </BigButton>
            <BigButton tone="quiet" onPress={() => onChange(items.toSpliced(at, 1))}>
              {text('guidePlan.takeOut')}
            </BigButton>
          </li>
        ))}
      </ol>
      {key === undefined || item === undefined ? undefined : (
        <div className="field-row guide-add">
          <ChoiceField
            path="item"
            label={text('guidePlan.itemToAdd')}
            value={key}
            options={choices.map(([one, choice]) => [one, itemName(choice, shelf, text, language)] as const)}
            onChange={setChosen}
          />
          <BigButton isDisabled={isFull} onPress={() => onChange([...items, item])}>
            {text('guidePlan.addItem')}
          </BigButton>
        </div>
      )}
    </section>
  )
}
