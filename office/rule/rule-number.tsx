// One of the two numbers of the call rule: with a slider, with two buttons, by typing, or without limit.
import { useId } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'

type RuleNumberProps = {
  readonly label: string
  readonly how: string
  readonly unit: string
  readonly value: number | 'inf'
  readonly max: number
  /** What one press of a button adds. */
  readonly step: number
  /** The number that comes back when the limit does. */
  readonly usual: number
  readonly isWrong: boolean
  readonly onChange: (value: number | 'inf') => void
}

export function RuleNumber({ label, how, unit, value, max, step, usual, isWrong, onChange }: RuleNumberProps) {
  const text = useText()
  const id = useId()
  const isFree = value === 'inf'
  const shown = isFree ? max : value
  const move = (by: number) => onChange(Math.min(max, Math.max(0, shown + by)))
  return (
    <fieldset className="rule-number">
      <legend>{label}</legend>
      <p className="device-hint" id={`${id}-how`}>
        {how}
      </p>
      <div className="rule-number-row">
        <BigButton
          label={text('rule.less', { what: label })}
          isDisabled={isFree || shown <= 0}
          onPress={() => move(-step)}
        >
          −
        </BigButton>
        {isFree ? (
          <output className="rule-number-value">{text('rule.noLimit')}</output>
        ) : (
          <label className="rule-number-value">
            <span className="visually-hidden">{label}</span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={max}
              value={Number.isNaN(value) ? '' : value}
              aria-describedby={isWrong ? `${id}-wrong ${id}-how` : `${id}-how`}
              aria-invalid={isWrong}
              onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
            />
            <span>{unit}</span>
          </label>
        )}
        <BigButton
          label={text('rule.more', { what: label })}
          isDisabled={isFree || shown >= max}
          onPress={() => move(step)}
        >
          +
        </BigButton>
        <BigButton isOn={isFree} onPress={() => onChange(isFree ? usual : 'inf')}>
          {text('rule.noLimit')}
        </BigButton>
      </div>
      <input
        type="range"
        className="rule-number-slider"
        aria-label={label}
        min={0}
        max={max}
        value={Number.isNaN(shown) ? 0 : shown}
        disabled={isFree}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {isWrong ? (
        <p className="rule-number-wrong" id={`${id}-wrong`} role="alert">
          {text('rule.wrongNumber', { max })}
        </p>
      ) : undefined}
    </fieldset>
  )
}
