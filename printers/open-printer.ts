// From the settings of a printer to the printer.
import type { PrinterDevice } from '#contract/devices.ts'
import { networkWire, PRINTER_PORT } from './network-printer.ts'
import { paperFile } from './paper-file.ts'
import { type Printer, printerAt } from './printer.ts'
import { serialWire } from './serial-printer.ts'
import { usbWire } from './usb-printer.ts'
import type { OpenWire } from './wire.ts'

/**
 * The printer behind an address of `PrinterAddress`. Nothing is opened yet: each slip opens the line for itself.
 * `now` gives milliseconds of the epoch and names the files of a `file://` printer.
 */
export function openPrinter(
  { address, acknowledge }: Pick<PrinterDevice, 'address' | 'acknowledge'>,
  now: () => number = Date.now,
): Printer {
  if (address.startsWith('file://')) return paperFile(address.slice('file://'.length), now)
  return printerAt(wireTo(address), acknowledge)
}

function wireTo(address: string): OpenWire {
  const tcp = /^tcp:\/\/(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(address)
  if (tcp) return networkWire(tcp[1] ?? tcp[2] ?? '', Number(tcp[3] ?? PRINTER_PORT))
  const usb = /^usb:(.+)$/.exec(address)
  if (usb?.[1]) return usbWire(usb[1])
  const serial = /^serial:([^?]+)(?:\?baud=(\d+))?$/.exec(address)
  if (serial?.[1]) return serialWire(serial[1], serial[2] === undefined ? undefined : Number(serial[2]))
  // agent://: the program on the dispenser's own machine is not part of this version.
  return async () => ({ trouble: 'unreachable' })
}
