// Who watches what. When a hall moves on, each different view is made once, encoded once and sent to all its screens;
// many events at once make one view (coalesced), so a rush never floods a screen.
import type { View } from '#contract/views.ts'
import type { Hall } from './hall.ts'
import { type DeviceFacts, makeView, type ViewKey } from './view-maker.ts'

/** Views are made at most this often for one hall: 33 pictures a second are more than an eye needs. */
const PAINT_EVERY_MS = 30
/** Views without a new position still grow old: estimates, phases and the server's clock. */
export const REFRESH_EVERY_MS = 15_000

export type Screens = {
  /** The room of this view; its screens are told whenever it changes. */
  readonly roomOf: (key: ViewKey) => string
  readonly watch: (key: ViewKey) => View | undefined
  /** Something that stands in views changed, though no event did (a printer, a device, the time). */
  readonly touch: () => void
  readonly close: () => void
}

export type ScreensParts = {
  readonly hall: Hall
  readonly facts: DeviceFacts
  /** Sends one view to everybody in its room. */
  readonly send: (room: string, view: View) => void
  /** Is anybody in the room? Empty rooms are forgotten. */
  readonly isWatched: (room: string) => boolean
}

/** The screens of one hall. */
export function openScreens({ hall, facts, send, isWatched }: ScreensParts): Screens {
  const watched = new Map<string, ViewKey>()
  let timer: NodeJS.Timeout | undefined
  let lastMs = 0
  const unfollow = hall.follow(touch)
  return { roomOf, watch, touch, close }

  function watch(key: ViewKey): View | undefined {
    const view = makeView(hall, key, facts)
    if (view) watched.set(roomOf(key), key)
    return view
  }

  function roomOf({ view, counter, code, zone, device }: ViewKey): string {
    return [hall.id, view, counter ?? '', code ?? '', zone ?? '', device ?? ''].join(' ')
  }

  // The first event after a quiet time is shown at once; those that follow share the next picture.
  function touch(): void {
    if (timer) return
    const waitMs = Math.max(0, lastMs + PAINT_EVERY_MS - performance.now())
    timer = setTimeout(paint, waitMs)
  }

  function paint(): void {
    timer = undefined
    lastMs = performance.now()
    for (const [room, key] of watched) {
      if (!isWatched(room)) {
        watched.delete(room)
        continue
      }
      const view = makeView(hall, key, facts)
      if (view) send(room, view)
    }
  }

  function close(): void {
    clearTimeout(timer)
    unfollow()
    watched.clear()
  }
}
