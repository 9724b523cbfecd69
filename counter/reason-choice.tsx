// Why: the usual reasons as large buttons, and one's own words for the rest. A reason is kept, so it is never empty.
import { type FormEvent, useId } from 'react'
import { useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'

// contract/commands.ts, REASON_CHARS_MAX; the schema itself must not come into a browser.
const REASON_CHARS_MAX = 80

type ReasonChoiceProps = {
  readonly reasons: readonly string[]
  readonly onReason: (reason: string) => void
}

export function ReasonChoice({ reasons, onReason }: ReasonChoiceProps) {
  const text = useText()
  const id = useId()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    if (reason !== '') onReason(reason)
  }
  return (
    <>
      <Choices choices={reasons.map((reason) => ({ key: reason, words: reason, onPress: () => onReason(reason) }))} />
      <form className="own-words" onSubmit={send}>
        <label htmlFor={id}>{text('desk.otherReason')}</label>
        <input id={id} name="reason" maxLength={REASON_CHARS_MAX} autoComplete="off" required />
        <button type="submit" className="big-button">
          {text('desk.otherReasonGo')}
        </button>
      </form>
    </>
  )
}
