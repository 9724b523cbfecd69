// A question over the screen, in the browser's own <dialog>: focus stays inside, Escape closes, the rest is inert.
import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  readonly title: string
  readonly children: ReactNode
  /** Escape, or whatever closes it without an answer. */
  readonly onClose: () => void
}

/** Open for as long as it is rendered. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}
