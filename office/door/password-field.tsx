// A password that may be looked at while it is typed, and a word when Caps Lock would spoil it.
import { type KeyboardEvent, useId, useState } from 'react'
import { useText } from '#ui/language.ts'

type PasswordProps = {
  readonly label: string
  readonly name: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly minLength?: number
}

export function PasswordField({ label, name, autoComplete, minLength }: PasswordProps) {
  const text = useText()
  const id = useId()
  const [isShown, setIsShown] = useState(false)
  const [isCapsLock, setIsCapsLock] = useState(false)
  // A field that the browser fills in by itself sends key events without a key.
  const look = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState?.('CapsLock') ?? false)
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="password-field">
        <input
          id={id}
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          minLength={minLength}
          aria-describedby={isCapsLock ? `${id}-caps` : undefined}
          onKeyDown={look}
          onKeyUp={look}
          onBlur={() => setIsCapsLock(false)}
          required
        />
        <button type="button" className="password-show" onClick={() => setIsShown(!isShown)}>
          {text(isShown ? 'signIn.hide' : 'signIn.show')}
        </button>
      </div>
      {isCapsLock ? (
        <p id={`${id}-caps`} className="password-caps" role="status">
          ⇪ {text('signIn.capsLock')}
        </p>
      ) : undefined}
    </>
  )
}
