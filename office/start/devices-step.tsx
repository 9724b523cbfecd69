// Step 4: printers with a test page, then dispensers and screens, each added with one press and paired by a code.
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { PrinterCard } from '../devices/device-cards.tsx'
import { useDevices } from '../devices/use-devices.ts'
import { useSettings } from '../settings/use-settings.ts'
import { AddPrinter } from './add-printer.tsx'
import { AddScreens } from './add-screens.tsx'
import { StartScreenCard } from './screen-card.tsx'
import { usePairingCodes } from './use-pairing-codes.ts'

const ONLY_HERE = ['localhost', '127.0.0.1', '[::1]']

export function DevicesStep() {
  const text = useText()
  const devices = useDevices()
  const { read } = useSettings()
  const { codes, make } = usePairingCodes(devices)
  const address = usePairAddress()
  if (!devices.list) {
    return devices.trouble ? (
      <Notice kind="trouble">{rejectionText(text, devices.trouble)}</Notice>
    ) : (
      <p>{text('common.loading')}</p>
    )
  }
  const printers = devices.list.filter(({ kind }) => kind === 'printer')
  const screens = devices.list.filter(({ kind }) => kind !== 'printer')
  return (
    <>
      {devices.trouble ? <Notice kind="trouble">{rejectionText(text, devices.trouble)}</Notice> : undefined}
      <section className="start-part" aria-labelledby="start-printers">
        <h3 id="start-printers">{text('start.printers')}</h3>
        <p>{text('start.printersHow')}</p>
        <ul className="device-list">
          {printers.map((device) => (
            <PrinterCard key={device.id} device={device} devices={devices} />
          ))}
        </ul>
        {/* A new form after each printer: the next one has another name and address. */}
        <AddPrinter key={printers.length} devices={devices} n={printers.length + 1} />
      </section>
      <section className="start-part" aria-labelledby="start-screens">
        <h3 id="start-screens">{text('start.screens')}</h3>
        <p>{text('start.screensHow')}</p>
        <AddScreens devices={devices} makeCode={make} />
        {screens.length > 0 ? <PairHow address={address} /> : undefined}
        <ul className="start-screens">
          {screens.map((device) => (
            <StartScreenCard
              key={device.id}
              device={device}
              devices={devices}
              settings={read?.settings}
              code={codes.get(device.id)}
              makeCode={() => make(device)}
              address={address}
            />
          ))}
        </ul>
      </section>
    </>
  )
}

function PairHow({ address }: { readonly address: string }) {
  const text = useText()
  return (
    <>
      <p>
        {text('start.pairHow')} <strong className="pair-address">{address}</strong>
      </p>
      {ONLY_HERE.includes(location.hostname) ? (
        <Notice kind="no">{text('start.localhost', { host: location.host })}</Notice>
      ) : undefined}
    </>
  )
}

function usePairAddress(): string {
  const hall = useHall()
  return `${location.origin}/pair${hall === 'main' ? '' : `?hall=${encodeURIComponent(hall)}`}`
}
