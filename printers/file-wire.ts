// A line that ends in a folder, for trying out an agent without a printer: what one line carried becomes one file. It
// answers nothing, so its printer is set up with the acknowledgement `none`.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isWritable, writeWhole } from './paper-file.ts'
import type { OpenWire } from './wire.ts'

/** Opens lines to `folder`, which is made when it is missing. `now` gives milliseconds of the epoch and names the files. */
export function fileWire(folder: string, now: () => number): OpenWire {
  return async () => {
    if (!(await isWritable(folder))) return { trouble: 'unreachable' }
    let unwritten: Buffer[] = []
    let isLost = false

    const write = async () => {
      if (unwritten.length === 0) return
      const bytes = Buffer.concat(unwritten)
      unwritten = []
      const name = `${new Date(now()).toISOString().replaceAll(':', '-')}.bin`
      isLost ||= !(await writeWhole(join(folder, name), bytes))
    }
    return {
      send: (bytes) => void unwritten.push(bytes),
      isSent: async () => {
        await write()
        return !isLost
      },
      read: async (waitMs) => {
        await pause(waitMs, undefined, { ref: false })
        return isLost ? 'lost' : 'silence'
      },
      isLost: () => isLost,
      close: write,
    }
  }
}
