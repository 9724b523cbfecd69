// The entry register: why and how long stands above the form; no check needed is one tap and keeps nothing.
import { useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { newPress } from '#ui/press.ts'
import { rejectionText } from '#ui/rejection-text.ts'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { type Entries, useEntries } from './use-entries.ts'

const NONE_NEEDED = 'none-needed'

export function EntryRegister({ view }: { readonly view: ReceptionView }) {
  const text = useText()
  const entries = useEntries(view.day)
  const [saved, setSaved] = useState<Partial<ShownEntry>>()
  const { keepDays, passKinds } = view.entryRegister
  return (
    <>
      <h2>{text('reception.registerTitle')}</h2>
      <Notice kind="plain">{text('reception.registerWhy', { days: keepDays })}</Notice>
      {passKinds.includes(NONE_NEEDED) ? <LetIn entries={entries} /> : undefined}
      {passKinds.some((kind) => kind !== NONE_NEEDED) ? (
        <EntryForm view={view} entries={entries} onSaved={setSaved} onBegin={() => setSaved(undefined)} />
      ) : undefined}
      <Saved saved={saved} view={view} />
      <EntryList view={view} entries={entries} />
    </>
  )
}

type LettingIn = 'none' | 'asking' | 'done' | { readonly problem: Problem | 'no-answer' }

function LetIn({ entries }: { readonly entries: Entries }) {
  const text = useText()
  const [said, setSaid] = useState<LettingIn>('none')
  const letIn = async () => {
    setSaid('asking')
    const answer = await entries.save({ pass: NONE_NEEDED }, newPress())
    if (answer === 'no-answer') setSaid({ problem: answer })
    else setSaid('given' in answer ? 'done' : { problem: answer.refused })
  }
  return (
    <>
      <BigButton tone="go" isDisabled={said === 'asking'} onPress={() => void letIn()}>
        <span className="rec-choice-words">
          <span>{text('reception.noneNeeded')}</span>
          <small>{text('reception.noneNeededHint')}</small>
        </span>
      </BigButton>
      {said === 'done' ? <Notice kind="good">{text('reception.noneDone')}</Notice> : undefined}
      {typeof said === 'object' ? <Notice kind="no">{rejectionText(text, said.problem)}</Notice> : undefined}
    </>
  )
}

type SavedProps = { readonly saved: Partial<ShownEntry> | undefined; readonly view: ReceptionView }

/** What became of an entry: written down, or too warm. */
function Saved({ saved, view }: SavedProps) {
  const text = useText()
  if (!saved) return undefined
  if (saved.needsSecondReading && saved.secondReadingFrom) {
    const time = timeOf(saved.secondReadingFrom, view.timeZone)
    return <Notice kind="no">{text('reception.again', { time })}</Notice>
  }
  return <Notice kind="good">{text('reception.saved')}</Notice>
}
