// A line that is a file of the machine: /dev/usb/lp0, a serial port. Without waiting inside the kernel, so that a mute
// printer does not hold one of Node's few threads for ever.
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { OpenWire, Wire } from './wire.ts'

/** The kernel has nothing to read, or no room to write: look again after this. */
const LOOK_AGAIN_MS = 10

/** One write; the kernel's buffer of a USB printer is 8 KB, of a serial port 4 KB. */
const WRITE_BYTES_MAX = 4_096
const READ_BYTES_MAX = 256

/** Opens a device file for reading and writing. Not there, not allowed and in use are all `unreachable`. */
export function deviceFileWire(path: string): OpenWire {
  return async () => {
    try {
      const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
      return toWire(file)
    } catch {
      return { trouble: 'unreachable' }
    }
  }
}

function toWire(file: FileHandle): Wire {
  let isLost = false
  let isClosed = false
  let sending: Promise<void> = Promise.resolve()
  let unsent = 0

  // A cable that is pulled out is an error of the next read or write; `undefined` stands for «not now».
  const unlessLost = async (task: () => Promise<number>): Promise<number | undefined> => {
    try {
      return await task()
    } catch (error) {
      isLost ||= !isNotNow(error)
      return undefined
    }
  }

  const writeAll = async (bytes: Buffer) => {
    let at = 0
    while (at < bytes.length && !isLost && !isClosed) {
      const length = Math.min(WRITE_BYTES_MAX, bytes.length - at)
      const written = await unlessLost(async () => (await file.write(bytes, at, length, null)).bytesWritten)
      if (written) at += written
      else await pause(LOOK_AGAIN_MS)
    }
    if (at === bytes.length) unsent -= 1
  }

  const readNow = async () => {
    const bytes = Buffer.alloc(READ_BYTES_MAX)
    const length = await unlessLost(async () => (await file.read(bytes, 0, READ_BYTES_MAX, null)).bytesRead)
    return bytes.subarray(0, length ?? 0)
  }

  return {
    send: (bytes) => {
      unsent += 1
      sending = sending.then(() => writeAll(bytes))
    },
    isLost: () => isLost,
    isSent: async (waitMs) => {
      await Promise.race([sending, pause(waitMs, undefined, { ref: false })])
      return unsent === 0
    },
    read: async (waitMs) => {
      const until = performance.now() + waitMs
      while (!isLost && !isClosed) {
        const bytes = await readNow()
        if (bytes.length > 0) return bytes
        if (performance.now() >= until) return 'silence'
        await pause(LOOK_AGAIN_MS)
      }
      return 'lost'
    },
    close: async () => {
      if (isClosed) return
      isClosed = true
      await sending
      await file.close()
    },
  }
}

function isNotNow(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'EAGAIN' || code === 'EBUSY'
}
