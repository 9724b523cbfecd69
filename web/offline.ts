// Lets a page of the hall open again while the server is away: its service worker keeps the page's files (see
// offline-worker.ts). Only where browsers allow it: over HTTPS, or from 127.0.0.1. Elsewhere the kiosk keeps the page open.

const WORKER = '/offline-worker.js'
const LOOK_FOR_NEWER_EVERY_MS = 3_600_000

/** Registers the worker for the page at `path`, and for nothing else of this site. */
export function openOffline(path: string): void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(WORKER, { scope: path }).then(
    (registration) => {
      // A board is open for weeks; browsers look only when a page is opened.
      setInterval(() => void registration.update().catch(() => undefined), LOOK_FOR_NEWER_EVERY_MS)
    },
    // No server now, or a browser that forbids it: the page goes on without, and the next start tries again.
    (error: unknown) => console.warn('This page will not open while the server is away', error),
  )
}
