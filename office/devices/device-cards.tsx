// One device in the list: what it is, how it is, and what can be done with it.
import { useState } from 'react'
import type { Screen, Trouble } from '#contract/devices.ts'
import type { Words } from '#contract/ids.ts'
import { metersOf } from '#contract/least-screen.ts'
import type { HallSettings } from '#contract/settings.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Devices, Done, Identified, ListedDevice, TestResult } from './use-devices.ts'

type CardProps = { readonly device: ListedDevice; readonly devices: Devices; readonly change: () => void }

/** Without `change` there is no button for it. */
export function PrinterCard({ device, devices, change }: Omit<CardProps, 'change'> & Partial<CardProps>) {
  const text = useText()
  const [tested, setTested] = useState<'no' | 'now' | Awaited<ReturnType<Devices['test']>>>('no')
  if (device.kind !== 'printer') return undefined
  const isWell = device.state === 'ready'
  const waiting = (device.jobs?.queued ?? 0) + (device.jobs?.sending ?? 0)
  const test = async () => {
    setTested('now')
    setTested(await devices.test(device.id))
  }
  return (
    <li className="device-card">
      <h3>{device.name}</h3>
      <p className="device-state" data-well={isWell}>
        {isWell ? '✓ ' : '! '}
        {stateText(text, device.state)}
        {waiting > 0 ? ` · ${text('devices.jobs', { n: waiting })}` : ''}
      </p>
      <p>
        {device.address} · {text('devices.mm', { n: device.paper })} ·{' '}
        {text(`devices.acknowledge-${device.acknowledge}`)}
      </p>
      {typeof tested === 'string' ? undefined : <Tested result={tested} />}
      <div className="device-buttons">
        <BigButton onPress={() => void test()} isDisabled={tested === 'now'}>
          {text(tested === 'now' ? 'devices.testing' : 'devices.test')}
        </BigButton>
        {change ? <BigButton onPress={change}>{text('devices.change')}</BigButton> : undefined}
        <RemoveButton device={device} remove={devices.remove} />
      </div>
    </li>
  )
}

type ScreenCardProps = CardProps & {
  /** Undefined until they were read: then places have their names. */
  readonly settings: HallSettings | undefined
}

export function ScreenCard({ device, devices, change, settings }: ScreenCardProps) {
  const text = useText()
  const [made, setMade] = useState<Awaited<ReturnType<Devices['makeCode']>>>()
  const [identified, setIdentified] = useState<'no' | 'now' | Identified>('no')
  if (device.kind === 'printer') return undefined
  const identify = async () => {
    setIdentified('now')
    setIdentified(await devices.identify(device.id))
  }
  const printer = device.kind === 'dispenser' ? devices.list?.find(({ id }) => id === device.printer)?.name : undefined
  return (
    <li className="device-card">
      <h3>{device.name}</h3>
      <p className="device-state" data-well={device.paired}>
        {text(`devices.kind-${device.kind}`)} · {device.paired ? '✓ ' : '! '}
        {text(device.paired ? 'devices.paired' : 'devices.notPaired')}
      </p>
      {device.kind === 'dispenser' ? (
        <p>
          {text('devices.printer')}：{printer ?? text('devices.noPrinter')}
        </p>
      ) : undefined}
      <ScreenFacts device={device} settings={settings} />
      <IdentifiedNotice identified={identified} />
      {made && 'code' in made ? (
        <Notice kind="plain">
          {text('devices.codeHow', { name: device.name })} <strong className="device-code">{made.code}</strong>
        </Notice>
      ) : undefined}
      {made && 'problem' in made ? <Notice kind="no">{rejectionText(text, made.problem)}</Notice> : undefined}
      <div className="device-buttons">
        <BigButton onPress={() => void devices.makeCode(device).then(setMade)}>{text('devices.code')}</BigButton>
        {device.paired ? (
          <BigButton onPress={() => void identify()} isDisabled={identified === 'now'}>
            {text('devices.identify')}
          </BigButton>
        ) : undefined}
        <BigButton onPress={change}>{text('devices.change')}</BigButton>
        <RemoveButton device={device} remove={devices.remove} />
      </div>
    </li>
  )
}

