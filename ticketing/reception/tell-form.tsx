// The last step: what the visitor is told. Done, a notice by a day, these papers missing, or somebody else's matter.
import { useState } from 'react'
import type { Outcome } from '#contract/commands.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Choices } from './choices.tsx'
import { toldOf } from './lanes.ts'
import type { FormProps } from './panels.tsx'

const outcomes: readonly Outcome[] = ['done', 'wait-for-notice', 'papers-missing', 'referred']
// contract/commands.ts, PAPERS_MAX and PAPER_CHARS_MAX.
const PAPERS_CHARS_MAX = 720

export function TellForm({ view, act, ticket }: FormProps & { readonly ticket: string }) {
  const text = useText()
  const [outcome, setOutcome] = useState<Outcome>()
  const [date, setDate] = useState('')
  const [papers, setPapers] = useState('')
  const told = outcome && toldOf(outcome, date, papers)
  return (
    <>
      <Choices
        choices={outcomes.map((one) => ({
          key: one,
          words: text(`desk.outcome-${one}`),
          isOn: outcome === one,
          onPress: () => setOutcome(one),
        }))}
      />
      {outcome === 'wait-for-notice' ? (
        <label className="rec-field">
          <span>{text('reception.tellDate')}</span>
          <input type="date" min={view.day} value={date} onChange={({ target }) => setDate(target.value)} />
        </label>
      ) : undefined}
      {outcome === 'papers-missing' ? (
        <label className="rec-field">
          <span>{text('reception.tellPapers')}</span>
          <textarea
            rows={4}
            maxLength={PAPERS_CHARS_MAX}
            value={papers}
            onChange={({ target }) => setPapers(target.value)}
          />
        </label>
      ) : undefined}
      <BigButton
        tone="main"
        isDisabled={!told}
        onPress={() => told && act({ type: 'reach-step', ticket, step: 'feedback', told })}
      >
        {text('reception.tellGo')}
      </BigButton>
    </>
  )
}
