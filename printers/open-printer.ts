// From the settings of a printer to the printer.
import { assert } from '#contract/assert.ts'
import type { PrinterDevice } from '#contract/devices.ts'
import { fileWire } from './file-wire.ts'
import { networkWire, PRINTER_PORT } from './network-printer.ts'
import { paperFile } from './paper-file.ts'
import { type Printer, printerAt } from './printer.ts'
import { serialWire } from './serial-printer.ts'
import { usbWire } from './usb-printer.ts'
import type { OpenWire } from './wire.ts'

const FOLDER = 'file://'

/** Opens lines to the printer of an agent, by the agent's name. */
export type WireToAgent = (name: string) => OpenWire

const NO_AGENT: WireToAgent = () => async () => ({ trouble: 'unreachable' })

/**
 * The printer behind an address of `PrinterAddress`. Nothing is opened yet: each slip opens the line for itself.
 * `now` gives milliseconds of the epoch and names the files of a `file://` printer.
 */
export function openPrinter(
  { address, acknowledge }: Pick<PrinterDevice, 'address' | 'acknowledge'>,
  now: () => number = Date.now,
  wireToAgent: WireToAgent = NO_AGENT,
): Printer {
  const agent = /^agent:\/\/(.+)$/.exec(address)?.[1]
  if (agent) return printerAt(wireToAgent(agent), acknowledge)
  if (address.startsWith(FOLDER)) return paperFile(address.slice(FOLDER.length), now)
  return printerAt(wireAt(address, now), acknowledge)
}

/** The line to a printer that is reached from this machine; `now` as above. */
export function wireAt(address: string, now: () => number = Date.now): OpenWire {
  if (address.startsWith(FOLDER)) return fileWire(address.slice(FOLDER.length), now)
  const tcp = /^tcp:\/\/(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(address)
  if (tcp) return networkWire(tcp[1] ?? tcp[2] ?? '', Number(tcp[3] ?? PRINTER_PORT))
  const usb = /^usb:(.+)$/.exec(address)
  if (usb?.[1]) return usbWire(usb[1])
  const serial = /^serial:([^?]+)(?:\?baud=(\d+))?$/.exec(address)
  assert(serial?.[1], `${address} is the address of a printer`)
  return serialWire(serial[1], serial[2] === undefined ? undefined : Number(serial[2]))
}
