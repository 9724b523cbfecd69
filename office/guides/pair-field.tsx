// The words of something in both languages, Chinese first: how many characters fit, and what has still to be checked.
import { useId } from 'react'
import { LATIN_PER_CHINESE } from '#contract/guide-limits.ts'
import { isUnsettled } from '#contract/guide-text.ts'
import { useText } from '#ui/language.ts'
import type { Pair } from './guide-draft.ts'

type PairFieldProps = {
  readonly label: string
  readonly value: Pair
  readonly onChange: (value: Pair) => void
  /** In Chinese characters. */
  readonly charsMax: number
  readonly isOptional?: boolean
  /** A place that a link can go to. */
  readonly anchor?: string
}

export function PairField({ label, value, onChange, charsMax, isOptional = false, anchor }: PairFieldProps) {
  return (
    <fieldset className="guide-words" id={anchor}>
      <legend>{label}</legend>
      <OneLanguage
        language="zh"
        value={value.zh}
        charsMax={charsMax}
        isRequired={!isOptional}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      <OneLanguage
        language="en"
        value={value.en}
        charsMax={charsMax * LATIN_PER_CHINESE}
        isRequired={false}
        onChange={(en) => onChange({ ...value, en })}
      />
    </fieldset>
  )
}

type OneLanguageProps = {
  readonly language: 'zh' | 'en'
  readonly value: string
  readonly charsMax: number
  readonly isRequired: boolean
  readonly onChange: (value: string) => void
}

/** From this part of what fits on, it is said how much is left. */
const TELL_FROM = 0.7

function OneLanguage({ language, value, charsMax, isRequired, onChange }: OneLanguageProps) {
  const text = useText()
  const id = useId()
  const isOpen = isUnsettled(value)
  const isNearlyFull = value.length >= charsMax * TELL_FROM
  return (
    <div className="guide-text" data-open={isOpen}>
      <label htmlFor={id}>{text(`guidePlan.${language}`)}</label>
      <textarea
        id={id}
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        rows={2}
        value={value}
        required={isRequired}
        maxLength={charsMax}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-says`} className="guide-says">
        {isOpen ? <strong className="guide-open">{text('guideForm.open')}</strong> : undefined}
        {isNearlyFull ? text('guidePlan.chars', { n: value.length, max: charsMax }) : undefined}
      </p>
    </div>
  )
}
