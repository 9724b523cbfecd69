// A printer in one line: its address is what somebody must know, all else has what most printers have.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { DeviceDraft } from '#contract/devices.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { deviceFaultText } from '../devices/device-forms.tsx'
import type { Devices, Done } from '../devices/use-devices.ts'

const PAPERS = [80, 58] as const
const TEXTS = ['gb18030', 'raster'] as const
const ACKNOWLEDGEMENTS = ['epson', 'clone', 'none'] as const

export function AddPrinter({ devices, n }: { readonly devices: Devices; readonly n: number }) {
  const text = useText()
  const id = useId()
  const [said, setSaid] = useState<'nothing' | 'saving' | NonNullable<Done>>('nothing')
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSaid('saving')
    setSaid((await devices.save(draftIn(form))) ?? 'nothing')
  }
  return (
    <form className="settings-card" onSubmit={(event) => void save(event)} aria-label={text('start.addPrinter')}>
      <div className="field-row">
        <div className="field">
          <label htmlFor={`${id}-name`}>{text('devices.name')}</label>
          <input
            id={`${id}-name`}
            name="name"
            defaultValue={text('start.printerName', { n })}
            required
            maxLength={40}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-address`}>{text('devices.address')}</label>
          <input
            id={`${id}-address`}
            name="address"
            defaultValue="tcp://"
            required
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-how`}
          />
          <p className="field-hint" id={`${id}-how`}>
            {text('devices.addressHow')}
          </p>
        </div>
        <Choice id={`${id}-paper`} name="paper" label={text('devices.paper')}>
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {text('devices.mm', { n: paper })}
            </option>
          ))}
        </Choice>
      </div>
      <details>
        <summary>{text('start.more')}</summary>
        <div className="field-row">
          <Choice id={`${id}-text`} name="text" label={text('devices.text')}>
            {TEXTS.map((one) => (
              <option key={one} value={one}>
                {text(`devices.text-${one}`)}
              </option>
            ))}
          </Choice>
          <Choice id={`${id}-acknowledge`} name="acknowledge" label={text('devices.acknowledge')}>
            {ACKNOWLEDGEMENTS.map((one) => (
              <option key={one} value={one}>
                {text(`devices.acknowledge-${one}`)}
              </option>
            ))}
          </Choice>
        </div>
      </details>
      {said === 'nothing' || said === 'saving' ? undefined : <Notice kind="no">{deviceFaultText(text, said)}</Notice>}
      <div>
        <button type="submit" className="big-button" disabled={said === 'saving'}>
          {text('start.addPrinter')}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly children: ReactNode
}

function Choice({ id, name, label, children }: ChoiceProps) {
  return (
    <div className="field" data-width="short">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name}>
        {children}
      </select>
    </div>
  )
}

function draftIn(form: FormData): DeviceDraft {
  return {
    kind: 'printer',
    name: String(form.get('name')),
    address: String(form.get('address')).trim(),
    paper: form.get('paper') === '58' ? 58 : 80,
    text: form.get('text') === 'raster' ? 'raster' : 'gb18030',
    acknowledge: ACKNOWLEDGEMENTS.find((one) => one === form.get('acknowledge')) ?? 'none',
  }
}
