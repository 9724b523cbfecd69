// A screen that is being set up: its name, where it is, its code in large digits and as a picture, and whether it is there.
import { useId, useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { IdentifyButton, RemoveButton } from '../devices/device-cards.tsx'
import type { Devices, Done, ListedDevice } from '../devices/use-devices.ts'
import { QrCode } from './qr-code.tsx'
import type { MadeCode } from './use-pairing-codes.ts'

type CardProps = {
  readonly device: ListedDevice
  readonly devices: Devices
  readonly settings: HallSettings | undefined
  readonly code: MadeCode | undefined
  readonly makeCode: () => Promise<void>
  /** Where the device pairs itself. */
  readonly address: string
}

export function StartScreenCard({ device, devices, settings, code, makeCode, address }: CardProps) {
  const text = useText()
  const [refused, setRefused] = useState<Done>()
  if (device.kind === 'printer') return undefined
  const change = async (part: Readonly<Record<string, string | null>>) => {
    const name = part.name ?? device.name
    setRefused(await devices.save({ kind: device.kind, ...part, name }, device))
  }
  return (
    <li className="start-screen" data-paired={device.paired}>
      <div className="start-screen-facts">
        <p className="device-state" data-well={device.paired}>
          {text(`devices.kind-${device.kind}`)} · {device.paired ? '✓ ' : ''}
          {text(device.paired ? 'start.isPaired' : 'start.waiting')}
        </p>
        <Name device={device} change={change} />
        <Place device={device} settings={settings} devices={devices} change={change} />
        {refused ? <Notice kind="no">{rejectionText(text, refused)}</Notice> : undefined}
        <div className="device-buttons">
          {device.paired ? (
            <IdentifyButton device={device} devices={devices} />
          ) : (
            <BigButton onPress={() => void makeCode()}>{text(code ? 'start.codeNew' : 'start.codeAgain')}</BigButton>
          )}
          <RemoveButton device={device} remove={devices.remove} />
        </div>
      </div>
      {device.paired || !code ? undefined : <Code device={device} code={code} address={address} />}
    </li>
  )
}

type PartProps = Pick<CardProps, 'device'> & {
  readonly change: (part: Readonly<Record<string, string | null>>) => Promise<void>
}

// Saved when the field is left, so that half a name is never one.
function Name({ device, change }: PartProps) {
  const text = useText()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{text('devices.name')}</label>
      <input
        id={id}
        key={device.name}
        defaultValue={device.name}
        maxLength={40}
        autoComplete="off"
        onBlur={({ currentTarget: { value } }) => {
          const name = value.trim()
          if (name !== '' && name !== device.name) void change({ name })
        }}
      />
    </div>
  )
}

type PlaceProps = PartProps & Pick<CardProps, 'settings' | 'devices'>

// A dispenser needs a printer, a bar and a pad a counter; a board and a guide screen the zone, where there is more than one.
function Place({ device, settings, devices, change }: PlaceProps) {
  const text = useText()
  const words = useWords()
  if (device.kind === 'dispenser') {
    const printers = (devices.list ?? []).filter(({ kind }) => kind === 'printer')
    return (
      <Choice
        label={text('devices.printer')}
        value={device.printer ?? ''}
        none={text('devices.noPrinter')}
        options={printers.map(({ id, name }) => [id, name])}
        onChange={(printer) => void change({ printer })}
      />
    )
  }
  if (device.kind === 'printer' || !settings) return undefined
  if (device.kind === 'bar' || device.kind === 'review') {
    return (
      <Choice
        label={text('devices.counter')}
        value={device.counter ?? ''}
        none={text('devices.noCounter')}
        options={settings.counters.map(({ id, name }) => [id, words(name)])}
        onChange={(counter) => void change({ counter })}
      />
    )
  }
  return settings.zones.length < 2 ? undefined : (
    <Choice
      label={text('devices.zone')}
      value={device.zone ?? ''}
      none={text('devices.wholeHall')}
      options={settings.zones.map(({ id, name }) => [id, words(name)])}
      onChange={(zone) => void change({ zone })}
    />
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  /** What it is called to have none. */
  readonly none: string
  readonly options: readonly (readonly [id: string, name: string])[]
  /** Null: none. */
  readonly onChange: (id: string | null) => void
}

function Choice({ label, value, none, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{none}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

type CodeProps = Pick<CardProps, 'device' | 'address'> & { readonly code: MadeCode }

// The code stands behind the #: no server on the way writes it down.
function Code({ device, code, address }: CodeProps) {
  const text = useText()
  if ('problem' in code) return <Notice kind="no">{rejectionText(text, code.problem)}</Notice>
  return (
    <div className="start-code">
      <strong className="device-code">{code.code}</strong>
      <QrCode content={`${address}#${code.code}`} label={text('start.qr', { name: device.name })} />
    </div>
  )
}
