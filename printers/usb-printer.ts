// A printer at a USB port of this machine: Linux shows it as /dev/usb/lp0 (the user must be in the group `lp`).
import { deviceFileWire } from './device-file.ts'
import type { OpenWire } from './wire.ts'

/** Opens a line to a USB printer. */
export function usbWire(path: string): OpenWire {
  return deviceFileWire(path)
}
