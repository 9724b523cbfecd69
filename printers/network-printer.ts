// A printer in the network: raw bytes over TCP, as all of them take them on port 9100.
import { connect, type Socket } from 'node:net'
import type { OpenWire, Wire } from './wire.ts'

export const PRINTER_PORT = 9100

/** A printer in the same hall answers within milliseconds. */
export const CONNECT_WAIT_MS = 2_000

/** How long the printer may take to say goodbye; then the line is cut. */
export const GOODBYE_WAIT_MS = 1_000

/** A printer says a few bytes a slip. */
const UNREAD_BYTES_MAX = 65_536

/** Opens a line to `host`. Name not found, refused and no answer in time are all `unreachable`. */
export function networkWire(host: string, port: number): OpenWire {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ host, port, noDelay: true })
      const giveUp = () => {
        socket.destroy()
        resolve({ trouble: 'unreachable' })
      }
      const tooLong = setTimeout(giveUp, CONNECT_WAIT_MS)
      socket.once('error', giveUp)
      socket.once('connect', () => {
        socket.off('error', giveUp)
        resolve(toWire(socket))
      })
      socket.once('close', () => clearTimeout(tooLong))
      socket.once('connect', () => clearTimeout(tooLong))
    })
}

function toWire(socket: Socket): Wire {
  let unread = Buffer.alloc(0)
  let isLost = false
  let unsent = 0
  let isRefused = false
  let wake = () => {}

  const lose = () => {
    isLost = true
    wake()
  }
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]).subarray(-UNREAD_BYTES_MAX)
    wake()
  })
  // An error is always followed by a close; a printer that ends its side has stopped listening.
  socket.on('error', () => undefined)
  socket.on('end', lose)
  socket.on('close', lose)

  const somethingHappens = (waitMs: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    send: (bytes) => {
      unsent += 1
      socket.write(bytes, (error) => {
        unsent -= 1
        isRefused ||= Boolean(error)
        wake()
      })
    },
    isLost: () => isLost,
    isSent: async (waitMs) => {
      const until = performance.now() + waitMs
      while (unsent > 0 && performance.now() < until) await somethingHappens(until - performance.now())
      return unsent === 0 && !isRefused
    },
    read: async (waitMs) => {
      const until = performance.now() + waitMs
      while (unread.length === 0 && !isLost && performance.now() < until) {
        await somethingHappens(until - performance.now())
      }
      const bytes = unread
      unread = Buffer.alloc(0)
      if (bytes.length > 0) return bytes
      return isLost ? 'lost' : 'silence'
    },
    close: () => hangUp(socket),
  }
}

async function hangUp(socket: Socket): Promise<void> {
  if (socket.closed) return
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.end()
  const cut = setTimeout(() => socket.destroy(), GOODBYE_WAIT_MS)
  await closed
  clearTimeout(cut)
}
