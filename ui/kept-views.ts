// The last picture of a wall, kept on its device: after a power cut it can show the last calls, and from when they are,
// before the server is back. Only what hangs in the hall for everybody to see is kept; no person stands in it.
import { PROTOCOL_VERSION } from '#contract/version.ts'
import type { View } from '#contract/views.ts'
import type { ServerClock } from './server-clock.ts'
import type { Store } from './store.ts'
import { keyOfView, viewRecalled } from './view-slice.ts'

const KEPT_VIEWS: ReadonlySet<View['view']> = new Set(['board', 'bar', 'guides'])
const KEY_START = 'nuanting-view '
/** The place for all of a site is 5 million characters; guides are the largest and stay far below. */
const CHARS_MAX = 300_000
const ENTRIES_MAX = 8
/** Calls of so long ago help nobody. */
const AGE_MAX_MS = 12 * 3_600_000
const FUTURE_MAX_MS = 60_000
const WRITE_EVERY_MS = 2_000
/** A picture in which nothing moved is written for its time alone: the cards that kiosks run from wear out. */
const SAME_EVERY_MS = 60_000

/** `aheadMs`: how far the server's clock was ahead of this device's. */
type Kept = { readonly view: View; readonly aheadMs: number }
type Place = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Puts the kept pictures of `hall` into the store, as pictures from before a cut. Those too old are thrown away. */
export function recallViews(store: Store, hall: string, place: Place, deviceMs = Date.now()): void {
  for (const key of keptKeys(place)) {
    const kept: Kept = JSON.parse(place.getItem(key) ?? '')
    if (!key.startsWith(keyStart(kept.view.hall)) || !isOfToday(kept, deviceMs)) place.removeItem(key)
    else if (kept.view.hall === hall) store.dispatch(viewRecalled(kept.view))
  }
}

/** Keeps the newest pictures from now on; returns its end. */
export function keepViews(store: Store, clock: ServerClock, place: Place): () => void {
  const written = new Map<string, { readonly picture: string; readonly atMs: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    timer = undefined
    for (const { view, sinceConnected } of Object.values(store.getState().views)) {
      if (view && sinceConnected && KEPT_VIEWS.has(view.view)) writeOne(view)
    }
  }
  const writeOne = (view: View) => {
    const key = keyStart(view.hall) + keyOfView(view)
    const picture = JSON.stringify({ ...view, at: '', position: 0 })
    const last = written.get(key)
    if (last?.picture === picture && clock.nowMs() - last.atMs < SAME_EVERY_MS) return
    const kept: Kept = { view, aheadMs: clock.nowMs() - Date.now() }
    const text = JSON.stringify(kept)
    if (text.length > CHARS_MAX) return place.removeItem(key)
    makeRoom(place, key)
    place.setItem(key, text)
    written.set(key, { picture, atMs: clock.nowMs() })
  }
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(write, WRITE_EVERY_MS)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}

/** Forgets them all: a page that broke must not break over the same picture again. */
export function forgetViews(place: Place): void {
  for (const key of keptKeys(place)) place.removeItem(key)
}

// By the server's clock as far as this device can tell: the morning after, yesterday's last call is no news.
function isOfToday({ view, aheadMs }: Kept, deviceMs: number): boolean {
  const nowMs = deviceMs + aheadMs
  const ageMs = nowMs - Date.parse(view.at)
  if (ageMs < -FUTURE_MAX_MS || ageMs > AGE_MAX_MS) return false
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: view.timeZone, dateStyle: 'short' }).format(nowMs)
  return day === view.day
}

// A bar that was moved from counter to counter leaves its pictures behind.
function makeRoom(place: Place, key: string): void {
  const others = keptKeys(place).filter((other) => other !== key)
  for (const other of others.slice(0, Math.max(0, others.length - ENTRIES_MAX + 1))) place.removeItem(other)
}

function keptKeys(place: Place): readonly string[] {
  return Array.from({ length: place.length }, (_, at) => place.key(at) ?? '').filter((key) => key.startsWith(KEY_START))
}

// A page of another version may not understand the picture.
function keyStart(hall: string): string {
  return `${KEY_START}${PROTOCOL_VERSION} ${hall} `
}
