// What is on all screens and concerns this one, by the server's clock: a screen that has lost the server shows it until its
// end, and no longer.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ZoneId } from '#contract/ids.ts'
import type { ShownTakeover, ViewHead } from '#contract/view-head.ts'
import { useServerClock, useSocket } from './connection.ts'
import { type StoreState, useStoreState } from './store.ts'
import { useThisScreen } from './this-screen.ts'

const LOOK_EVERY_MS = 250
/** The office believes a screen for 45 s; a view comes at least every 15 s. */
const TELL_EVERY_MS = 10_000

/** With what it takes to tell its time. */
export type TakeoverHere = ShownTakeover & Pick<ViewHead, 'timeZone' | 'day'>

/** What this screen shows over everything; undefined on a good day. */
export function useTakeover(): TakeoverHere | undefined {
  const view = useStoreState(newestView)
  const { zone } = useThisScreen()
  const { nowMs } = useServerClock()
  const takeover = useSyncExternalStore(onTick, () => takeoverFor(view?.takeovers, zone, nowMs()))
  return takeover && view && { ...takeover, timeZone: view.timeZone, day: view.day }
}

/** The first that is still on and not for other zones. Pure. */
export function takeoverFor(
  takeovers: readonly ShownTakeover[] | undefined,
  zone: ZoneId | undefined,
  nowMs: number,
): ShownTakeover | undefined {
  return takeovers?.find(({ until, notIn = [] }) => {
    return Date.parse(until) > nowMs && (zone === undefined || !notIn.includes(zone))
  })
}

/** Tells the server that this screen has painted it: with the first view of each connection, and now and then. */
export function useTakeoverProof(takeover: ShownTakeover | undefined): void {
  const socket = useSocket()
  const { nowMs } = useServerClock()
  const at = useStoreState((state) => newestView(state)?.at)
  const told = useRef({ key: '', atMs: 0 })
  const id = takeover?.takeover
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new view is the occasion; it comes after the server knows us.
  useEffect(() => {
    if (id === undefined || !socket.connected) return
    const key = `${id} ${socket.id}`
    if (told.current.key === key && performance.now() - told.current.atMs < TELL_EVERY_MS) return
    // The frame comes only when the screen is really painted.
    const frame = requestAnimationFrame(() => {
      told.current = { key, atMs: performance.now() }
      socket.emit('shown', { call: id, at: new Date(nowMs()).toISOString(), heard: false })
    })
    return () => cancelAnimationFrame(frame)
  }, [id, at, socket, nowMs])
}

function newestView({ views }: StoreState): ViewHead | undefined {
  return Object.values(views)
    .flatMap(({ view }) => view ?? [])
    .reduce<ViewHead | undefined>((newest, view) => (newest && newest.at >= view.at ? newest : view), undefined)
}

function onTick(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
