// «I still paint»: every 15 s to the server, so that a frozen or black screen is noticed by the staff.
import type { Connection } from './connection.ts'
import type { Speaker } from './speaker.ts'
import type { Store, StoreState } from './store.ts'

const ALIVE_EVERY_MS = 15_000
const BYTES_PER_MB = 1_048_576

/** Begins to tell the server that this page lives; returns its end. */
export function tellAlive({ socket, clock }: Connection, store: Store, speaker: Speaker): () => void {
  let paintedAt = new Date(clock.nowMs()).toISOString()
  const timer = setInterval(() => {
    const tell = () => {
      paintedAt = new Date(clock.nowMs()).toISOString()
    }
    requestAnimationFrame(tell)
    if (!socket.connected) return
    const position = newestPosition(store.getState())
    socket.emit('alive', { position, paintedAt, audio: speaker.state(), memoryMb: memoryMb() })
  }, ALIVE_EVERY_MS)
  return () => clearInterval(timer)
}

function newestPosition({ views }: StoreState): number {
  return Object.values(views).reduce((newest, { view }) => Math.max(newest, view?.position ?? 0), 0)
}

// Only Chromium tells; the kiosks and boards run it.
function memoryMb(): number | undefined {
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize: number } }
  return memory ? Math.round(memory.usedJSHeapSize / BYTES_PER_MB) : undefined
}