/** Lets the screen show its name, and says whether it did. */
export function IdentifyButton({ device, devices }: Omit<CardProps, 'change'>) {
  const text = useText()
  const [identified, setIdentified] = useState<'no' | 'now' | Identified>('no')
  const identify = async () => {
    setIdentified('now')
    setIdentified(await devices.identify(device.id))
  }
  return (
    <>
      <BigButton onPress={() => void identify()} isDisabled={identified === 'now'}>
        {text('devices.identify')}
      </BigButton>
      <IdentifiedNotice identified={identified} />
    </>
  )
}

function IdentifiedNotice({ identified }: { readonly identified: 'no' | 'now' | Identified }) {
  const text = useText()
  if (identified === 'no' || identified === 'now') return undefined
  if (typeof identified === 'object') return <Notice kind="no">{rejectionText(text, identified.problem)}</Notice>
  return <Notice kind={identified === 'gone' ? 'no' : 'good'}>{text(`devices.identified-${identified}`)}</Notice>
}

// Where it stands, how large it is, from how far it is read.
function ScreenFacts({ device, settings }: Pick<ScreenCardProps, 'device' | 'settings'>) {
  const text = useText()
  const words = useWords()
  if (device.kind === 'printer') return undefined
  const { screen, zone, theme } = device
  const nameIn = (places: readonly { readonly id: string; readonly name: Words }[] = [], id: string | undefined) => {
    const place = places.find((one) => one.id === id)
    return place ? words(place.name) : id
  }
  const facts = [
    nameIn(settings?.zones, zone),
    nameIn(settings?.counters, device.kind === 'dispenser' ? undefined : device.counter),
    screen && sizeText(text, screen),
    theme && text(`devices.theme-${theme}`),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return facts.length > 0 ? <p>{facts.join(' · ')}</p> : undefined
}

function sizeText(text: Text, screen: Screen): string {
  const meters = metersOf(screen.viewingMm)
  if ('dots' in screen) {
    const { widthPx: wide, heightPx: high } = screen.dots
    return text('devices.sizeOfWall', { wide, high, pitch: screen.pitchMm, meters })
  }
  return text('devices.sizeOfPanel', { inch: screen.diagonalInch, meters })
}

/** Asks once, then removes the device. */
export function RemoveButton({
  device,
  remove,
}: {
  readonly device: ListedDevice
  readonly remove: (id: string) => Promise<Done>
}) {
  const text = useText()
  const [asking, setAsking] = useState<'no' | 'yes' | NonNullable<Done>>('no')
  const removeNow = async () => setAsking((await remove(device.id)) ?? 'no')
  return (
    <>
      <BigButton tone="quiet" onPress={() => setAsking('yes')}>
        {text('devices.remove')}
      </BigButton>
      {asking === 'no' ? undefined : (
        <Dialog title={text('devices.remove')} onClose={() => setAsking('no')}>
          <p>{text('devices.removeAsk', { name: device.name })}</p>
          {asking === 'yes' ? undefined : <Notice kind="no">{rejectionText(text, asking)}</Notice>}
          <div className="dialog-buttons">
            <BigButton onPress={() => setAsking('no')}>{text('common.cancel')}</BigButton>
            <BigButton tone="main" onPress={() => void removeNow()}>
              {text('devices.remove')}
            </BigButton>
          </div>
        </Dialog>
      )}
    </>
  )
}

function Tested({ result }: { readonly result: TestResult | { readonly problem: NonNullable<Done> } }) {
  const text = useText()
  if ('problem' in result) return <Notice kind="no">{rejectionText(text, result.problem)}</Notice>
  const isGood = result.outcome === 'printed' || result.outcome === 'sent'
  const trouble = stateText(text, result.trouble)
  return <Notice kind={isGood ? 'good' : 'trouble'}>{text(`devices.result-${result.outcome}`, { trouble })}</Notice>
}

function stateText(text: Text, state: 'ready' | 'near-end' | Trouble | undefined): string {
  if (state === undefined || state === 'ready') return text('devices.ready')
  return state === 'near-end' ? text('devices.nearEnd') : text(`desk.trouble-${state}`)
}
