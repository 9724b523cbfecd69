// What was done about a case: a note, and how far it has come.
import { useState } from 'react'
import type { CaseState } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import type { CaseChange } from './use-follow-up.ts'

const STATES = ['open', 'contacted', 'settled', 'not-upheld'] as const
const NOTE_CHARS_MAX = 200

type StepsProps = { readonly state: CaseState; readonly change: (wish: CaseChange) => Promise<void> }

export function CaseSteps({ state, change }: StepsProps) {
  const text = useText()
  const [note, setNote] = useState('')
  const [isSending, setIsSending] = useState(false)
  const give = async (wish: CaseChange) => {
    setIsSending(true)
    await change({ ...wish, ...(note.trim() && { note: note.trim() }) })
    setIsSending(false)
    setNote('')
  }
  return (
    <div className="typed-review">
      <label>
        <span>{text('reviewCases.note')}</span>
        <textarea rows={2} maxLength={NOTE_CHARS_MAX} value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      <div className="typed-review-choice">
        {STATES.filter((one) => one !== state).map((one) => (
          <BigButton
            key={one}
            tone={one === 'settled' ? 'main' : 'plain'}
            isDisabled={isSending}
            onPress={() => void give({ state: one })}
          >
            {text(`reviewCases.to-${one}`)}
          </BigButton>
        ))}
        <BigButton isDisabled={isSending || note.trim() === ''} onPress={() => void give({})}>
          {text('reviewCases.keepNote')}
        </BigButton>
      </div>
      <p className="reviews-aside">{text('reviewCases.notUpheldHow')}</p>
    </div>
  )
}
