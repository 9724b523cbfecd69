// Who was written in today, masked; whoever is too warm is measured again here; one in full is asked for with a reason.
import { type FormEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { readTemperature } from './entry-draft.ts'
import { factsOf } from './entry-facts.ts'
import { passName } from './pass-name.ts'
import { ReadEntry } from './read-entry.tsx'
import type { Entries } from './use-entries.ts'
import { useMay } from './use-may.ts'

type EntryListProps = { readonly view: ReceptionView; readonly entries: Entries }

export function EntryList({ view, entries }: EntryListProps) {
  const text = useText()
  const [reading, setReading] = useState<string>()
  const { list, trouble, look } = entries
  return (
    <>
      <h2>{text('reception.today')}</h2>
      {trouble ? (
        <Notice kind="trouble">
          <span>{trouble === 'no-answer' ? text('reception.listNoAnswer') : rejectionText(text, trouble)}</span>
          <BigButton onPress={() => void look()}>{text('common.again')}</BigButton>
        </Notice>
      ) : undefined}
      {list ? undefined : <p role="status">{trouble ? '' : text('common.loading')}</p>}
      {list?.length === 0 ? <p className="rec-none">{text('reception.noEntries')}</p> : undefined}
      <ul className="rec-list">
        {list?.map((entry) => (
          <EntryRow key={entry.id} entry={entry} view={view} entries={entries} onRead={() => setReading(entry.id)} />
        ))}
      </ul>
      {reading ? (
        <ReadEntry id={reading} view={view} entries={entries} onClose={() => setReading(undefined)} />
      ) : undefined}
    </>
  )
}

type EntryRowProps = EntryListProps & { readonly entry: ShownEntry; readonly onRead: () => void }

function EntryRow({ entry, view, entries, onRead }: EntryRowProps) {
  const text = useText()
  const words = useWords()
  const may = useMay()
  const time = timeOf(entry.at, view.timeZone)
  if (entry.unreadable) {
    return (
      <li className="rec-row">
        {time} {text('reception.unreadable')}
      </li>
    )
  }
  return (
    <li className="rec-row">
      <span className="rec-row-words">
        <strong>
          {text('reception.passedAt', { time, pass: passName(entry.pass, view.entryRegister, text, words) })}
        </strong>
        <span>{factsOf(entry).join(' · ')}</span>
      </span>
      {entry.notAdmitted ? <NotAdmitted entry={entry} /> : undefined}
      {entry.needsSecondReading ? <SecondReading entry={entry} view={view} entries={entries} /> : undefined}
      {may('read-register') ? <BigButton onPress={onRead}>{text('reception.readFull')}</BigButton> : undefined}
    </li>
  )
}

function NotAdmitted({ entry: { instruction } }: { readonly entry: ShownEntry }) {
  const text = useText()
  const words = useWords()
  return (
    <Notice kind="no">
      <strong>{text('reception.notAdmitted')}</strong>{' '}
      {instruction ? words(instruction) : text('reception.notAdmittedPlain')}
    </Notice>
  )
}

function SecondReading({ entry, view, entries }: EntryListProps & { readonly entry: ShownEntry }) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | 'no-answer' | 'temperature'>()
  const time = entry.secondReadingFrom ? timeOf(entry.secondReadingFrom, view.timeZone) : ''
  const measure = async (event: FormEvent) => {
    event.preventDefault()
    const temperature = readTemperature(typed)
    if (temperature === undefined) return setProblem('temperature')
    const answer = await entries.measure(entry.id, temperature)
    setProblem(answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined)
  }
  return (
    <form className="rec-measure" onSubmit={(event) => void measure(event)} autoComplete="off">
      <strong>{text('reception.again', { time })}</strong>
      <label>
        {text('reception.measure')}{' '}
        <input inputMode="decimal" maxLength={6} value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <button type="submit" className="big-button">
        {text('reception.measureGo')}
      </button>
      {problem ? (
        <Notice kind="no">
          {problem === 'temperature' ? text('reception.fault-temperature') : rejectionText(text, problem)}
        </Notice>
      ) : undefined}
    </form>
  )
}
