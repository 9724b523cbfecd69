// What a paired screen is told of itself: how large it is, where it stands, how it looks. No address, no printer.
import type { OwnDevice } from '#contract/devices.ts'
import type { KnownDevice } from './devices.ts'

/** The part of a device that its own page needs; undefined for a printer, which has no page. */
export function ownDevice(device: KnownDevice, hall: string): OwnDevice | undefined {
  if (device.kind === 'printer') return undefined
  const { id, kind, name, zone, screen, theme } = device
  const isSign = device.kind !== 'dispenser'
  return {
    id,
    hall,
    kind,
    name,
    ...(zone !== undefined && { zone }),
    ...(screen && { screen }),
    ...(theme && { theme }),
    ...(isSign && device.counter !== undefined && { counter: device.counter }),
    ...(isSign && device.speaks !== undefined && { speaks: device.speaks }),
  }
}
