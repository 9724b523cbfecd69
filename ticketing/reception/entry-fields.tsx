// The fields of an entry: one form for writing in, for typing in from paper and for correcting.
import { useId } from 'react'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useText, useWords } from '#ui/language.ts'
import type { EntryFields, Fault, Faults } from './entry-draft.ts'
import { passName } from './pass-name.ts'

export const NONE_NEEDED = 'none-needed'
export const documents = ['none', 'id-card', 'social-security-card', 'residence-permit', 'passport', 'other'] as const
const fillers = ['staff', 'self'] as const
const getters = ['none', 'self', 'family', 'friend', 'staff'] as const
// contract/registers.ts; the schemas themselves must not come into a browser.
const NAME_CHARS_MAX = 60
const PHONE_CHARS_MAX = 40
const ADDRESS_CHARS_MAX = 120
const TEMPERATURE_CHARS_MAX = 6

type Common = {
  readonly fields: EntryFields
  readonly faults: Faults
  readonly set: (more: Partial<EntryFields>) => void
}

export function EntryFieldset({ view, ...common }: Common & { readonly view: ReceptionView }) {
  const text = useText()
  const words = useWords()
  const { fields, faults, set } = common
  const { passKinds, thresholdC } = view.entryRegister
  // A kind that the hall has taken off its list since then stays what it was.
  const kinds = [...new Set([...passKinds, fields.pass])].filter((kind) => kind !== NONE_NEEDED && kind !== '')
  return (
    <>
      <Radios
        title={text('reception.pass')}
        value={fields.pass}
        options={kinds.map((kind) => ({ value: kind, words: passName(kind, view.entryRegister, text, words) }))}
        onChange={(pass) => set({ pass })}
      />
      <Line {...common} name="name" label={text('reception.name')} charsMax={NAME_CHARS_MAX} />
      <PhoneLine {...common} />
      <Line {...common} name="address" label={text('reception.address')} charsMax={ADDRESS_CHARS_MAX} />
      <DocumentLine {...common} />
      <Line
        {...common}
        name="temperature"
        label={text('reception.temperature', { threshold: thresholdC.toFixed(1) })}
        charsMax={TEMPERATURE_CHARS_MAX}
        fault={faults.temperature}
      />
      <Radios
        title={text('reception.filledBy')}
        value={fields.filledBy}
        options={fillers.map((value) => ({ value, words: text(`reception.filled-${value}`) }))}
        onChange={(filledBy) => set({ filledBy })}
      />
      {fields.pass === 'health-code' ? (
        <Radios
          title={text('reception.codeBy')}
          value={fields.codeBy}
          options={getters.map((value) => ({ value, words: text(`reception.code-${value}`) }))}
          onChange={(codeBy) => set({ codeBy })}
        />
      ) : undefined}
    </>
  )
}

/** When it was, by the hall's clock: for what is typed in from paper. */
export function TimeLine({ fields, faults, set, label }: Common & { readonly label: string }) {
  return <Line fields={fields} set={set} name="at" type="datetime-local" label={label} fault={faults.at} />
}

// One tap for the many who have none: 无电话 is an answer (numbers.md B8).
function PhoneLine(common: Common) {
  const text = useText()
  const { fields, faults, set } = common
  const none = text('entries.noPhone')
  return (
    <div className="rec-phone">
      <Line
        {...common}
        name="phone"
        type="tel"
        label={text('reception.phone')}
        charsMax={PHONE_CHARS_MAX}
        fault={faults.phone}
      />
      <button
        type="button"
        className="big-button"
        aria-pressed={fields.phone === none}
        onClick={() => set({ phone: fields.phone === none ? '' : none })}
      >
        {none}
      </button>
    </div>
  )
}

function DocumentLine(common: Common) {
  const text = useText()
  const { fields, faults, set } = common
  return (
    <>
      <label className="rec-field">
        <span>{text('reception.documentKind')}</span>
        <select value={fields.documentKind} onChange={({ target }) => set({ documentKind: target.value })}>
          {documents.map((kind) => (
            <option key={kind} value={kind}>
              {text(`reception.document-${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {fields.documentKind === 'none' ? undefined : (
        <Line
          {...common}
          name="documentNumber"
          label={text('reception.documentNumber')}
          charsMax={PHONE_CHARS_MAX}
          fault={faults.documentNumber}
        />
      )}
    </>
  )
}

type LineProps = {
  readonly fields: EntryFields
  readonly set: (more: Partial<EntryFields>) => void
  readonly name: keyof EntryFields
  readonly label: string
  readonly type?: 'text' | 'tel' | 'datetime-local'
  readonly charsMax?: number
  readonly fault?: Fault
}

function Line({ fields, set, name, label, type = 'text', charsMax, fault }: LineProps) {
  const text = useText()
  const id = useId()
  return (
    <div className="rec-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={fields[name]}
        maxLength={charsMax}
        autoComplete="off"
        inputMode={name === 'temperature' ? 'decimal' : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={({ target }) => set({ [name]: target.value })}
      />
      {fault ? (
        <span id={`${id}-fault`} className="rec-fault" role="alert">
          ! {text(`reception.fault-${fault}`)}
        </span>
      ) : undefined}
    </div>
  )
}

type RadiosProps = {
  readonly title: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChange: (value: string) => void
}

function Radios({ title, value, options, onChange }: RadiosProps) {
  const name = useId()
  return (
    <fieldset className="rec-radios">
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.words}</span>
        </label>
      ))}
    </fieldset>
  )
}
