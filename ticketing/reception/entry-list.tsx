// Entries as everybody at the door sees them: masked, the newest first.
import type { ReactNode } from 'react'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { factsOf } from './entry-facts.ts'
import { passName } from './pass-name.ts'
import { NotAdmitted, SecondReading } from './second-reading.tsx'
import type { Entries } from './use-entries.ts'
import { useMay } from './use-may.ts'

type EntryListProps = {
  readonly view: ReceptionView
  readonly entries: Entries
  readonly onRead: (id: string) => void
}

/** Today's. */
export function EntryList({ view, entries, onRead }: EntryListProps) {
  const text = useText()
  const { list, hasMore, trouble, look } = entries
  return (
    <>
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
          <EntryRow key={entry.id} entry={entry} view={view} onRead={onRead}>
            {entry.needsSecondReading ? <SecondReading entry={entry} view={view} entries={entries} /> : undefined}
          </EntryRow>
        ))}
      </ul>
      {hasMore ? <p className="rec-none">{text('entries.more', { n: list?.length ?? 0 })}</p> : undefined}
    </>
  )
}

type EntryRowProps = {
  readonly entry: ShownEntry
  readonly view: ReceptionView
  readonly onRead: (id: string) => void
  readonly withDay?: true
  readonly children?: ReactNode
}

export function EntryRow({ entry, view, onRead, withDay, children }: EntryRowProps) {
  const text = useText()
  const words = useWords()
  const may = useMay()
  const time = [...(withDay ? [entry.day] : []), timeOf(entry.at, view.timeZone)].join(' ')
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
        <span>{factsOf(entry).join(' · ') || text('entries.nothingSaid')}</span>
      </span>
      {may('read-register') ? (
        <BigButton onPress={() => onRead(entry.id)}>{text('reception.readFull')}</BigButton>
      ) : undefined}
      {entry.notAdmitted ? <NotAdmitted entry={entry} /> : undefined}
      {children}
    </li>
  )
}
