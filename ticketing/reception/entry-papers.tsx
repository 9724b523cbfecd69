// The register on paper: the form to be filled in by hand, the notice for the door, and for the office the whole list.
import { useState } from 'react'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useHall } from '#ui/connection.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { type Saved, saveFile } from '#ui/save-file.ts'
import { PaperLink } from './paper-link.tsx'
import { ReasonForm } from './reason-form.tsx'
import type { Entries } from './use-entries.ts'
import { useMay } from './use-may.ts'

const reasons = ['authority', 'inspection'] as const

type EntryPapersProps = { readonly view: ReceptionView; readonly entries: Entries }

export function EntryPapers({ view, entries }: EntryPapersProps) {
  const text = useText()
  const may = useMay()
  return (
    <>
      <p>{text('entries.papersHint')}</p>
      <div className="rec-buttons">
        <PaperLink paper="entry-form">{text('entries.paperForm')}</PaperLink>
        <PaperLink paper="entry-notice">{text('entries.paperNotice')}</PaperLink>
      </div>
      {may('export-register') ? <Export view={view} entries={entries} /> : undefined}
    </>
  )
}

// Everybody in full: for whoever runs the hall, with a reason, and written down.
function Export({ view, entries }: EntryPapersProps) {
  const text = useText()
  const hall = useHall()
  const { language } = useLanguage()
  const [from, setFrom] = useState(view.day)
  const [to, setTo] = useState(view.day)
  const [said, setSaid] = useState<'none' | 'asking' | Saved>('none')
  const save = async (reason: string) => {
    setSaid('asking')
    const query = new URLSearchParams({ from, to, reason, language })
    setSaid(await saveFile(`${entries.path}/export.csv?${query}`, `entries-${hall}-${from}-${to}.csv`))
  }
  const problem = said === 'no-answer' ? said : typeof said === 'object' ? said.refused : undefined
  return (
    <section className="rec-panel" aria-labelledby="entries-export">
      <h2 id="entries-export">{text('entries.export')}</h2>
      <p>{text('entries.exportHint')}</p>
      <div className="rec-days">
        <label className="rec-field">
          <span>{text('entries.from')}</span>
          <input type="date" value={from} max={to} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label className="rec-field">
          <span>{text('entries.to')}</span>
          <input type="date" value={to} min={from} max={view.day} onChange={({ target }) => setTo(target.value)} />
        </label>
      </div>
      <ReasonForm
        reasons={reasons.map((why) => text(`entries.exportWhy-${why}`))}
        go={text(said === 'asking' ? 'reception.asking' : 'entries.exportGo')}
        isAsking={said === 'asking'}
        problem={problem}
        onReason={(reason) => void save(reason)}
      />
      {said === 'saved' ? <Notice kind="good">{text('entries.exported')}</Notice> : undefined}
    </section>
  )
}
