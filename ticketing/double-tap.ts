// A trembling hand taps twice. The second tap, within half a second at the same place, is let go (EN 301 549, 5.8):
// it would fall on the next picture and choose something there.
import { type MouseEvent, type PointerEvent, useRef } from 'react'

const DOUBLE_TAP_MS = 500
const SAME_PLACE_PX = 90

type Tap = { readonly atMs: number; readonly x: number; readonly y: number }

/** Handlers for the element around a whole screen; the buttons inside never hear of a second tap. */
export function useDoubleTapGuard() {
  const last = useRef<Tap>({ atMs: Number.NEGATIVE_INFINITY, x: 0, y: 0 })
  const isSecondClick = useRef(false)
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      isSecondClick.current = false
      const tap = { atMs: event.timeStamp, x: event.clientX, y: event.clientY }
      if (event.pointerType !== 'mouse' && isSameTap(last.current, tap)) event.stopPropagation()
      last.current = tap
    },
    // A mouse tells its own double clicks.
    onMouseDownCapture: (event: MouseEvent) => {
      isSecondClick.current = event.detail > 1
    },
    onPointerUpCapture: (event: PointerEvent) => {
      if (isSecondClick.current) event.stopPropagation()
    },
  }
}

function isSameTap(last: Tap, tap: Tap): boolean {
  return tap.atMs - last.atMs < DOUBLE_TAP_MS && Math.hypot(tap.x - last.x, tap.y - last.y) < SAME_PLACE_PX
}
