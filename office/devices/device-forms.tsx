// A printer on one form. What is wrong is said by the server, at the field it means.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { DeviceDraft } from '#contract/devices.ts'
import { type Text, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Done, ListedDevice } from './use-devices.ts'

type FormProps = {
  readonly known: ListedDevice | undefined
  readonly save: (draft: DeviceDraft) => Promise<Done>
  readonly cancel: () => void
}

const PAPERS = [80, 58] as const
const TEXTS = ['gb18030', 'raster'] as const
const ACKNOWLEDGEMENTS = ['epson', 'clone', 'none'] as const

export function PrinterForm({ known, save, cancel }: FormProps) {
  const text = useText()
  const printer = known?.kind === 'printer' ? known : undefined
  const toDraft = (form: FormData): DeviceDraft => ({
    kind: 'printer',
    name: String(form.get('name')),
    address: String(form.get('address')).trim(),
    paper: form.get('paper') === '58' ? 58 : 80,
    text: form.get('text') === 'raster' ? 'raster' : 'gb18030',
    acknowledge: ACKNOWLEDGEMENTS.find((one) => one === form.get('acknowledge')) ?? 'none',
  })
  return (
    <DeviceForm toDraft={toDraft} save={save} cancel={cancel}>
      <TextField name="name" label={text('devices.name')} value={printer?.name} />
      <TextField
        name="address"
        label={text('devices.address')}
        value={printer?.address ?? 'tcp://'}
        hint={text('devices.addressHow')}
      />
      <Choice
        name="paper"
        label={text('devices.paper')}
        value={String(printer?.paper ?? PAPERS[0])}
        options={PAPERS.map((paper) => [String(paper), text('devices.mm', { n: paper })])}
      />
      <Choice
        name="text"
        label={text('devices.text')}
        value={printer?.text ?? TEXTS[0]}
        options={TEXTS.map((one) => [one, text(`devices.text-${one}`)])}
      />
      <Choice
        name="acknowledge"
        label={text('devices.acknowledge')}
        value={printer?.acknowledge ?? ACKNOWLEDGEMENTS[0]}
        options={ACKNOWLEDGEMENTS.map((one) => [one, text(`devices.acknowledge-${one}`)])}
      />
    </DeviceForm>
  )
}

type DeviceFormProps = {
  readonly toDraft: (form: FormData) => DeviceDraft
  readonly save: FormProps['save']
  readonly cancel: () => void
  readonly children: ReactNode
}

function DeviceForm({ toDraft, save, cancel, children }: DeviceFormProps) {
  const text = useText()
  const [said, setSaid] = useState<'nothing' | 'saving' | NonNullable<Done>>('nothing')
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const draft = toDraft(new FormData(event.currentTarget))
    setSaid('saving')
    setSaid((await save(draft)) ?? 'nothing')
  }
  const problem = said === 'nothing' || said === 'saving' ? undefined : said
  return (
    <form className="device-form" onSubmit={(event) => void send(event)}>
      {children}
      {problem ? <Notice kind="no">{deviceFaultText(text, problem)}</Notice> : undefined}
      <div className="dialog-buttons">
        <BigButton onPress={cancel}>{text('common.cancel')}</BigButton>
        <button type="submit" className="big-button" data-tone="main" disabled={said === 'saving'}>
          {text('devices.save')}
        </button>
      </div>
    </form>
  )
}

/** Why a device was not taken: the server names the field and what would be right. */
export function deviceFaultText(text: Text, problem: NonNullable<Done>): string {
  if (problem === 'no-answer' || !problem.errors?.length) return rejectionText(text, problem)
  return problem.errors
    .map(({ path, message }) => (path === 'address' ? text('devices.addressWrong') : `${path}: ${message}`))
    .join(' · ')
}

type TextFieldProps = { readonly name: string; readonly label: string; readonly value?: string; readonly hint?: string }

function TextField({ name, label, value, hint }: TextFieldProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} defaultValue={value} required maxLength={200} autoComplete="off" />
      {hint ? <p className="device-hint">{hint}</p> : undefined}
    </>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onChange?: (value: string) => void
}

function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} onChange={(event) => onChange?.(event.currentTarget.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </>
  )
}
