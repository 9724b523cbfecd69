// An entry put right. Two colleagues at the same one never overwrite each other unseen: whoever comes second sees what
// the first changed, keeps their own draft, and decides.
import { type FormEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useServerClock } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { changesOf, fieldsOf, meet, type News } from './entry-changes.ts'
import type { EntryFields, Faults } from './entry-draft.ts'
import { EntryFieldset, TimeLine } from './entry-fields.tsx'
import { faultsOf } from './entry-form.tsx'
import { MetNews } from './met-news.tsx'
import type { OfEntry } from './read-entry.tsx'
import { useFocusOnFault } from './use-in-sight.ts'

type Said =
  | 'none'
  | 'asking'
  | 'same'
  | { readonly problem: Problem | 'no-answer' }
  | { readonly news: readonly News[] }

export function CorrectEntry({ view, entries, reason, readAgain, onBack, onDone, ...of }: OfEntry) {
  const text = useText()
  const { nowMs } = useServerClock()
  const [version, setVersion] = useState(of.version)
  const before = fieldsOf(version.entry, view.timeZone)
  const [fields, setFields] = useState(before)
  const [faults, setFaults] = useState<Faults>({})
  const [said, setSaid] = useState<Said>('none')
  const form = useFocusOnFault(faults)
  const set = (more: Partial<EntryFields>) => {
    if (said !== 'asking') setFields({ ...fields, ...more })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (said === 'asking') return
    const read = changesOf(before, fields, { timeZone: view.timeZone, nowMs: nowMs() })
    if (read === 'same') return setSaid('same')
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return
    setSaid('asking')
    const answer = await entries.change(version, read.changes, reason)
    if (answer === 'no-answer') return setSaid({ problem: answer })
    if ('given' in answer) return onDone()
    if (answer.refused.code === 'changed-meanwhile') return meetColleague()
    setFaults(faultsOf(answer.refused))
    setSaid({ problem: answer.refused })
  }
  const meetColleague = async () => {
    const newest = await readAgain()
    if (!newest) return setSaid({ problem: 'no-answer' })
    const met = meet(before, fields, fieldsOf(newest.entry, view.timeZone))
    setVersion(newest)
    setFields(met.fields)
    setSaid({ news: met.news })
  }
  const common = { fields, faults, set }
  return (
    <form ref={form} className="rec-form" onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <EntryFieldset view={view} {...common} />
      <TimeLine {...common} label={text('entries.field-at')} />
      {typeof said === 'object' && 'news' in said ? <MetNews news={said.news} view={view} /> : undefined}
      {said === 'same' ? <Notice kind="plain">{text('entries.same')}</Notice> : undefined}
      {typeof said === 'object' && 'problem' in said ? (
        <Notice kind="no">{rejectionText(text, said.problem)}</Notice>
      ) : undefined}
      <div className="rec-buttons">
        <button type="submit" className="big-button" data-tone="main" disabled={said === 'asking'}>
          {text(said === 'asking' ? 'reception.asking' : 'entries.correctGo')}
        </button>
        <BigButton onPress={onBack}>{text('common.back')}</BigButton>
      </div>
    </form>
  )
}
