// The devices of the hall: printers with their state, dispensers and screens with their pairing; and the day, open or not.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { useSettings } from '../settings/use-settings.ts'
import { DayCard } from './day-card.tsx'
import { PrinterCard, ScreenCard } from './device-cards.tsx'
import { PrinterForm } from './device-forms.tsx'
import { ScreenForm } from './screen-form.tsx'
import { type Devices as DevicesOfHall, type ListedDevice, type SaveDevice, useDevices } from './use-devices.ts'
import './devices.css'

export type Editing = 'nothing' | 'new-printer' | 'new-screen' | ListedDevice

export function Devices() {
  const text = useText()
  const devices = useDevices()
  const [editing, setEditing] = useState<Editing>('nothing')
  return (
    <main className="office">
      <header className="office-head">
        <h1>{text('devices.title')}</h1>
        <SignedIn />
        <LanguageSwitch />
      </header>
      {devices.trouble ? <Notice kind="trouble">{rejectionText(text, devices.trouble)}</Notice> : undefined}
      <DayCard />
      <DeviceList devices={devices} setEditing={setEditing} />
      <DeviceDialog editing={editing} devices={devices} close={() => setEditing('nothing')} />
      <p>
        <a href="/">{text('common.home')}</a>
      </p>
    </main>
  )
}

type ListProps = { readonly devices: DevicesOfHall; readonly setEditing: (editing: Editing) => void }

function DeviceList({ devices, setEditing }: ListProps) {
  const text = useText()
  const { read } = useSettings()
  if (!devices.list) return <p>{text('common.loading')}</p>
  const printers = devices.list.filter((device) => device.kind === 'printer')
  const screens = devices.list.filter((device) => device.kind !== 'printer')
  return (
    <>
      <section aria-labelledby="printers">
        <h2 id="printers">{text('devices.printers')}</h2>
        {printers.length === 0 ? <p>{text('devices.none')}</p> : undefined}
        <ul className="device-list">
          {printers.map((device) => (
            <PrinterCard key={device.id} device={device} devices={devices} change={() => setEditing(device)} />
          ))}
        </ul>
        <BigButton onPress={() => setEditing('new-printer')}>{text('devices.addPrinter')}</BigButton>
      </section>
      <section aria-labelledby="screens">
        <h2 id="screens">{text('devices.screens')}</h2>
        {screens.length === 0 ? <p>{text('devices.none')}</p> : undefined}
        <ul className="device-list">
          {screens.map((device) => (
            <ScreenCard
              key={device.id}
              device={device}
              devices={devices}
              settings={read?.settings}
              change={() => setEditing(device)}
            />
          ))}
        </ul>
        <BigButton onPress={() => setEditing('new-screen')}>{text('devices.addScreen')}</BigButton>
      </section>
    </>
  )
}

type DialogProps = { readonly editing: Editing; readonly devices: DevicesOfHall; readonly close: () => void }

function DeviceDialog({ editing, devices, close }: DialogProps) {
  const text = useText()
  if (editing === 'nothing') return undefined
  const known = typeof editing === 'string' ? undefined : editing
  const isPrinter = editing === 'new-printer' || known?.kind === 'printer'
  const save: SaveDevice = async (draft) => {
    const problem = await devices.save(draft, known)
    if (!problem) close()
    return problem
  }
  return (
    <Dialog title={known?.name ?? text(isPrinter ? 'devices.addPrinter' : 'devices.addScreen')} onClose={close}>
      {isPrinter ? (
        <PrinterForm known={known} save={save} cancel={close} />
      ) : (
        <ScreenForm known={known} devices={devices.list ?? []} save={save} cancel={close} />
      )}
    </Dialog>
  )
}
