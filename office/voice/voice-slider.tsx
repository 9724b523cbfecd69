// A number with a slider, its unit beside it, and one sentence on what it does.
import { useId } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Refused } from './refused.tsx'

type SliderProps = {
  readonly label: string
  readonly how: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The number with its unit. */
  readonly shown: string
  readonly wrong: string | undefined
  readonly onChange: (value: number) => void
}

export function VoiceSlider({ label, how, value, min, max, step, shown, wrong, onChange }: SliderProps) {
  const text = useText()
  const id = useId()
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value + by)))
  return (
    <fieldset className="rule-number">
      <legend>{label}</legend>
      <p className="device-hint" id={id}>
        {how}
      </p>
      <div className="rule-number-row">
        <BigButton label={text('rule.less', { what: label })} isDisabled={value <= min} onPress={() => move(-step)}>
          −
        </BigButton>
        <output className="rule-number-value voice-value">{shown}</output>
        <BigButton label={text('rule.more', { what: label })} isDisabled={value >= max} onPress={() => move(step)}>
          +
        </BigButton>
      </div>
      <input
        type="range"
        className="rule-number-slider"
        aria-label={label}
        aria-describedby={id}
        aria-valuetext={shown}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <Refused wrong={wrong} />
    </fieldset>
  )
}
