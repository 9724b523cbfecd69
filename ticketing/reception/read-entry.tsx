// One entry in full: a reason first, which is written down before anything is shown.
import { type FormEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { Choices } from './choices.tsx'
import { factsOf } from './entry-facts.ts'
import { passName } from './pass-name.ts'
import type { Entries } from './use-entries.ts'

const reasons = ['visitor', 'check', 'health'] as const
// contract/registers.ts: REASON_CHARS_MIN and READ_REASON_CHARS_MAX.
const REASON_CHARS_MIN = 2
const REASON_CHARS_MAX = 80

type ReadEntryProps = {
  readonly id: string
  readonly view: ReceptionView
  readonly entries: Entries
  readonly onClose: () => void
}

type Read = 'none' | 'asking' | { readonly entry: ShownEntry } | { readonly problem: Problem | 'no-answer' }

export function ReadEntry({ id, view, entries, onClose }: ReadEntryProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [read, setRead] = useState<Read>('none')
  const look = async (event: FormEvent) => {
    event.preventDefault()
    setRead('asking')
    const answer = await entries.read(id, reason.trim())
    if (answer === 'no-answer') return setRead({ problem: answer })
    setRead('given' in answer ? { entry: answer.given } : { problem: answer.refused })
  }
  const isRead = typeof read === 'object' && 'entry' in read
  return (
    <Dialog title={text(isRead ? 'reception.registerTitle' : 'reception.readWhy')} onClose={onClose}>
      <div className="rec-panel">
        {isRead ? (
          <InFull entry={read.entry} view={view} />
        ) : (
          <form className="rec-panel" onSubmit={(event) => void look(event)} autoComplete="off">
            <Choices
              choices={reasons.map((why) => {
                const words = text(`reception.readWhy-${why}`)
                return { key: why, words, isOn: reason === words, onPress: () => setReason(words) }
              })}
            />
            <label className="rec-field">
              <span>{text('reception.reason')}</span>
              <input value={reason} maxLength={REASON_CHARS_MAX} onChange={({ target }) => setReason(target.value)} />
            </label>
            {typeof read === 'object' ? <Notice kind="no">{rejectionText(text, read.problem)}</Notice> : undefined}
            <button
              type="submit"
              className="big-button"
              data-tone="main"
              disabled={read === 'asking' || reason.trim().length < REASON_CHARS_MIN}
            >
              {text('reception.readGo')}
            </button>
          </form>
        )}
        <BigButton tone="quiet" onPress={onClose}>
          {text('common.close')}
        </BigButton>
      </div>
    </Dialog>
  )
}

function InFull({ entry, view }: { readonly entry: ShownEntry; readonly view: ReceptionView }) {
  const text = useText()
  const words = useWords()
  const pass = passName(entry.pass, view.entryRegister, text, words)
  return (
    <ul className="rec-facts">
      <li>{text('reception.passedAt', { time: timeOf(entry.at, view.timeZone), pass })}</li>
      {factsOf(entry).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
