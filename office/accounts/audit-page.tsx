// The page `/settings/audit`: who did what, when and from where; for the administrator alone.
import { useState } from 'react'
import type { ListedStaff } from '#contract/accounts.ts'
import { AUDIT_ABOUT, type AuditAbout } from '#contract/audit.ts'
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { saveFile } from '#ui/save-file.ts'
import { ChoiceField, TextField } from '../settings/fields.tsx'
import { SettingsFrame } from '../settings/settings-page.tsx'
import { type No, useHallPath } from '../settings/use-settings.ts'
import { AuditTable } from './audit-table.tsx'
import { useAsked } from './use-accounts.ts'
import { useAudit } from './use-audit.ts'
import './accounts.css'

type Filter = { readonly about: string; readonly person: string; readonly from: string; readonly to: string }

const ALL: Filter = { about: '', person: '', from: '', to: '' }

export function AuditPage() {
  const text = useText()
  const hall = useHall()
  const [filter, setFilter] = useState(ALL)
  const query = new URLSearchParams([['hall', hall], ...Object.entries(filter).filter(([, value]) => value !== '')])
  const { entries, keptDays, trouble, readMore } = useAudit(query.toString())
  const [exportNo, setExportNo] = useState<No>()
  const no = exportNo ?? trouble
  const save = async () => {
    const saved = await saveFile(`/api/audit/export.csv?${query}`, `${text('audit.fileName')}.csv`)
    setExportNo(saved === 'saved' ? undefined : saved === 'no-answer' ? saved : saved.refused)
  }
  return (
    <SettingsFrame title="audit.title" about="audit.about">
      {no ? <Notice kind="trouble">{rejectionText(text, no)}</Notice> : undefined}
      <Filters filter={filter} setFilter={setFilter} save={save} />
      {keptDays === undefined ? undefined : <p className="field-hint">{text('audit.kept', { n: keptDays })}</p>}
      {entries ? <AuditTable entries={entries} /> : trouble ? undefined : <p>{text('common.loading')}</p>}
      {readMore ? <BigButton onPress={() => void readMore()}>{text('audit.more')}</BigButton> : undefined}
    </SettingsFrame>
  )
}

type FiltersProps = {
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
  readonly save: () => Promise<void>
}

function Filters({ filter, setFilter, save }: FiltersProps) {
  const text = useText()
  const { read } = useAsked<{ readonly items: readonly ListedStaff[] }>(`${useHallPath()}/staff`)
  const people = read?.items.map(({ id, name, username }) => [id, `${name} (${username})`] as const) ?? []
  const kinds = AUDIT_ABOUT.map((about: AuditAbout) => [about, text(`audit.about-${about}`)] as const)
  return (
    <div className="field-row audit-filters">
      <ChoiceField
        path="person"
        label={text('audit.person')}
        value={filter.person}
        options={[['', text('audit.anybody')], ...people]}
        onChange={(person) => setFilter({ ...filter, person })}
      />
      <ChoiceField
        path="about"
        label={text('audit.kind')}
        value={filter.about}
        options={[['', text('audit.anything')], ...kinds]}
        onChange={(about) => setFilter({ ...filter, about })}
      />
      <TextField
        path="from"
        type="date"
        width="short"
        label={text('audit.from')}
        value={filter.from}
        onChange={(from) => setFilter({ ...filter, from })}
      />
      <TextField
        path="to"
        type="date"
        width="short"
        label={text('audit.to')}
        value={filter.to}
        onChange={(to) => setFilter({ ...filter, to })}
      />
      <div className="button-row audit-buttons">
        <BigButton onPress={() => setFilter(ALL)} isDisabled={Object.values(filter).every((one) => one === '')}>
          {text('audit.clear')}
        </BigButton>
        <BigButton onPress={() => void save()}>{text('audit.export')}</BigButton>
      </div>
    </div>
  )
}
