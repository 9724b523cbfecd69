// One entry in full: a reason first, which is written down before anything is shown. Then it is corrected, deleted or
// printed for whoever it belongs to.
import { useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { CorrectEntry } from './correct-entry.tsx'
import { DeleteEntry } from './delete-entry.tsx'
import { KeptEntry } from './kept-entry.tsx'
import { ReasonForm } from './reason-form.tsx'
import type { Entries, Version } from './use-entries.ts'

const reasons = ['visitor', 'check', 'health'] as const

type ReadEntryProps = {
  readonly id: string
  readonly view: ReceptionView
  readonly entries: Entries
  readonly onClose: () => void
}

/** What a form over one entry needs. */
export type OfEntry = Omit<ReadEntryProps, 'id'> & {
  readonly version: Version
  readonly reason: string
  /** The newest, after a colleague was faster; undefined when it is gone or not to be had. */
  readonly readAgain: () => Promise<Version | undefined>
  readonly onBack: () => void
  readonly onDone: () => void
}

type At =
  | { readonly at: 'reason'; readonly problem?: Problem | 'no-answer' }
  | { readonly at: 'asking' }
  | { readonly at: 'shown' | 'correct' | 'delete'; readonly version: Version; readonly reason: string }
  | { readonly at: 'corrected' | 'deleted' }

export function ReadEntry({ id, view, entries, onClose }: ReadEntryProps) {
  const text = useText()
  const [state, setState] = useState<At>({ at: 'reason' })
  const read = async (reason: string) => {
    setState({ at: 'asking' })
    const answer = await entries.read(id, reason)
    if (answer === 'no-answer') return setState({ at: 'reason', problem: answer })
    if ('refused' in answer) return setState({ at: 'reason', problem: answer.refused })
    setState({ at: 'shown', version: { entry: answer.given, etag: answer.etag ?? '' }, reason })
  }
  const readAgain = async (reason: string) => {
    const answer = await entries.read(id, reason)
    if (answer === 'no-answer' || 'refused' in answer) return undefined
    return { entry: answer.given, etag: answer.etag ?? '' }
  }
  const isOver = state.at === 'corrected' || state.at === 'deleted'
  return (
    <Dialog title={text(`entries.title-${state.at}`)} onClose={onClose}>
      <div className="rec-panel">
        {state.at === 'reason' || state.at === 'asking' ? (
          <ReasonForm
            reasons={reasons.map((why) => text(`reception.readWhy-${why}`))}
            go={text('reception.readGo')}
            isAsking={state.at === 'asking'}
            problem={state.at === 'reason' ? state.problem : undefined}
            onReason={(reason) => void read(reason)}
          />
        ) : undefined}
        {'version' in state ? (
          <InFull
            {...{ view, entries, onClose, at: state.at, version: state.version, reason: state.reason }}
            readAgain={() => readAgain(state.reason)}
            onLead={(at) => setState({ ...state, at })}
            onBack={() => void read(state.reason)}
            onDone={() => setState({ at: state.at === 'delete' ? 'deleted' : 'corrected' })}
          />
        ) : undefined}
        {isOver ? <Notice kind="good">{text(`entries.${state.at}`)}</Notice> : undefined}
        {state.at === 'correct' || state.at === 'delete' ? undefined : (
          <BigButton tone={isOver ? 'main' : 'quiet'} onPress={onClose}>
            {text('common.close')}
          </BigButton>
        )}
      </div>
    </Dialog>
  )
}

type InFullProps = OfEntry & {
  readonly at: 'shown' | 'correct' | 'delete'
  readonly onLead: (at: 'correct' | 'delete') => void
}

function InFull({ at, onLead, ...of }: InFullProps) {
  const text = useText()
  if (at === 'correct') return <CorrectEntry {...of} />
  if (at === 'delete') return <DeleteEntry {...of} />
  return (
    <>
      <KeptEntry entry={of.version.entry} view={of.view} />
      <div className="rec-buttons">
        <BigButton tone="main" onPress={() => onLead('correct')}>
          {text('entries.correct')}
        </BigButton>
        <BigButton onPress={() => print()}>{text('entries.print')}</BigButton>
        <BigButton onPress={() => onLead('delete')}>{text('entries.delete')}</BigButton>
      </div>
    </>
  )
}
