// The entry register: why and how long stands above the form; no check needed is one tap and keeps nothing. Writing in,
// today's list, a visitor's wish and the papers each have the page for themselves.
import { useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { newPress } from '#ui/press.ts'
import { rejectionText } from '#ui/rejection-text.ts'
import { NONE_NEEDED } from './entry-fields.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { EntryPapers } from './entry-papers.tsx'
import { FindEntry } from './find-entry.tsx'
import { ReadEntry } from './read-entry.tsx'
import { NotAdmitted, resting, SecondReading } from './second-reading.tsx'
import type { Entries } from './use-entries.ts'
import { useInSight } from './use-in-sight.ts'
import { useMay } from './use-may.ts'
import './entry-register.css'

type Page = 'write' | 'today' | 'find' | 'papers'

type EntryRegisterProps = {
  readonly view: ReceptionView
  readonly entries: Entries
  /** Leads on to the number of whoever was let in. */
  readonly onGive: () => void
}

export function EntryRegister({ view, entries, onGive }: EntryRegisterProps) {
  const text = useText()
  const may = useMay()
  const [page, setPage] = useState<Page>('write')
  const [reading, setReading] = useState<string>()
  const pages: readonly Page[] = ['write', 'today', ...(may('read-register') ? ['find' as const] : []), 'papers']
  return (
    <>
      <nav className="rec-pages" aria-label={text('reception.registerTitle')}>
        {pages.map((one) => (
          <BigButton key={one} isOn={page === one} onPress={() => setPage(one)}>
            {text(one === 'papers' && !may('export-register') ? 'entries.page-print' : `entries.page-${one}`)}
          </BigButton>
        ))}
      </nav>
      {page === 'write' ? <WriteIn view={view} entries={entries} onGive={onGive} /> : undefined}
      {page === 'today' ? <EntryList view={view} entries={entries} onRead={setReading} /> : undefined}
      {page === 'find' ? <FindEntry view={view} entries={entries} onRead={setReading} /> : undefined}
      {page === 'papers' ? <EntryPapers view={view} entries={entries} /> : undefined}
      {reading ? (
        <ReadEntry id={reading} view={view} entries={entries} onClose={() => setReading(undefined)} />
      ) : undefined}
    </>
  )
}

/** What became of the last one: nothing of a person is kept here but whether they may come in. */
type Last = 'none' | 'let-in' | 'saved' | 'rests' | { readonly notAdmitted: Pick<ShownEntry, 'instruction'> }

function WriteIn({ view, entries, onGive }: EntryRegisterProps) {
  const text = useText()
  const [last, setLast] = useState<Last>('none')
  const place = useInSight<HTMLDivElement>(last === 'none' ? undefined : last)
  const { keepDays, passKinds } = view.entryRegister
  return (
    <>
      {resting(entries).map((entry) => (
        <SecondReading
          key={entry.id}
          entry={entry}
          view={view}
          entries={entries}
          withFacts
          onMeasured={(measured) => setLast(lastOf(measured))}
        />
      ))}
      <div ref={place}>
        <LastOne last={last} onGive={onGive} />
      </div>
      <Notice kind="plain">{text('reception.registerWhy', { days: keepDays })}</Notice>
      {passKinds.includes(NONE_NEEDED) ? <LetIn entries={entries} onLetIn={() => setLast('let-in')} /> : undefined}
      {passKinds.some((kind) => kind !== NONE_NEEDED) ? (
        <EntryForm
          view={view}
          entries={entries}
          onSaved={(entry) => setLast(lastOf(entry))}
          onBegin={() => setLast('none')}
        />
      ) : undefined}
    </>
  )
}

function lastOf(entry: Partial<ShownEntry>): Last {
  if (entry.notAdmitted) return { notAdmitted: { ...(entry.instruction && { instruction: entry.instruction }) } }
  return entry.needsSecondReading ? 'rests' : 'saved'
}

function LastOne({ last, onGive }: { readonly last: Last; readonly onGive: () => void }) {
  const text = useText()
  if (last === 'none') return undefined
  if (typeof last === 'object') return <NotAdmitted entry={last.notAdmitted} />
  if (last === 'rests') return <Notice kind="no">{text('entries.tooWarm')}</Notice>
  return (
    <Notice kind="good">
      <span>{text(last === 'let-in' ? 'reception.noneDone' : 'reception.saved')}</span>{' '}
      <BigButton onPress={onGive}>{text('entries.toNumber')}</BigButton>
    </Notice>
  )
}

type LetInProps = { readonly entries: Entries; readonly onLetIn: () => void }

function LetIn({ entries, onLetIn }: LetInProps) {
  const text = useText()
  const [said, setSaid] = useState<'none' | 'asking' | { readonly problem: Problem | 'no-answer' }>('none')
  const letIn = async () => {
    setSaid('asking')
    const answer = await entries.save({ pass: NONE_NEEDED }, newPress())
    if (answer === 'no-answer') return setSaid({ problem: answer })
    if ('refused' in answer) return setSaid({ problem: answer.refused })
    setSaid('none')
    onLetIn()
  }
  return (
    <>
      <BigButton tone="go" isDisabled={said === 'asking'} onPress={() => void letIn()}>
        <span className="rec-choice-words">
          <span>{text('reception.noneNeeded')}</span>
          <small>{text('reception.noneNeededHint')}</small>
        </span>
      </BigButton>
      {typeof said === 'object' ? <Notice kind="no">{rejectionText(text, said.problem)}</Notice> : undefined}
    </>
  )
}
