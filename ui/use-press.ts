// One touch is one press, on release: for fingers that tremble, elbows, mice, keyboards and screen readers.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'

/** What a button spreads onto itself to be pressed. */
export type PressHandlers = {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
  readonly onClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * `onPress` runs when a finger that came down on the button is lifted inside it, however much it moved in between
 * (a browser's own click is lost when an old hand slides a little), and for Enter, Space and screen readers.
 * Sliding off cancels.
 */
export function usePress(onPress: () => void): PressHandlers {
  const isDown = useRef(false)
  return {
    onPointerDown: (event) => {
      isDown.current = event.isPrimary && event.button === 0
    },
    onPointerUp: (event) => {
      if (isDown.current && isInside(event)) onPress()
      isDown.current = false
    },
    onPointerCancel: () => {
      isDown.current = false
    },
    // A click with a count comes after a pointer, and was a press already; or it is the ghost of a touch whose
    // button is gone. Without a count it is a key or a screen reader.
    onClick: (event) => {
      if (event.detail === 0) onPress()
    },
    onKeyDown: (event) => {
      // A key that is held is one press, not twenty.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    },
  }
}

function isInside({ clientX, clientY, currentTarget }: PointerEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
}
