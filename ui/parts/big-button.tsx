// A button for a finger, an elbow and a keyboard.
import type { ReactNode } from 'react'
import { usePress } from '../use-press.ts'

export type BigButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `main`: what most people want here. `go`: begins something good. `plain`: everything else. `quiet`: rarely needed. */
  readonly tone?: 'main' | 'go' | 'plain' | 'quiet'
  /** A small picture before the words; decoration only. */
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  /** For a button that stays down: 朗读 while it speaks. */
  readonly isOn?: boolean
  /** A name for screen readers, when the words inside are not enough. */
  readonly label?: string
  /** The key that presses it from anywhere; somebody else listens for it. */
  readonly shortcut?: string
  readonly className?: string
  /** In a grid: how many rows high. */
  readonly rows?: number
}

/** Acts on release; at least 44 CSS pixels, on kiosks by the millimetre (see `--target` in ui.css). */
export function BigButton({ children, onPress, tone = 'plain', ...rest }: BigButtonProps) {
  const { icon, isDisabled, isOn, label, shortcut, className, rows } = rest
  const press = usePress(onPress)
  return (
    <button
      type="button"
      className={`big-button ${className ?? ''}`}
      data-tone={tone}
      disabled={isDisabled}
      aria-pressed={isOn}
      aria-label={label}
      style={rows === undefined ? undefined : { gridRow: `span ${rows}` }}
      aria-keyshortcuts={shortcut}
      {...press}
    >
      {icon ? <span className="big-button-icon">{icon}</span> : undefined}
      {children}
    </button>
  )
}
