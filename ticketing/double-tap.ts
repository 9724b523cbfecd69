// A trembling hand taps twice. The second tap, within half a second at the same place, is let go (EN 301 549, 5.8):
// it would fall on the next picture and choose something there.
import { type MouseEvent, type PointerEvent, useRef } from 'react'

const DOUBLE_TAP_MS = 500
const SAME_PLACE_PX = 90

type Tap = { readonly atMs: number; readonly x: number; readonly y: number }

/** Handlers for the element around a whole screen; the buttons inside never hear of a second tap. */
export function useDoubleTapGuard() {
  const last = useRef<Tap>({ atMs: Number.NEGATIVE_INFINITY, x: 0, y: 0 })
  const isTouch = useRef(false)
  const isSecondClick = useRef(false)
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      isSecondClick.current = false
      isTouch.current = event.pointerType !== 'mouse'
      const tap = { atMs: event.timeStamp, x: event.clientX, y: event.clientY }
      if (isTouch.current && isSameTap(last.current, tap)) event.stopPropagation()
      last.current = tap
    },
    onMouseDownCapture: (event: MouseEvent) => {
      // A browser plays a mouse after every touch. It would move the focus to whatever is under the finger by now.
      if (isTouch.current) return event.preventDefault()
      // A real mouse tells its own double clicks.
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
