// A printer at a serial port: the port is set up by `stty`, then it is a file like any other.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { deviceFileWire } from './device-file.ts'
import type { OpenWire } from './wire.ts'

/** What most clones are set to by their switches. */
export const BAUD = 9_600

const STTY_WAIT_MS = 2_000

/**
 * Opens a line to a serial printer: 8 bits, no parity, and XON/XOFF, for a picture is larger than a printer's memory.
 * A port that is not there or does not know the speed is `unreachable`.
 */
export function serialWire(path: string, baud: number = BAUD): OpenWire {
  const openFile = deviceFileWire(path)
  const settings = [String(baud), 'raw', '-echo', 'cs8', '-parenb', '-cstopb', 'clocal', '-crtscts', 'ixon', '-ixoff']
  return async () => {
    try {
      await promisify(execFile)('stty', ['-F', path, ...settings], { timeout: STTY_WAIT_MS })
    } catch {
      return { trouble: 'unreachable' }
    }
    return openFile()
  }
}
