// The service worker of a page that hangs in the hall: opens it again while the server is away. The page itself is asked
// of the network first; its files never change under one name and are kept. Nothing of the API is ever touched.
// It is registered for one page at a time, so that no other page of this browser goes through it.

// Put in by the build (vite.config.ts): what belongs to this version, and the script that its page names.
declare const NUANTING_FILES: readonly string[]
declare const NUANTING_ENTRY: string

const PAGE = '/'
/** A network that swallows everything must not keep a screen dark. */
const NETWORK_WAIT_MS = 4_000

// What of a service worker's world is used here; the library of types for pages does not know it.
type LifeEvent = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type AskEvent = LifeEvent & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
type Worker = {
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: {
    (kind: 'install' | 'activate', listener: (event: LifeEvent) => void): void
    (kind: 'fetch', listener: (event: AskEvent) => void): void
  }
}

const worker = self as unknown as Worker
const cachesOfPage = `nuanting ${worker.registration.scope} `
const cacheName = `${cachesOfPage}${NUANTING_ENTRY}`

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(giveFile(request))
})

async function install(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-cache' })
  // In the middle of an upgrade the page may already be the next one: this worker must not mix them.
  if (!page.ok || !(await page.clone().text()).includes(NUANTING_ENTRY)) throw new Error('Not the page of this version')
  const cache = await caches.open(cacheName)
  await cache.addAll([...NUANTING_FILES])
  await cache.put(PAGE, page)
  await worker.skipWaiting()
}

async function takeOver(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(cachesOfPage) && name !== cacheName)
  await Promise.all(older.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

async function openPage(request: Request): Promise<Response> {
  const fresh = await fetch(request, { signal: AbortSignal.timeout(NETWORK_WAIT_MS) }).catch(() => undefined)
  if (fresh && fresh.status < 500) return fresh
  const kept = await caches.match(PAGE, { cacheName, ignoreVary: true })
  return kept ?? fresh ?? Response.error()
}

async function giveFile(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept) return kept
  const fresh = await fetch(request)
  // Fonts come one by one, as words need them.
  if (fresh.status === 200) await cache.put(request, fresh.clone())
  return fresh
}
