// Why somebody's data is wanted: one tap for what is usual, or in words without a name. It is written down.
import { type FormEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { Choices } from './choices.tsx'

// contract/registers.ts: REASON_CHARS_MIN and READ_REASON_CHARS_MAX.
const REASON_CHARS_MIN = 2
const REASON_CHARS_MAX = 80

type ReasonFormProps = {
  readonly reasons: readonly string[]
  /** On the button. */
  readonly go: string
  readonly isAsking: boolean
  readonly problem: Problem | 'no-answer' | undefined
  readonly onReason: (reason: string) => void
}

export function ReasonForm({ reasons, go, isAsking, problem, onReason }: ReasonFormProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onReason(reason.trim())
  }
  return (
    <form className="rec-panel" onSubmit={submit} autoComplete="off">
      <Choices
        title={text('entries.whyTitle')}
        choices={reasons.map((words) => ({
          key: words,
          words,
          isOn: reason === words,
          onPress: () => setReason(words),
        }))}
      />
      <label className="rec-field">
        <span>{text('reception.reason')}</span>
        <input value={reason} maxLength={REASON_CHARS_MAX} onChange={({ target }) => setReason(target.value)} />
      </label>
      {problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}
      <button
        type="submit"
        className="big-button"
        data-tone="main"
        disabled={isAsking || reason.trim().length < REASON_CHARS_MIN}
      >
        {go}
      </button>
    </form>
  )
}
