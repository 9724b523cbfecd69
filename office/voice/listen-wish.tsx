// What to listen to: a number and a counter, or a sentence.
import { useId } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { beginningsOf, type ListenWish } from './voice-sample.ts'

const DIGITS_MAX = 4
const CHARS_MAX = 300

type WishProps = {
  readonly settings: HallSettings
  readonly wish: ListenWish
  readonly change: (wish: ListenWish) => void
}

export function Wish({ settings, wish, change }: WishProps) {
  const text = useText()
  const words = useWords()
  const id = useId()
  return (
    <div className="voice-wish">
      <div className="voice-row">
        <BigButton isOn={wish.kind === 'call'} onPress={() => change({ ...wish, kind: 'call' })}>
          {text('voice.aCall')}
        </BigButton>
        <BigButton isOn={wish.kind === 'text'} onPress={() => change({ ...wish, kind: 'text' })}>
          {text('voice.aSentence')}
        </BigButton>
      </div>
      {wish.kind === 'call' ? (
        <div className="voice-row">
          <label htmlFor={`${id}-class`}>{text('voice.class')}</label>
          <select
            id={`${id}-class`}
            value={wish.beginning}
            onChange={(event) => change({ ...wish, beginning: event.currentTarget.value })}
          >
            {beginningsOf(settings).map(({ beginning, name }) => (
              <option key={beginning} value={beginning}>
                {beginning} · {words(name)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-number`}>{text('voice.number')}</label>
          <input
            id={`${id}-number`}
            inputMode="numeric"
            maxLength={DIGITS_MAX}
            value={wish.digits}
            onChange={(event) => change({ ...wish, digits: event.currentTarget.value.replace(/\D/g, '') })}
          />
          <label htmlFor={`${id}-counter`}>{text('voice.counter')}</label>
          <select
            id={`${id}-counter`}
            value={wish.counter}
            onChange={(event) => change({ ...wish, counter: event.currentTarget.value })}
          >
            {settings.counters.map((counter) => (
              <option key={counter.id} value={counter.id}>
                {words(counter.name)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <div className="voice-announce">
          <label htmlFor={`${id}-text`}>{text('voice.sentence')}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
            maxLength={CHARS_MAX}
            value={wish.text}
            onChange={(event) => change({ ...wish, text: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}
