// One visitor written in by hand. Nothing has to be filled in but how they pass; a slip of the finger is told at the
// field, before anything is sent.
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText, useWords } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { newPress } from '#ui/press.ts'
import { rejectionText } from '#ui/rejection-text.ts'
import { type EntryFields, entryDraftOf, type Fault, type Faults, type Field, fieldOf } from './entry-draft.ts'
import { passName } from './pass-name.ts'
import type { Entries } from './use-entries.ts'

const NONE_NEEDED = 'none-needed'
const documents = ['none', 'id-card', 'social-security-card', 'residence-permit', 'passport', 'other'] as const
const fillers = ['staff', 'self'] as const
const getters = ['none', 'self', 'family', 'friend', 'staff'] as const
// contract/registers.ts; the schemas themselves must not come into a browser.
const NAME_CHARS_MAX = 60
const PHONE_CHARS_MAX = 40
const ADDRESS_CHARS_MAX = 120

type EntryFormProps = {
  readonly view: ReceptionView
  readonly entries: Entries
  readonly onSaved: (entry: Partial<ShownEntry>) => void
  readonly onBegin: () => void
}

type Said = 'none' | 'asking' | { readonly problem: Problem | 'no-answer' }

export function EntryForm({ view, entries, onSaved, onBegin }: EntryFormProps) {
  const text = useText()
  const words = useWords()
  const { passKinds, thresholdC } = view.entryRegister
  const kinds = passKinds.filter((kind) => kind !== NONE_NEEDED)
  const first = emptyFields(kinds[0] ?? '')
  const [fields, setFields] = useState(first)
  const [faults, setFaults] = useState<Faults>({})
  const [said, setSaid] = useState<Said>('none')
  // The same key until it is surely written down: a second try after silence makes no second entry.
  const key = useRef(newPress())
  const set = (more: Partial<EntryFields>) => {
    if (said !== 'asking') setFields({ ...fields, ...more })
    onBegin()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (said === 'asking') return
    const read = entryDraftOf(fields)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return
    setSaid('asking')
    const answer = await entries.save(read.draft, key.current)
    if (answer === 'no-answer') return setSaid({ problem: answer })
    if ('refused' in answer) {
      setFaults(faultsOf(answer.refused))
      return setSaid({ problem: answer.refused })
    }
    key.current = newPress()
    setSaid('none')
    setFields(first)
    onSaved(answer.given)
  }
  const line = { fields, faults, set }
  return (
    <form className="rec-form" onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <Radios
        title={text('reception.pass')}
        name="pass"
        value={fields.pass}
        options={kinds.map((kind) => ({ value: kind, words: passName(kind, view.entryRegister, text, words) }))}
        onChange={(pass) => set({ pass })}
      />
      <Line {...line} name="name" label={text('reception.name')} charsMax={NAME_CHARS_MAX} />
      <Line {...line} name="phone" label={text('reception.phone')} charsMax={PHONE_CHARS_MAX} fault={faults.phone} />
      <Line {...line} name="address" label={text('reception.address')} charsMax={ADDRESS_CHARS_MAX} />
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
          {...line}
          name="documentNumber"
          label={text('reception.documentNumber')}
          charsMax={PHONE_CHARS_MAX}
          fault={faults.documentNumber}
        />
      )}
      <Line
        {...line}
        name="temperature"
        label={text('reception.temperature', { threshold: thresholdC.toFixed(1) })}
        charsMax={6}
        fault={faults.temperature}
      />
      <Radios
        title={text('reception.filledBy')}
        name="filledBy"
        value={fields.filledBy}
        options={fillers.map((value) => ({ value, words: text(`reception.filled-${value}`) }))}
        onChange={(filledBy) => set({ filledBy })}
      />
      {fields.pass === 'health-code' ? (
        <Radios
          title={text('reception.codeBy')}
          name="codeBy"
          value={fields.codeBy}
          options={getters.map((value) => ({ value, words: text(`reception.code-${value}`) }))}
          onChange={(codeBy) => set({ codeBy })}
        />
      ) : undefined}
      {typeof said === 'object' ? <Notice kind="no">{rejectionText(text, said.problem)}</Notice> : undefined}
      <button type="submit" className="big-button" data-tone="main" disabled={said === 'asking'}>
        {text(said === 'asking' ? 'reception.asking' : 'reception.save')}
      </button>
    </form>
  )
}

type LineProps = {
  readonly fields: EntryFields
  readonly set: (more: Partial<EntryFields>) => void
  readonly name: keyof EntryFields
  readonly label: string
  readonly charsMax: number
  readonly fault?: Fault
}

function Line({ fields, set, name, label, charsMax, fault }: LineProps) {
  const text = useText()
  const id = useId()
  return (
    <div className="rec-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={fields[name]}
        maxLength={charsMax}
        autoComplete="off"
        inputMode={name === 'temperature' ? 'decimal' : 'text'}
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
  readonly name: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChange: (value: string) => void
}

export function Radios({ title, name, value, options, onChange }: RadiosProps) {
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

function emptyFields(pass: string): EntryFields {
  return {
    pass,
    name: '',
    phone: '',
    address: '',
    documentKind: 'none',
    documentNumber: '',
    temperature: '',
    filledBy: 'staff',
    codeBy: 'none',
  }
}

function faultsOf({ errors = [] }: Problem): Faults {
  const fields = errors.map(({ path }) => fieldOf(path)).filter((field): field is Field => field !== undefined)
  return Object.fromEntries(fields.map((field) => [field, 'other']))
}
