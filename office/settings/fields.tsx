// The fields of the settings pages: a label, what is right, what is wrong at this very field.
import { type ReactNode, useId } from 'react'
import type { Words } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { useFault } from './faults.ts'
import { typedTime } from './week-hours.ts'

const TIME_CHARS_MAX = '09:30'.length

type FieldProps = {
  /** Where its value stands in the settings, as the server names it: `services.2.letter`. */
  readonly path: string
  readonly label: string
  /** What is right, or what it does. */
  readonly hint?: string
}

type TextProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: 'short' | 'full'
  readonly lang?: 'zh-CN' | 'en'
  readonly maxLength?: number
  readonly type?: 'text' | 'tel' | 'time' | 'date'
  /** More than one line of a long text are in sight. */
  readonly rows?: number
}

/**
 * Text, a phone number, a time or a day. A time is typed, not chosen from the browser's own clock: that one shows 04:30 PM
 * wherever the computer is set up so.
 */
export function TextField({ value, onChange, width, lang, maxLength = 80, type = 'text', rows, ...field }: TextProps) {
  const isTime = type === 'time'
  const edited = {
    lang,
    value,
    maxLength: isTime ? TIME_CHARS_MAX : type === 'date' ? undefined : maxLength,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  }
  return (
    <Field {...field} width={width}>
      {(aria) =>
        rows === undefined ? (
          <input
            {...aria}
            {...edited}
            {...(isTime ? { type: 'text', inputMode: 'numeric', onBlur: () => onChange(typedTime(value)) } : { type })}
          />
        ) : (
          <textarea {...aria} {...edited} rows={rows} />
        )
      }
    </Field>
  )
}

/** The two names of something, Chinese first. */
export function WordsField({
  path,
  value,
  onChange,
  labels,
  charsMax = [40, 80],
  rows,
}: {
  readonly path: string
  readonly value: Words
  readonly onChange: (value: Words) => void
  readonly labels?: readonly [zh: string, en: string]
  readonly charsMax?: readonly [zh: number, en: number]
  readonly rows?: number
}) {
  const text = useText()
  const [zh, en] = labels ?? [text('settingsPage.nameZh'), text('settingsPage.nameEn')]
  return (
    <>
      <TextField
        path={`${path}.zh`}
        label={zh}
        lang="zh-CN"
        maxLength={charsMax[0]}
        rows={rows}
        value={value.zh}
        onChange={(next) => onChange({ ...value, zh: next })}
      />
      <TextField
        path={`${path}.en`}
        label={en}
        lang="en"
        maxLength={charsMax[1]}
        rows={rows}
        value={value.en}
        onChange={(next) => onChange({ ...value, en: next })}
      />
    </>
  )
}

type NumberProps = FieldProps & {
  /** Null: nothing is filled in. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly unit: string
}

/** A number with its unit; an empty field is null, and the server says whether it may be. */
export function NumberField({ value, onChange, min, max, step = 1, unit, ...field }: NumberProps) {
  return (
    <Field {...field} width="short">
      {(aria) => (
        <span className="field-number">
          <input
            {...aria}
            type="number"
            inputMode={step < 1 ? 'decimal' : 'numeric'}
            min={min}
            max={max}
            step={step}
            value={value ?? ''}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              onChange(Number.isNaN(valueAsNumber) ? null : valueAsNumber)
            }
          />
          <span>{unit}</span>
        </span>
      )}
    </Field>
  )
}

type ChoiceProps = FieldProps & {
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

/** One of a list. */
export function ChoiceField({ value, options, onChange, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(aria) => (
        <select {...aria} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type TickProps = FieldProps & {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
}

/** A box to tick. */
export function TickField({ path, label, hint, isOn, onChange, isDisabled }: TickProps) {
  const id = useId()
  const fault = useFault(path)
  return (
    <div className="field-tick">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          disabled={isDisabled}
          aria-invalid={fault !== undefined}
          aria-describedby={hint || fault ? `${id}-says` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <Says id={`${id}-says`} hint={hint} fault={fault} />
    </div>
  )
}

/** What is wrong with a part that has no input of its own. */
export function FaultAt({ path }: { readonly path: string }) {
  const fault = useFault(path)
  return fault === undefined ? undefined : (
    <p className="field-fault" role="alert">
      {fault}
    </p>
  )
}

type Aria = { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined }
type FrameProps = FieldProps & {
  readonly width?: 'short' | 'full' | undefined
  readonly children: (aria: Aria) => ReactNode
}

function Field({ path, label, hint, width, children }: FrameProps) {
  const id = useId()
  const fault = useFault(path)
  const says = hint || fault ? `${id}-says` : undefined
  return (
    <div className="field" data-width={width}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': says })}
      <Says id={`${id}-says`} hint={hint} fault={fault} />
    </div>
  )
}

type SaysProps = { readonly id: string; readonly hint: string | undefined; readonly fault: string | undefined }

function Says({ id, hint, fault }: SaysProps) {
  if (!hint && !fault) return undefined
  return (
    <p id={id} className={fault ? 'field-fault' : 'field-hint'} role={fault ? 'alert' : undefined}>
      {fault ?? hint}
    </p>
  )
}
